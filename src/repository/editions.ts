import type { Problem } from '../core/problem';
import { changedText, missingText } from '../core/release/edition-problems';
import { contentPath } from '../core/release/paths';
import { refuse, StoreError } from './failures';
import { sealProblems } from './sealProblems';
import { readRelease } from './releases';
import type { LibraryTree } from './Repository';
import type { Store } from './store';

/**
 * What a release froze, as files; each text is held against its hash, and the hashes against the seal.
 *
 * @param number of the edition; the newest where none is given
 * @throws StoreError where there is no such edition, or naming each text that is missing or was changed
 */
export async function readEdition(store: Store, id: string, number?: number): Promise<LibraryTree> {
  const { editions } = await readRelease(store, id);
  const edition =
    number === undefined ? editions.at(-1) : editions.find((candidate) => candidate.number === number);
  if (!edition) refuseUnknownEdition(id, number);
  const entries = Object.entries(edition.contents);
  const rows = await store.db.contents.bulkGet(entries.map(([, hash]) => hash));
  const tree = new Map<string, string>();
  const problems: Problem[] = await sealProblems(store, id, [edition]);
  for (const [at, [path, hash]] of entries.entries()) {
    const text = rows[at]?.text;
    if (text === undefined) problems.push(missingText(path, hash));
    else if ((await store.digest(text)) !== hash) problems.push(changedText(contentPath(hash, path), path));
    else tree.set(path, text);
  }
  if (problems.length > 0) throw new StoreError(problems);
  return tree;
}

function refuseUnknownEdition(id: string, number: number | undefined): never {
  refuse(
    'STORE-UNKNOWN-RELEASE',
    number === undefined
      ? `Release ${id} has frozen nothing yet.`
      : `Release ${id} has no edition ${number}.`,
    'Choose one of its editions.',
  );
}
