import { rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Takes away the folders that held files which are gone, where nothing else lies in them, and those around them. The folder of the site
 * itself stays.
 *
 * @param paths of the files, below the site's folder
 */
export async function removeEmptied(folder: string, paths: readonly string[]): Promise<void> {
  const above = (path: string): string[] => (path === '.' ? [] : [path, ...above(dirname(path))]);
  const folders = new Set(paths.flatMap((path) => above(dirname(path))));
  // The innermost first: a folder is empty once those in it are gone.
  for (const each of [...folders].sort((a, b) => b.length - a.length))
    await rmdir(join(folder, each)).catch((error: NodeJS.ErrnoException) => {
      if (!LEFT_ALONE.has(error.code ?? '')) throw error;
    });
}

/** Something else lies in it, somebody was quicker, or a link stands in its place. */
const LEFT_ALONE = new Set(['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR']);
