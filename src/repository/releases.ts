import { compareNumbers } from '../core/catalogue/numbers';
import type { Problem } from '../core/problem';
import { missingText } from '../core/release/edition-problems';
import { releasePath } from '../core/release/paths';
import { readRelease as readRecord, writeRelease, type Release } from '../core/release/Release';
import { refuse, StoreError } from './failures';
import { hashesOf, refuseWrongTexts } from './frozenTexts';
import type { ReleaseList, SaveRelease } from './Repository';
import type { Store } from './store';

const RECORD = /^releases\/([^/]+)\/release\.json$/;

/** True for the path of a release's record, which only `saveRelease` writes. */
export const isReleaseRecord = (path: string) => RECORD.test(path);

/** The records among files, by number; one that cannot be read is named and left out. */
export function releasesAmong(files: Iterable<readonly [path: string, text: string]>): ReleaseList {
  const releases: Release[] = [];
  const problems: Problem[] = [];
  for (const [path, text] of files) {
    if (!isReleaseRecord(path)) continue;
    const read = readRecord(text, path);
    problems.push(...read.problems);
    if (read.value && path === releasePath(read.value.id)) releases.push(read.value);
    else if (read.value) problems.push(misplaced(path, read.value.id));
  }
  return { releases: releases.sort((a, b) => compareNumbers(a.id, b.id)), problems };
}

/** Reads the records alone, not the comments beside them. */
export function listReleases({ db }: Store): Promise<ReleaseList> {
  return db.transaction('r', db.files, async () => {
    const paths = (await db.files.where('path').startsWith('releases/').uniqueKeys()) as string[];
    const rows = await db.files.where('path').anyOf(paths.filter(isReleaseRecord)).toArray();
    return releasesAmong(new Map(rows.map(({ path, text }) => [path, text])));
  });
}

/** @throws StoreError where there is no such release, or its record cannot be read */
export async function readRelease({ db }: Store, id: string): Promise<Release> {
  const path = releasePath(id);
  const latest = await db.files.where('path').equals(path).last();
  if (!latest) refuseUnknownRelease(id);
  return recordOf(latest.text, path);
}

/**
 * Saves a record together with the texts that it freezes, in one transaction.
 *
 * @throws StoreError where it was saved elsewhere meanwhile, would change what is frozen or recorded, or a text is
 * missing or is not what its hash says
 */
export async function saveRelease(
  { db, digest, now }: Store,
  release: Release,
  { expected, texts = new Map(), message = '' }: SaveRelease,
): Promise<void> {
  const path = releasePath(release.id);
  const text = writeRelease(release);
  // What cannot be read again is not written.
  recordOf(text, path);
  await refuseWrongTexts({ digest }, texts);
  const hashes = hashesOf(release.editions);
  const given = [...texts]
    .filter(([hash]) => hashes.has(hash))
    .map(([id, content]) => ({ id, text: content }));
  const savedAt = now();
  await db.transaction('rw', [db.files, db.contents], async () => {
    const latest = await db.files.where('path').equals(path).last();
    const stored = latest && recordOf(latest.text, path);
    if ((stored && writeRelease(stored)) !== (expected && writeRelease(expected))) refuseMoved(release.id);
    if (stored) refuseRewriting(stored, release);
    await db.contents.bulkPut(given);
    const held = new Set(
      await db.contents
        .where('id')
        .anyOf([...hashes.keys()])
        .primaryKeys(),
    );
    const missing = [...hashes].find(([hash]) => !held.has(hash));
    if (missing) throw new StoreError([missingText(missing[1], missing[0])]);
    if (latest?.text !== text) await db.files.add({ path, text, savedAt, message });
  });
}

/** Editions and events are only ever added to. */
function refuseRewriting(stored: Release, next: Release): void {
  const isBeginning = (before: readonly unknown[], after: readonly unknown[]) =>
    before.every((each, at) => JSON.stringify(each) === JSON.stringify(after[at]));
  if (isBeginning(stored.editions, next.editions) && isBeginning(stored.events, next.events)) return;
  refuse(
    'STORE-RELEASE-FROZEN',
    `Release ${stored.id} would lose or change something that is frozen or recorded.`,
    'Freeze another edition or take a further step; what is there stays as it is.',
    { fileName: releasePath(stored.id) },
  );
}

function recordOf(text: string, path: string): Release {
  const { value, problems } = readRecord(text, path);
  if (!value) throw new StoreError(problems);
  return value;
}

function refuseMoved(id: string): never {
  refuse(
    'STORE-FILE-CONFLICT',
    `Release ${id} was changed elsewhere since it was opened here.`,
    'Look at it as it is now, then take the step again.',
    { fileName: releasePath(id) },
  );
}

export function refuseUnknownRelease(id: string): never {
  refuse('STORE-UNKNOWN-RELEASE', `The library has no release "${id}".`, 'Choose one from the list.');
}

const misplaced = (path: string, id: string): Problem => ({
  code: 'STORE-RELEASE-PLACE',
  severity: 'error',
  where: { fileName: path },
  message: `${path} holds the record of release ${id}.`,
  remedy: `Move it to ${releasePath(id)}, or correct its id.`,
});
