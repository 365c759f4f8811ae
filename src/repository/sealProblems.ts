import type { Problem } from '../core/problem';
import { brokenSeal } from '../core/release/edition-problems';
import { sealOf } from '../core/release/freeze';
import type { Edition } from '../core/release/Release';
import type { Store } from './store';

/** Holds the list of files of each edition against its seal. */
export async function sealProblems(
  { digest }: Pick<Store, 'digest'>,
  id: string,
  editions: readonly Edition[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { number, contents, seal } of editions)
    if ((await sealOf(contents, digest)) !== seal) problems.push(brokenSeal(id, number));
  return problems;
}
