import { useStored } from '../state/useStored';
import { reviewNow, type Review } from './review-now';

/** Releases and comments, in step with the store; undefined while they are first read. */
export const useReview = (): Review | undefined => useStored('releases/', reviewNow);
