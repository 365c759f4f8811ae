import { formatProblem } from '../../core/problem';
import { consultationOf } from '../../publish/site/consultation/consultationOf';
import { PACK_STATE } from '../../publish/site/consultation/SiteConsultation';
import { BadUse } from '../BadUse';
import type { ReleaseStore } from '../release/ReleaseStore';
import { treeSource } from './librarySource';
import { titleOfRelease } from './publishedReleases';
import { sinceBefore, TreeReader } from './publishReleases';
import { publishSite, type DocumentKit, type Published } from './publishSite';
import { siteAssets } from './siteAssets';

export interface PackChoice {
  /** Id of the release. */
  release: string;
  /** E-mail address for responses. */
  replyTo?: string | undefined;
}

/**
 * Makes the consultation pack of a release: the site of the edition that is consulted on, with a form for comments. It stands
 * alone, and tells nothing of what others have said.
 *
 * @throws BadUse where the release is not out for consultation, or its edition is not what was frozen
 */
export async function publishPack(
  store: ReleaseStore,
  folder: string,
  { release: id, replyTo }: PackChoice,
  kit: DocumentKit,
  progressFor: (total: number) => (stem: string) => void,
): Promise<Published & { edition: number }> {
  const release = store.get(id);
  const { consultation, problem } = consultationOf(release, replyTo);
  if (!consultation) throw new BadUse(formatProblem(problem));
  const { edition } = consultation;
  const trees = new TreeReader(store, new Map([[id, edition]]));
  const source = treeSource(await trees.of(release));
  const choice = {
    assets: await siteAssets({ consultation: true }),
    // What becomes of the release later is no matter of the pack.
    release: { id, title: titleOfRelease(id), state: PACK_STATE },
    ...(await sinceBefore(release, store, trees, [])),
    consultation,
  };
  const published = await publishSite(folder, source, choice, kit, progressFor(source.processes.length));
  return { ...published, edition };
}
