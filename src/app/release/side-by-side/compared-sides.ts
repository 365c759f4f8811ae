import type { Release } from '../../../core/release/Release';
import { sideText } from '../../state/compare-place';
import type { Option } from '../../ui/Select';

/** An edition of a release, or the library as it is now. */
export interface Frozen {
  release?: string;
  edition?: number;
}

/** What a release can be held against: the newest edition of every other, and its own earlier ones. */
export function othersOf(release: Release, releases: readonly Release[]): (Option & Frozen)[] {
  const own = release.editions.slice(0, -1).toReversed();
  const others = releases.filter(({ id, editions }) => id !== release.id && editions.length > 0);
  return [
    ...own.map(({ number, note }) => ({
      id: `${release.id}@${number}`,
      label: `Its edition ${number}`,
      ...(note && { hint: note }),
      release: release.id,
      edition: number,
    })),
    ...others.toReversed().map(({ id, title, editions }) => ({
      id,
      label: `Release ${id}`,
      hint: title,
      release: id,
      edition: editions.at(-1)!.number,
    })),
  ];
}

/**
 * A process of an edition, or of the library as it is saved, as the comparison names it.
 *
 * @param processId id of its BPMN process
 * @param key of the process in the library
 */
export function sideOf({ release, edition }: Frozen, processId: string, key: string): string {
  if (release === undefined) return sideText({ kind: 'process', process: key, revision: 'saved' });
  return sideText({
    kind: 'release',
    release,
    ...(edition !== undefined && { edition }),
    process: processId,
  });
}
