import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACK_SCRIPT } from '../../publish/site/consultation/SiteConsultation';
import { MANIFEST } from './Manifest';

/** What stands in a folder: releases beside each other with the root before them, one release, the library as it is, a pack. */
export type SiteKind = 'releases' | 'release' | 'draft' | 'pack';

export const SITE_KINDS: Readonly<Record<SiteKind, string>> = {
  releases: 'the site of the releases',
  release: 'the site of one release',
  draft: 'a working draft',
  pack: 'a consultation pack',
};

/**
 * What the last build left in a folder; undefined where there was none, or none that came far enough to tell. Sites that were made before
 * builds wrote their kind down are told by their files.
 */
export function siteKindIn(folder: string): SiteKind | undefined {
  const { kind, files = {} } = storedIn(folder);
  if (kind !== undefined && Object.hasOwn(SITE_KINDS, kind)) return kind;
  const paths = Object.keys(files);
  if (paths.includes('releases.html')) return 'releases';
  if (paths.includes(PACK_SCRIPT)) return 'pack';
  return paths.length > 0 ? 'draft' : undefined;
}

function storedIn(folder: string): { kind?: SiteKind; files?: Record<string, string> } {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ReturnType<typeof storedIn>;
  } catch {
    return {};
  }
}
