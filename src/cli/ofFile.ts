import { BadUse } from './BadUse';

/**
 * Does the work for one file of many. What goes wrong in it is a matter of that file, be it a fault of ours: the caller names the file
 * and goes on with the others.
 *
 * @throws BadUse naming the file
 */
export async function ofFile<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BadUse) throw error;
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw new BadUse(`${path}: this should not happen; please report it with the file.\n${reason}`);
  }
}
