import type { Problem } from '../problem';
import { sealOf, type Sha256 } from './freeze';
import { contentPath, releasePath } from './paths';
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
    if (text === undefined) problems.push(missing(path, hash));
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
    if ((await sha256(text)) !== hash) problems.push(changed(path, hash));
  }
  if ((await sealOf(edition.contents, sha256)) !== edition.seal)
    problems.push(broken(release, edition.number));
  return problems;
}

const missing = (path: string, hash: string): Problem => ({
  code: 'REL-CONTENT-MISSING',
  severity: 'error',
  where: { fileName: contentPath(hash, path) },
  message: `The frozen text of ${path} is missing.`,
  remedy: 'Take the file from an undamaged copy of the library.',
});

const changed = (path: string, hash: string): Problem => ({
  code: 'REL-CONTENT-CHANGED',
  severity: 'error',
  where: { fileName: contentPath(hash, path) },
  message: `The frozen text of ${path} is not what was frozen.`,
  remedy: 'Take the file from an undamaged copy of the library.',
});

const broken = (release: string, edition: number): Problem => ({
  code: 'REL-SEAL',
  severity: 'error',
  where: { fileName: releasePath(release) },
  message: `The list of files of edition ${edition} does not have the seal that it was given.`,
  remedy: 'Take release.json from an undamaged copy of the library.',
});
