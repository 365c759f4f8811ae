import { join } from 'node:path';
import { compareEditions } from '../../core/release/notes/compare-editions';
import { planFor } from '../../core/release/plan/planFor';
import { timelineOf } from '../../core/release/plan/timeline';
import type { Release } from '../../core/release/Release';
import { stateOf } from '../../core/release/states';
import type { Comment } from '../../core/review/Comment';
import { siblingOf, type Sibling } from '../../publish/site/releases/Sibling';
import { editionOf, intactTree } from '../release/editions';
import { PlanFile } from '../release/PlanFile';
import type { ReleaseStore } from '../release/ReleaseStore';
import { treeSource } from './librarySource';
import { Makers } from './Makers';
import { Manifest } from './Manifest';
import { hasSite, publishedReleases, titleOfRelease } from './publishedReleases';
import { publishRoot, type PublishedRoot } from './publishRoot';
import { sourcesOf } from './sourcesOf';
import { publishSite, type DocumentKit, type Published, type SiteChoice } from './publishSite';

export interface ReleasesChoice {
  /** Only this one; else all that are published. */
  only?: string;
  /** ISO date. */
  today: string;
  baseUrl?: string;
}

export interface PublishedSite extends Published {
  release: string;
  folder: string;
}

type Tree = ReadonlyMap<string, string>;

/**
 * Makes the sites of releases, each in a folder of its own and from what was frozen for it, and the root that follows the live one.
 * A release that is not published yet gets a site that stands alone, and leaves the root as it is.
 *
 * Cost: linear in the number of processes of all those releases.
 */
export async function publishReleases(
  store: ReleaseStore,
  out: string,
  { only, today, baseUrl }: ReleasesChoice,
  {
    assets,
    kit,
    progressFor,
  }: {
    assets: SiteChoice['assets'];
    kit: DocumentKit;
    progressFor: (total: number) => (stem: string) => void;
  },
): Promise<{ sites: PublishedSite[]; root?: PublishedRoot }> {
  const trees = new TreeReader(store);
  const beside = publishedReleases(store, today).filter(
    ({ release: { id } }) => only === undefined || id === only || hasSite(out, id),
  );
  const isBeside = only === undefined || beside.some(({ release: { id } }) => id === only);
  const siblings: Sibling[] = [];
  if (isBeside) for (const { release } of beside) siblings.push(await siblingFrom(release, trees, out, kit));
  const asked = only === undefined ? beside.map(({ release }) => release) : [store.get(only)];
  const sites: PublishedSite[] = [];
  for (const release of asked) {
    const { id, goLive } = release;
    const folder = join(out, id);
    const choice: SiteChoice = {
      assets,
      release: {
        id,
        title: titleOfRelease(id),
        date: goLive,
        // Where releases stand beside each other, the state is the root's to say: it changes without the pages.
        ...(!isBeside && { state: stateOf(release, store.releases, today) }),
      },
      ...(!isBeside && (await timelineFrom(release, store.folder, today))),
      ...(isBeside && { siblings }),
      ...(await sinceBefore(release, store, trees, await store.comments(id))),
      ...(baseUrl !== undefined && { baseUrl: `${baseUrl}${encodeURIComponent(id)}/` }),
    };
    const source = treeSource(await trees.of(release));
    const progress = progressFor(source.processes.length);
    const published = await publishSite(folder, source, choice, kit, progress);
    sites.push({ release: id, folder, ...published });
  }
  return isBeside ? { sites, root: await publishRoot(store, out, { today, baseUrl }) } : { sites };
}

/** Reads the newest edition of releases, or the one that is named, each once, held against its seal. */
export class TreeReader {
  private readonly read = new Map<string, Promise<Tree>>();

  constructor(
    private readonly store: ReleaseStore,
    private readonly editions: ReadonlyMap<string, number> = new Map(),
  ) {}

  of(release: Release): Promise<Tree> {
    const known =
      this.read.get(release.id) ??
      intactTree(this.store, release, editionOf(release, this.editions.get(release.id)));
    this.read.set(release.id, known);
    return known;
  }
}

async function siblingFrom(
  release: Release,
  trees: TreeReader,
  out: string,
  { threads, signal }: DocumentKit,
): Promise<Sibling> {
  const { id, goLive } = release;
  const manifest = await Manifest.open(join(out, id));
  const makers = new Makers(threads);
  try {
    const { sources } = await sourcesOf(
      treeSource(await trees.of(release)).processes,
      manifest,
      makers,
      signal,
    );
    return siblingOf(
      { id, title: titleOfRelease(id), date: goLive },
      sources.map(({ process }) => process),
    );
  } finally {
    await makers.end();
  }
}

/** How far a release has come that does not stand beside others yet; its pages are made again on the way. */
async function timelineFrom(
  release: Release,
  library: string,
  today: string,
): Promise<Pick<SiteChoice, 'timeline'>> {
  const { plan = planFor(release.id, release.goLive).plan } = await PlanFile.open(library, release.id);
  return plan ? { timeline: timelineOf(release, plan, today) } : {};
}

/** What changed since the release that it follows, where that has an edition. */
export async function sinceBefore(
  release: Release,
  store: ReleaseStore,
  trees: TreeReader,
  comments: readonly Comment[],
): Promise<Pick<SiteChoice, 'changes' | 'previousText'>> {
  const before = store.releases.find(({ id }) => id === release.previous);
  if (!before || before.editions.length === 0) return {};
  const old = await trees.of(before);
  const notes = await compareEditions(old, await trees.of(release), comments);
  const pathOf = new Map(notes.processes.map(({ processId, before: place }) => [processId, place?.path]));
  return {
    changes: { notes, since: { id: before.id, title: titleOfRelease(before.id) } },
    previousText: (processId) => old.get(pathOf.get(processId) ?? ''),
  };
}
