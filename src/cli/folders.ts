import { mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those around it that are missing. Node's own way of making several at once never ends where the system
 * says of a folder that is there that nothing can be found in it, as below /proc.
 *
 * @throws the error of the system where one cannot be made
 */
export async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  let at = resolve(folder);
  while (!(await isThere(at))) {
    missing.unshift(at);
    at = dirname(at);
  }
  for (const each of missing)
    await mkdir(each).catch((error: NodeJS.ErrnoException) => {
      // What is around it is there: this file system takes no folders.
      if (error.code === 'ENOENT') throw new Error('no folder can be made there');
      // Another thread was quicker.
      if (error.code !== 'EEXIST') throw error;
    });
  if (!(await stat(resolve(folder))).isDirectory())
    throw Object.assign(new Error('a file is in the way'), { code: 'EEXIST' });
}

/** What lies in a folder, hidden files aside; nothing where there is none. */
export async function namesIn(folder: string): Promise<string[]> {
  return (await isThere(folder)) ? (await readdir(folder)).filter((name) => !name.startsWith('.')) : [];
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
