import type { Slice } from './slice';

/** The one modal dialog of the window. */
export type DialogRequest =
  | { kind: 'new-process'; chapter?: string }
  | { kind: 'new-from-table' }
  | { kind: 'replace-from-table'; processKey: string }
  | { kind: 'rename'; processKey: string }
  | { kind: 'bin' }
  | { kind: 'import'; files: readonly File[] }
  | { kind: 'export'; processKey: string }
  | { kind: 'publish' }
  | { kind: 'restore'; file: File };

export interface DialogsSlice {
  dialog?: DialogRequest;
  openDialog: (dialog: DialogRequest) => void;
  closeDialog: () => void;
}

export const createDialogsSlice: Slice<DialogsSlice> = (set) => ({
  openDialog: (dialog) => set({ dialog }, undefined, 'dialogs/open'),
  closeDialog: () => set({ dialog: undefined }, undefined, 'dialogs/close'),
});
