import type { Edition } from '../release/Release';
import { saidNow } from './saidNow';
import { lastChangeOf, type Decided } from './states';

/** `edition 2`, as an answer names the edition that did it. */
export const editionNamed = (revision: string): number | undefined => {
  const [, number] = /^edition (\d{1,6})$/i.exec(revision.trim()) ?? [];
  return number === undefined ? undefined : Number(number);
};

/**
 * Whether what a comment is said to have done can be in what is released: an edition was frozen since, or the answer names one that is
 * there, or says why none is needed. A question that a reply answered asks for no change; a comment that is not done says nothing of one.
 *
 * @param editions of the release, oldest first
 */
export function isFrozenSince(
  comment: Decided,
  editions: readonly Pick<Edition, 'number' | 'frozenAt'>[],
): boolean {
  const last = lastChangeOf(comment);
  if (last?.state !== 'done' || (last.reason ?? '').trim() !== '') return true;
  const { revision = '', at } = last;
  if (saidNow(comment).kind === 'question' && revision.startsWith('reply ')) return true;
  const named = editionNamed(revision);
  if (named !== undefined) return editions.some(({ number }) => number === named);
  const newest = editions.at(-1);
  return newest !== undefined && Date.parse(newest.frozenAt) >= Date.parse(at);
}
