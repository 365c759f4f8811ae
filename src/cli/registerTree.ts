import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isFolder, readText } from './files';

/** The register files of a library's folder, by path below it; empty where it has none. */
export async function registerTree(library: string): Promise<Map<string, string>> {
  const tree = new Map<string, string>();
  if (!(await isFolder(library)) || !(await readdir(library)).includes('register')) return tree;
  const names = await readdir(join(library, 'register'), { recursive: true });
  for (const name of names.map((each) => each.replaceAll('\\', '/')).sort()) {
    if (/\.(csv|json)$/.test(name))
      tree.set(`register/${name}`, await readText(join(library, 'register', name)));
  }
  return tree;
}
