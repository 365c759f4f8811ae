import { useEffect, useState } from 'react';
import { mayTouch } from '../../repository/changes';
import { notifyThrown } from '../library/notify';
import { useRepository } from '../state/RepositoryContext';
import { reviewNow, type Review } from './review-now';

/** Releases and comments, in step with the store, also when another tab writes; undefined while they are first read. */
export function useReview(): Review | undefined {
  const repository = useRepository();
  const [review, setReview] = useState<Review>();
  useEffect(() => {
    let stopped = false;
    let turn = 0;
    const load = async () => {
      const mine = ++turn;
      const found = await reviewNow(repository);
      if (!stopped && mine === turn) setReview(found);
    };
    const reload = () => void load().catch((fault: unknown) => !stopped && notifyThrown(fault));
    // The cache subscribes first, so that a change empties it before this asks again.
    reload();
    const stop = repository.subscribe((change) => {
      if (mayTouch(change, 'releases/')) reload();
    });
    return () => {
      stopped = true;
      stop();
    };
  }, [repository]);
  return review;
}
