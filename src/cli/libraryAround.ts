import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { LIBRARY_FILE } from '../core/catalogue/library';

/** The folder of the library that a path is in or is itself: the nearest with a `library.json`, two folders up at most. */
export function libraryAround(path: string): string | undefined {
  const here = resolve(path);
  const above = dirname(here);
  return [here, above, dirname(above)].find((folder) => existsSync(join(folder, LIBRARY_FILE)));
}
