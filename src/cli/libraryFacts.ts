import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { factsOf } from '../check/facts-of';
import type { Facts } from '../core/rules/Facts';
import { readText } from './files';
import { libraryAround } from './libraryAround';

/** Finds what the library around a file knows; each library is read once. */
export function libraryFacts(): (path: string) => Promise<Facts> {
  const known = new Map<string, Promise<Facts>>();
  return (path) => {
    const folder = libraryAround(path);
    if (folder === undefined) return Promise.resolve({});
    const facts = known.get(folder) ?? readFacts(folder);
    known.set(folder, facts);
    return facts;
  };
}

async function readFacts(folder: string): Promise<Facts> {
  const names = await readdir(folder, { recursive: true });
  const tree = new Map<string, string>();
  for (const name of names.filter((one) => /\.(bpmn|csv|json)$/.test(one) && !/^releases[\\/]/.test(one)))
    // A file that is no text is told of where it is checked itself.
    tree.set(name.split(sep).join('/'), await readText(join(folder, name)).catch(() => ''));
  return factsOf(tree);
}
