import { dateInBritain } from '../../../core/calendar/dates';
import type { Release } from '../../../core/release/Release';
import { standingOf } from '../../../core/release/standingOf';
import { stateOf } from '../../../core/release/states';
import { StoreError } from '../../../repository/failures';
import type { LibraryTree, Repository } from '../../../repository/Repository';
import { reviewNow } from '../../consultation/review-now';
import type { PublishedRelease, ReleaseBefore } from '../../publish/PublishApi';

/** `Release 3.0`, as pages call it. */
export const titleOf = (id: string): string => `Release ${id}`;

/** @throws StoreError where something of the edition is missing or was changed */
export async function editionTree(repository: Repository, id: string, number?: number): Promise<LibraryTree> {
  const read = await repository.readEdition(id, number);
  if (read.ok) return read.value;
  throw new StoreError(read.problems);
}

/**
 * The release that one follows, by which its pages say what changed; none where that one froze nothing.
 *
 * @param options.comments false for a consultation pack, which tells nothing of what others have said
 */
export async function beforeOf(
  repository: Repository,
  release: Release,
  releases: readonly Release[],
  { comments: withComments = true } = {},
): Promise<{ since?: ReleaseBefore }> {
  const before = releases.find(({ id }) => id === release.previous);
  if (!before || before.editions.length === 0) return {};
  const comments = withComments ? (await reviewNow(repository)).comments : [];
  return {
    since: {
      id: before.id,
      title: titleOf(before.id),
      tree: await editionTree(repository, before.id),
      comments: comments.map(({ comment }) => comment).filter((comment) => comment.release === release.id),
    },
  };
}

/** The releases that stand on the web side by side on a day, the newest first, with what they froze. */
export async function publishedReleases(
  repository: Repository,
  releases: readonly Release[],
  now: string,
): Promise<PublishedRelease[]> {
  const published: PublishedRelease[] = [];
  for (const release of [...releases].reverse()) {
    const { id, goLive: date, summary } = release;
    const state = stateOf(release, releases, dateInBritain(now));
    if (state !== 'published' && state !== 'live' && state !== 'superseded') continue;
    const { on } = standingOf(release).standing.goLive ?? {};
    const tree = await editionTree(repository, id);
    published.push({
      id,
      title: titleOf(id),
      date,
      summary,
      state,
      ...(on !== undefined && { on }),
      tree,
      ...(await beforeOf(repository, release, releases)),
    });
  }
  return published;
}
