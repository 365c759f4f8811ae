import type { StateCreator } from 'zustand';
import type { DialogsSlice } from './dialogs';
import type { NavigationSlice } from './navigation';
import type { NoticesSlice } from './notices';
import type { PanelsSlice } from './panels';
import type { ThemeSlice } from './theme';

export type WorkspaceState = NavigationSlice & PanelsSlice & ThemeSlice & NoticesSlice & DialogsSlice;

/** One slice of the workspace, within the middleware that `store.ts` puts around all of them. */
export type Slice<T> = StateCreator<
  WorkspaceState,
  [['zustand/devtools', never], ['zustand/persist', unknown]],
  [],
  T
>;
