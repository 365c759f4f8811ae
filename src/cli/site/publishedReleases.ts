import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareNumbers } from '../../core/catalogue/numbers';
import type { Release } from '../../core/release/Release';
import { standingOf } from '../../core/release/standingOf';
import { stateOf } from '../../core/release/states';
import type { PublishedState } from '../../publish/site/root/RootInput';
import type { ReleaseStore } from '../release/ReleaseStore';
import { MANIFEST } from './Manifest';

export interface PublishedRelease {
  release: Release;
  state: PublishedState;
  /** The day from which it is live, once its switch is set. */
  on: string | undefined;
}

/** The releases of a library whose site may stand on the web on a day, the newest first. */
export function publishedReleases(
  { releases }: Pick<ReleaseStore, 'releases'>,
  today: string,
): PublishedRelease[] {
  return releases
    .map((release) => ({
      release,
      state: stateOf(release, releases, today),
      on: standingOf(release).standing.goLive?.on,
    }))
    .filter((each): each is PublishedRelease => isPublished(each.state))
    .sort((a, b) => compareNumbers(b.release.id, a.release.id));
}

const isPublished = (state: string): state is PublishedState =>
  state === 'published' || state === 'live' || state === 'superseded';

/** `Release 3.0`, as pages call it. */
export const titleOfRelease = (id: string): string => `Release ${id}`;

/** Whether a release has a site in a folder. */
export const hasSite = (out: string, id: string): boolean => existsSync(join(out, id, 'index.html'));

/** The releases that have a site in a folder and that the library does not know: taken out of it, or renamed. */
export const unlistedReleases = (out: string, { releases }: Pick<ReleaseStore, 'releases'>): string[] =>
  readdirSync(out)
    .filter((name) => existsSync(join(out, name, MANIFEST)) && !releases.some(({ id }) => id === name))
    .sort(compareNumbers);

/** Where the last build of a root was told that it stands: a switch need not be told again. */
export function knownAddress(out: string): string | undefined {
  const path = join(out, 'sitemap.xml');
  if (!existsSync(path)) return undefined;
  return /<sitemap><loc>([^<]*\/)[^/<]+\/sitemap\.xml<\/loc>/.exec(readFileSync(path, 'utf8'))?.[1];
}
