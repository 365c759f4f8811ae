import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, sep } from 'node:path';
import { dateInBritain } from '../core/calendar/dates';
import { stateOf } from '../core/release/states';
import { BadUse } from './BadUse';
import type { ReleaseTitle } from './exporters';
import { writeText } from './files';
import { libraryAround } from './libraryAround';
import { editionOf, intactTree } from './release/editions';
import { now } from './release/options';
import { ReleaseStore } from './release/ReleaseStore';
import { publishedReleases, titleOfRelease } from './site/publishedReleases';

/** Processes of a release as files, in a folder that is there until `remove`. */
export interface FrozenModels {
  paths: string[];
  title: ReleaseTitle;
  /** A message with the names of the release in place of those of the folder. */
  named(text: string): string;
  remove(): Promise<void>;
}

/**
 * The newest edition of a release, held against its seal: its library with those of its processes that paths name.
 *
 * @param paths as they were given: a folder means all of them, a file the process of that name
 * @throws BadUse where there is no such release, or it holds no such process
 */
export async function frozenModels(id: string, paths: readonly string[]): Promise<FrozenModels> {
  const library = libraryAround(paths[0] ?? '');
  if (library === undefined)
    throw new BadUse(
      `${paths[0] ?? 'that'} is in no library: --release wants a process or the folder of one.`,
    );
  const store = await ReleaseStore.open(library);
  const release = store.get(id);
  const tree = await intactTree(store, release, editionOf(release, undefined));
  const today = dateInBritain(now());
  const isPublished = publishedReleases(store, today).some((each) => each.release.id === id);
  const wanted = paths.map((path) => {
    if (existsSync(path) && statSync(path).isDirectory()) return 'processes';
    const inside = `processes/${basename(path)}`;
    if (tree.has(inside)) return inside;
    throw new BadUse(`release ${id} holds no ${inside}.`);
  });
  const folder = await mkdtemp(join(tmpdir(), 'bam-release-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    for (const [path, text] of tree) await writeText(join(folder, path), text);
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    paths: wanted.map((path) => join(folder, path)),
    title: {
      id,
      title: titleOfRelease(id),
      date: release.goLive,
      // As on its site: what is published for good tells no state that time would change.
      ...(!isPublished && { state: stateOf(release, store.releases, today) }),
    },
    named: (text) => text.replaceAll(`${folder}${sep}`, `release ${id}: `),
    remove,
  };
}
