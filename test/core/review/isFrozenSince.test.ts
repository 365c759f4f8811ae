import { expect, it } from 'vitest';
import type { Comment, StateChange } from '../../../src/core/review/Comment';
import { isFrozenSince } from '../../../src/core/review/isFrozenSince';
import { comment } from './comments';

const editions = [
  { number: 1, frozenAt: '2026-08-01T10:00:00Z' },
  { number: 2, frozenAt: '2026-10-02T10:00:00Z' },
];
const done = (change: Partial<StateChange>, kind: Comment['kind'] = 'error') =>
  comment({
    kind,
    states: [{ at: '2026-10-02T09:00:00Z', by: 'A', state: 'done', revision: 'r-1', ...change }],
  });

it.each([
  ['frozen since', done({}), true],
  ['not frozen since', done({ at: '2026-10-02T10:00:01Z' }), false],
  ['a reason', done({ at: '2026-10-03T09:00:00Z', reason: 'It was there already.' }), true],
  ['an edition that is there', done({ at: '2026-10-03T09:00:00Z', revision: 'Edition 2' }), true],
  ['an edition that is not', done({ revision: 'edition 3' }), false],
  ['a reply to a question', done({ at: '2026-10-03T09:00:00Z', revision: 'reply c' }, 'question'), true],
  ['a reply to what is no question', done({ at: '2026-10-03T09:00:00Z', revision: 'reply c' }), false],
  ['not done', comment({ kind: 'error' }), true],
])('%s', (_, given, expected) => expect(isFrozenSince(given, editions)).toBe(expected));

it('has nothing that is frozen where there is no edition', () => {
  expect(isFrozenSince(done({}), [])).toBe(false);
});
