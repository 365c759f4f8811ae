import type { Problem } from '../problem';
import { brokenSeal, changedText, missingText } from './edition-problems';
import { sealOf, type Sha256 } from './freeze';
import { contentPath } from './paths';
import type { Edition } from './Release';

/** Finds a frozen text by its hash; the path is that of the file that it was. */
export type TextOf = (hash: string, path: string) => string | undefined | Promise<string | undefined>;

/** The library's tree as an edition froze it. A text that is missing is a problem, and the tree goes without it. */
export async function editionTree(
  { contents }: Pick<Edition, 'contents'>,
  textOf: TextOf,
): Promise<{ tree: Map<string, string>; problems: Problem[] }> {
  const tree = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [path, hash] of Object.entries(contents)) {
    const text = await textOf(hash, path);
    if (text === undefined) problems.push(missingText(path, hash));
    else tree.set(path, text);
  }
  return { tree, problems };
}

/**
 * Whether an edition is what was frozen: each text has its hash, and the seal is that of the list. None means intact.
 *
 * @param release the id of the release, to name its file
 */
export async function verifyEdition(
  release: string,
  edition: Pick<Edition, 'number' | 'contents' | 'seal'>,
  textOf: TextOf,
  sha256: Sha256,
): Promise<Problem[]> {
  const { tree, problems } = await editionTree(edition, textOf);
  for (const [path, text] of tree) {
    const hash = edition.contents[path]!;
    if ((await sha256(text)) !== hash) problems.push(changedText(contentPath(hash, path), path));
  }
  if ((await sealOf(edition.contents, sha256)) !== edition.seal)
    problems.push(brokenSeal(release, edition.number));
  return problems;
}
