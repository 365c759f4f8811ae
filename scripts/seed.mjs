import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const MODELS = fileURLToPath(new URL('../models/', import.meta.url));
const FROZEN = 'releases/contents/';

/**
 * The library that the app is shipped with, by path below `models/`. A text that a release froze and that is a file of today still
 * is in it once: the store finds it by its hash.
 */
export function seedFiles(folder = MODELS) {
  const paths = readdirSync(folder, { recursive: true })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.(bpmn|json|csv)$/.test(path))
    .sort();
  const files = new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  const current = new Set(
    [...files].filter(([path]) => !path.startsWith(FROZEN)).map(([, text]) => hashOf(text)),
  );
  for (const path of paths) {
    const name = path.startsWith(FROZEN) ? path.slice(FROZEN.length).split('.')[0] : undefined;
    // Only where the text is what its name says: a damaged one must be seen, not mended by leaving it out.
    if (current.has(name) && hashOf(files.get(path)) === name) files.delete(path);
  }
  return files;
}

const hashOf = (text) => createHash('sha256').update(text).digest('hex');

const ID = 'virtual:seed-library';

/** Gives the app that library as one module: a parsed text is read faster than a hundred modules are fetched. */
export const seedLibrary = () => ({
  name: 'seed-library',
  resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
  load(id) {
    if (id !== `\0${ID}`) return undefined;
    const files = seedFiles();
    for (const path of files.keys()) this.addWatchFile(join(MODELS, path));
    return `export default JSON.parse(${JSON.stringify(JSON.stringify([...files]))});`;
  },
});
