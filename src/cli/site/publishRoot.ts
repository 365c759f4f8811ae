import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LIBRARY_FILE, readLibraryInfo } from '../../core/catalogue/library';
import { siblingOf } from '../../publish/site/releases/Sibling';
import type { RootRelease } from '../../publish/site/root/RootInput';
import { comingOf } from '../../publish/site/root/turns';
import { rootFiles } from '../../publish/site/root/rootFiles';
import { BadUse } from '../BadUse';
import { readText } from '../files';
import type { ReleaseStore } from '../release/ReleaseStore';
import { Manifest } from './Manifest';
import { hasSite, knownAddress, publishedReleases, titleOfRelease } from './publishedReleases';

export interface PublishedRoot {
  /** The release that `/` leads to. */
  live?: string;
  /** Those that it leads to from a day to come on, the first one first. */
  coming: { id: string; on: string }[];
  releases: string[];
  filesWritten: number;
  filesRemoved: number;
}

const noSite = (out: string) => `there is no site of a published release in ${out}; bam publish makes it.`;

/** @throws BadUse where `publishRoot` would, so that no step is taken before */
export function needSite(store: ReleaseStore, out: string, today: string): void {
  if (!publishedReleases(store, today).some(({ release: { id } }) => hasSite(out, id)))
    throw new BadUse(noSite(out));
}

/**
 * Writes what stands beside the folders of the releases: this is all that going live changes. The pages of the releases are not
 * read; what they hold is known from their last build.
 *
 * @param out folder with the folders of the releases
 * @throws BadUse where no release that is published has a site there
 */
export async function publishRoot(
  store: ReleaseStore,
  out: string,
  { today, baseUrl = knownAddress(out) }: { today: string; baseUrl?: string | undefined },
): Promise<PublishedRoot> {
  const releases: RootRelease[] = [];
  for (const { release, state, on } of publishedReleases(store, today)) {
    const { id, goLive, summary } = release;
    if (!hasSite(out, id)) continue;
    const { last } = await Manifest.open(join(out, id));
    const processes = [...last].map(([stem, { facts }]) => ({ stem, ...facts }));
    releases.push({
      ...siblingOf({ id, title: titleOfRelease(id), date: goLive }, processes),
      state,
      ...(on !== undefined && { on }),
      summary,
      hasChanges: existsSync(join(out, id, 'changes.html')),
    });
  }
  if (releases.length === 0) throw new BadUse(noSite(out));
  const { info } = readLibraryInfo(await readText(join(store.folder, LIBRARY_FILE)));
  const manifest = await Manifest.open(out, 'releases');
  const filesWritten = await manifest.write(
    rootFiles({ title: info?.title ?? 'Releases', releases, ...(baseUrl !== undefined && { baseUrl }) }),
  );
  const live = releases.find(({ state }) => state === 'live')?.id;
  return {
    ...(live !== undefined && { live }),
    coming: comingOf(releases).map(({ id, on }) => ({ id, on })),
    releases: releases.map(({ id }) => id),
    filesWritten,
    filesRemoved: await manifest.close(),
  };
}
