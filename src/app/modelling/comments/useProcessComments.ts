import { useMemo, useState } from 'react';
import type { Release } from '../../../core/release/Release';
import type { ProcessName } from '../../../core/review/Comment';
import type { ReviewProcess } from '../../../core/review/facts';
import { isAnswered } from '../../../core/review/states';
import type { ProcessHead } from '../../../repository/Repository';
import { useLibraryPlaces } from '../../consultation/useLibraryPlaces';
import type { Review } from '../../consultation/review-now';
import { useReview } from '../../consultation/useReview';
import { usualRelease } from '../../consultation/usual-release';
import { getModelWorker } from '../../work/getModelWorker';
import { useLatest } from '../session/useLatest';
import { commentsOfProcess, type PlacedComment } from './comment-groups';

/** The comments of the open process, for one release. */
export interface ProcessComments {
  /** Undefined while they are first read. */
  releases: readonly Release[] | undefined;
  release: Release | undefined;
  chooseRelease: (id: string) => void;
  comments: readonly PlacedComment[];
  /** How many of them wait for an answer. */
  open: number;
  /** The process as a comment names it; undefined until the file is read. */
  process: ProcessName | undefined;
  /** The process that holds what moved. */
  headOf: (process: ReviewProcess) => ProcessHead | undefined;
}

/**
 * Follows the comments of a process while it is edited.
 *
 * @param text the file as the editor last wrote it
 * @param openId a comment whose release is meant while nobody has chosen one
 */
export function useProcessComments(
  processKey: string,
  text: string,
  openId: string | undefined,
): ProcessComments {
  const review = useReview();
  const [chosen, chooseRelease] = useState<string>();
  const release = useMemo(
    () => review && (releaseOf(review, chosen, openId) ?? usualRelease(review.releases)),
    [review, chosen, openId],
  );
  const ofRelease = useMemo(
    () => review?.comments.filter(({ comment }) => comment.release === release?.id) ?? [],
    [review, release],
  );
  const [process, setProcess] = useState<ReviewProcess>();
  useLatest(text || undefined, reviewText, setProcess, () => undefined);
  const open = useMemo(() => ({ key: processKey, process }), [processKey, process]);
  const { headOf, placeOf } = useLibraryPlaces({ open, isWanted: ofRelease.length > 0 });
  const comments = useMemo(
    () => (process ? commentsOfProcess(ofRelease, process.processIds, placeOf) : []),
    [ofRelease, process, placeOf],
  );
  return {
    releases: review?.releases,
    release,
    chooseRelease,
    comments,
    open: useMemo(() => comments.filter(({ kept }) => !isAnswered(kept.comment)).length, [comments]),
    process: useMemo(
      () => process && { processId: process.processId, number: process.number, name: process.name },
      [process],
    ),
    headOf,
  };
}

function releaseOf({ releases, comments }: Review, chosen: string | undefined, openId: string | undefined) {
  const wanted = chosen ?? comments.find(({ comment }) => comment.id === openId)?.comment.release;
  return releases.find(({ id }) => id === wanted);
}

const reviewText = (text: string) => getModelWorker().reviewProcess(text);
