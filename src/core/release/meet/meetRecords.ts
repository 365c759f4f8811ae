import type { Release, ReleaseEvent } from '../Release';
import { standingOf } from '../standingOf';

/** What the record of a release says beside editions and events, and what can be amended while the release is young. */
const PARTS = ['title', 'summary', 'goLive', 'previous'] as const;
export type RecordPart = (typeof PARTS)[number];

/** How the record of a release as it is here and as it is elsewhere stand to each other. */
export type MetRecords =
  | { how: 'same' }
  /** Another release that only has the same number: it began otherwise. */
  | { how: 'different' }
  /** The record here has all of the other and more. */
  | { how: 'further-here' }
  /** The other has all that is here and more: it can be taken. */
  | { how: 'further-there'; steps: ReleaseEvent[]; editions: number; parts: RecordPart[] }
  /** The other has more, but what it tells cannot have been. */
  | { how: 'unsound' }
  /** The same steps, and something amended on one side: nothing tells on which. */
  | { how: 'reworded'; parts: RecordPart[] }
  /** Both went on, each its own way. `after` counts the steps that they share. */
  | { how: 'parted'; after: number; here?: ReleaseEvent; there?: ReleaseEvent };

/**
 * Holds two records of one release against each other (rules M1 to M3 of SPEC.md). Records are only ever added to, so one that begins
 * with all of the other is a later state of it; any other two have parted, and no rule can tell which of them holds.
 */
export function meetRecords(here: Release, there: Release): MetRecords {
  const shared = commonStart(here.events, there.events);
  if (shared === 0)
    return here.events.length + there.events.length === 0 ? wording(here, there) : { how: 'different' };
  const sharedEditions = commonStart(here.editions, there.editions);
  const isBeginning = (one: Release) =>
    one.events.length === shared && one.editions.length === sharedEditions;
  if (isBeginning(here) && isBeginning(there)) return wording(here, there);
  if (isBeginning(there)) return { how: 'further-here' };
  if (!isBeginning(here)) {
    const [mine, theirs] = [here.events[shared], there.events[shared]];
    return { how: 'parted', after: shared, ...(mine && { here: mine }), ...(theirs && { there: theirs }) };
  }
  if (standingOf(there).problems.length > 0) return { how: 'unsound' };
  return {
    how: 'further-there',
    steps: there.events.slice(shared),
    editions: there.editions.length - sharedEditions,
    parts: otherParts(here, there),
  };
}

function wording(here: Release, there: Release): MetRecords {
  const parts = otherParts(here, there);
  return parts.length === 0 ? { how: 'same' } : { how: 'reworded', parts };
}

const otherParts = (here: Release, there: Release): RecordPart[] =>
  PARTS.filter((part) => here[part] !== there[part]);

function commonStart(one: readonly unknown[], other: readonly unknown[]): number {
  const at = one.findIndex((each, index) => JSON.stringify(each) !== JSON.stringify(other[index]));
  return at < 0 ? one.length : at;
}
