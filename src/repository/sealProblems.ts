import type { Problem } from '../core/problem';
import { releasePath } from '../core/release/paths';
import type { Edition } from '../core/release/Release';
import type { Store } from './store';

/** Holds the list of files of each edition against its seal. */
export async function sealProblems(
  { digest }: Pick<Store, 'digest'>,
  id: string,
  editions: readonly Edition[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { number, contents, seal } of editions) {
    const lines = Object.entries(contents)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, hash]) => `${hash}  ${path}\n`);
    if ((await digest(lines.join(''))) !== seal) problems.push(brokenSeal(id, number));
  }
  return problems;
}

const brokenSeal = (id: string, number: number): Problem => ({
  code: 'STORE-FROZEN-TEXT',
  severity: 'error',
  where: { fileName: releasePath(id) },
  message: `The list of files of release ${id}, edition ${number}, was changed: it does not match its seal.`,
  remedy: 'Take an undamaged copy of the release, from a backup say.',
});
