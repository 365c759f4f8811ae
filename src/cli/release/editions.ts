import { InvalidArgumentError } from 'commander';
import { formatProblem } from '../../core/problem';
import { editionTree, verifyEdition } from '../../core/release/editions';
import type { Edition, Release } from '../../core/release/Release';
import { BadUse } from '../BadUse';
import { sha256, type ReleaseStore } from './ReleaseStore';

/** @throws BadUse where the release has none, or none of that number */
export function editionOf({ id, editions }: Release, number: number | undefined): Edition {
  if (editions.length === 0)
    throw new BadUse(`nothing is frozen for release ${id} yet; bam release freeze does it.`);
  const edition = number === undefined ? editions.at(-1) : editions.find((each) => each.number === number);
  if (edition) return edition;
  throw new BadUse(`release ${id} has no edition ${number}; it has ${editions.length}.`);
}

/** The files of an edition, held against its seal. @throws BadUse where a file is not what was frozen */
export async function intactTree(
  store: ReleaseStore,
  { id }: Release,
  edition: Edition,
): Promise<Map<string, string>> {
  const problems = await verifyEdition(id, edition, store.textOf, sha256);
  if (problems.length > 0) throw new BadUse(problems.map(formatProblem).join('\n'));
  return (await editionTree(edition, store.textOf)).tree;
}

export function editionNumberOf(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new InvalidArgumentError('Give the number of an edition, such as 1.');
  return Number(text);
}
