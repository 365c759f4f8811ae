import { BadUse } from '../BadUse';
import type { ProcessSource } from './librarySource';

export interface FailedProcess {
  file: string;
  /** Why, in words that name the file. */
  message: string;
}

/** Some processes of a site cannot be built. */
export class CannotBuild extends Error {
  constructor(readonly failed: ReadonlyMap<ProcessSource, string>) {
    super('Some processes cannot be built.');
  }
}

/** In the order of the processes, whichever thread was first. */
export function failuresIn(
  processes: readonly ProcessSource[],
  failed: ReadonlyMap<ProcessSource, string>,
): { failed?: FailedProcess[] } {
  const inOrder = processes.filter((each) => failed.has(each));
  return inOrder[0]
    ? { failed: inOrder.map((each) => ({ file: each.path, message: failed.get(each)! })) }
    : {};
}

/** Does the work for a process; where its file is at fault that is noted, and nothing comes of it. */
export async function unless<T>(
  failed: Map<ProcessSource, string>,
  process: ProcessSource,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BadUse)) throw error;
    failed.set(process, error.message);
    return undefined;
  }
}
