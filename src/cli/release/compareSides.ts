import { compareEditions } from '../../core/release/notes/compare-editions';
import type { ReleaseNotes } from '../../core/release/notes/ReleaseNotes';
import { BadUse } from '../BadUse';
import { editionOf, intactTree } from './editions';
import type { ReleaseStore } from './ReleaseStore';

/** What stands for the library as it is now, where the id of a release could stand. */
export const WORKING = 'working';

export interface ComparedReleases {
  before: string;
  after: string;
  notes: ReleaseNotes;
}

/**
 * Compares two releases, or one with the library as it is now.
 *
 * @param before id of a release, with `@2` for its second edition, or `working`; so is `after`
 */
export async function compareReleases(
  store: ReleaseStore,
  before: string,
  after: string,
): Promise<ComparedReleases> {
  const [old, now] = [await sideOf(store, before), await sideOf(store, after)];
  const comments = now.id === undefined ? [] : await store.comments(now.id);
  return { before: old.title, after: now.title, notes: await compareEditions(old.tree, now.tree, comments) };
}

async function sideOf(
  store: ReleaseStore,
  side: string,
): Promise<{ id?: string; title: string; tree: ReadonlyMap<string, string> }> {
  if (side === WORKING) return { title: 'the library as it is now', tree: await store.tree() };
  const [, id = '', number] = /^(.*?)(?:@(.*))?$/.exec(side) ?? [];
  if (number !== undefined && !/^[1-9]\d{0,5}$/.test(number))
    throw new BadUse(`"${side}" names no edition: write 3.0@2 for the second edition of release 3.0.`);
  const release = store.get(id);
  const edition = editionOf(release, number === undefined ? undefined : Number(number));
  const title = number === undefined ? `Release ${id}` : `Release ${id}, edition ${number}`;
  return { id, title, tree: await intactTree(store, release, edition) };
}
