import type { Problem } from '../core/problem';
import { changedText, missingText } from '../core/release/edition-problems';
import { contentPath } from '../core/release/paths';
import type { Edition } from '../core/release/Release';
import { StoreError } from './failures';
import type { LibraryTree } from './Repository';
import type { Store } from './store';

const FOLDER = 'releases/contents/';

/** True for a frozen text in a library's tree; the store keeps it by its hash instead, shared with the revisions. */
export const isFrozenText = (path: string) => path.startsWith(FOLDER);

/** Every text that editions freeze: its hash, and one path that has it. */
export function hashesOf(editions: readonly Pick<Edition, 'contents'>[]): Map<string, string> {
  const hashes = new Map<string, string>();
  for (const { contents } of editions) {
    for (const [path, hash] of Object.entries(contents)) if (!hashes.has(hash)) hashes.set(hash, path);
  }
  return hashes;
}

/** The frozen texts of editions as files of a tree. A hash whose text is not there is left out: whoever reads the tree will say so. */
export function frozenFiles(
  editions: readonly Pick<Edition, 'contents'>[],
  texts: ReadonlyMap<string, string>,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const { contents } of editions) {
    for (const [path, hash] of Object.entries(contents)) {
      const text = texts.get(hash);
      if (text !== undefined) files.set(contentPath(hash, path), text);
    }
  }
  return files;
}

/** @throws StoreError naming each text that is not what its hash says */
export async function refuseWrongTexts(
  { digest }: Pick<Store, 'digest'>,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const problems: Problem[] = [];
  for (const [hash, text] of texts) {
    if ((await digest(text)) !== hash) problems.push(changedText(`${FOLDER}${hash}`));
  }
  if (problems.length > 0) throw new StoreError(problems);
}

/**
 * The frozen texts that a tree's editions need, by hash. A text that stands in the tree as a file of today need not stand
 * there a second time.
 *
 * @throws StoreError naming each frozen file that is not what its name says, and each text that is missing
 */
export async function frozenTextsOf(
  store: Pick<Store, 'digest'>,
  tree: LibraryTree,
  editions: readonly Pick<Edition, 'contents'>[],
): Promise<Map<string, string>> {
  const byHash = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [path, text] of tree) {
    const hash = await store.digest(text);
    if (isFrozenText(path) && path.slice(FOLDER.length).split('.')[0] !== hash)
      problems.push(changedText(path));
    else byHash.set(hash, text);
  }
  const needed = hashesOf(editions);
  const texts = new Map<string, string>();
  for (const [hash, path] of needed) {
    const text = byHash.get(hash);
    if (text === undefined) problems.push(missingText(path, hash));
    else texts.set(hash, text);
  }
  if (problems.length > 0) throw new StoreError(problems);
  return texts;
}
