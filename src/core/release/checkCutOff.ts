import type { Problem } from '../problem';
import type { Comment } from '../review/Comment';
import { contentPath, releasePath } from './paths';
import type { Release } from './Release';

/**
 * Signs that the end of a record was cut off (rule L11 of SPEC.md): comments on an edition that it does not tell of, and frozen texts that
 * no edition names. None is a proof: a step that was broken off leaves texts as well.
 *
 * @param contents paths of the frozen texts, below the library's folder
 */
export function checkCutOff(
  releases: readonly Release[],
  comments: readonly Pick<Comment, 'id' | 'release' | 'edition'>[],
  contents: Iterable<string>,
): Problem[] {
  const problems: Problem[] = [];
  for (const { id, editions } of releases) {
    const missing = comments.filter(
      ({ release, edition = 0 }) => release === id && edition > editions.length,
    );
    const highest = Math.max(...missing.map(({ edition = 0 }) => edition));
    if (missing.length > 0) problems.push(unknownEdition(id, editions.length, highest, missing.length));
  }
  const named = new Set(
    releases.flatMap(({ editions }) =>
      editions.flatMap((edition) =>
        Object.entries(edition.contents).map(([path, hash]) => contentPath(hash, path)),
      ),
    ),
  );
  const stray = [...contents].filter((path) => !named.has(path)).sort();
  return stray.length === 0 ? problems : [...problems, strayTexts(stray)];
}

const unknownEdition = (id: string, known: number, named: number, comments: number): Problem => ({
  code: 'REL-CUT-OFF',
  severity: 'warning',
  where: { fileName: releasePath(id) },
  message: `${comments === 1 ? 'A comment was' : `${comments} comments were`} written on edition ${named} of release ${id}, but its record tells of ${known === 0 ? 'none' : `${known} only`}: its end may have been cut off.`,
  remedy: 'Compare the record with an earlier copy of it; if the comments are wrong, correct them.',
});

const strayTexts = (paths: readonly string[]): Problem => ({
  code: 'REL-CONTENT-STRAY',
  severity: 'warning',
  where: { fileName: paths[0]! },
  message: `${paths.length === 1 ? 'A frozen text is' : `${paths.length} frozen texts are`} there that no edition names: a step was broken off, or the end of a record was cut off.`,
  remedy:
    'Compare the records with an earlier copy of them; if nothing is missing there, the texts can be removed.',
});
