import { create } from 'zustand';
import { devtools, persist } from 'zustand/middleware';
import { createDialogsSlice } from './dialogs';
import { createNavigationSlice } from './navigation';
import { createNoticesSlice } from './notices';
import { createPanelsSlice } from './panels';
import type { WorkspaceState } from './slice';
import { createThemeSlice } from './theme';

/** What this window is showing. Documents belong to the repository, the open diagram to bpmn-js. */
export const useWorkspace = create<WorkspaceState>()(
  devtools(
    persist(
      (...args) => ({
        ...createNavigationSlice(...args),
        ...createPanelsSlice(...args),
        ...createThemeSlice(...args),
        ...createNoticesSlice(...args),
        ...createDialogsSlice(...args),
      }),
      {
        name: 'bam-workspace',
        version: 1,
        partialize: ({ folded, sizes, theme, welcomed }) => ({ folded, sizes, theme, welcomed }),
      },
    ),
    { name: 'workspace', enabled: import.meta.env.DEV },
  ),
);
