import { createStore } from 'zustand/vanilla';

/** A file that was given for a comparison. It goes into no library, and is gone with the window. */
export interface KeptFile {
  name: string;
  text: string;
}

const files = createStore<ReadonlyMap<string, KeptFile>>(() => new Map());

/** @returns the id by which a side names it */
export function keepFile(file: KeptFile): string {
  const id = String(files.getState().size + 1);
  files.setState(new Map(files.getState()).set(id, file), true);
  return id;
}

export const keptFile = (id: string): KeptFile | undefined => files.getState().get(id);
