import { decodeText } from '../core/text/decode-text';
import { LIBRARY_FILE } from '../core/catalogue/library';
import { asResult, refuse } from './failures';
import type { LibraryTree, Result } from './Repository';
import { isSafePath, readZip } from './zip';

const LIMITS = { total: 256e6, entries: 20_000 };

/** A library as zipped by `zipOfTree`, or any zip of a folder like `models/`. Nothing of a faulty one is given. */
export function readTreeFromZip(bytes: Uint8Array, fileName = 'library.zip'): Promise<Result<LibraryTree>> {
  return asResult(() => Promise.resolve(treeOf(readZip(bytes, LIMITS, fileName), fileName)));
}

function treeOf(files: ReadonlyMap<string, Uint8Array>, name: string): LibraryTree {
  const wanted = [...files].filter(([path]) => !isClutter(path));
  const root = rootOf(wanted.map(([path]) => path)) ?? refuseTree(name, `holds no ${LIBRARY_FILE}.`);
  const tree = new Map<string, string>();
  for (const [path, bytes] of wanted) {
    if (!path.startsWith(root)) continue;
    if (!isSafePath(path))
      refuseTree(name, `holds a file that would lie outside of it: ${JSON.stringify(path)}.`);
    tree.set(
      path.slice(root.length),
      decodeText(bytes) ?? refuseTree(name, `holds ${path}, which is not UTF-8 text.`),
    );
  }
  return tree;
}

/** '' or the one folder, such as `models/`, that holds library.json: where it stands least deep. */
function rootOf(paths: string[]): string | undefined {
  return paths
    .filter((path) => path === LIBRARY_FILE || path.endsWith(`/${LIBRARY_FILE}`))
    .map((path) => path.slice(0, -LIBRARY_FILE.length))
    .sort((a, b) => a.length - b.length)[0];
}

/** What operating systems leave in folders. */
const isClutter = (path: string) =>
  /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\.git\/)/.test(path);

function refuseTree(fileName: string, fault: string): never {
  refuse(
    'TREE-UNREADABLE',
    `The library ${fileName} ${fault}`,
    'Choose the folder or zip that holds library.json.',
    {
      fileName,
    },
  );
}
