import { expect, it } from 'vitest';
import { filterOf, groupsOf, NO_ORGANISATION } from '../../../src/app/consultation/tab/comment-rows';
import type { Comment } from '../../../src/core/review/Comment';

const row = (id: string, given: Partial<Comment> = {}) => ({
  kept: {
    comment: {
      format: 1 as const,
      id,
      release: '3.0',
      round: 'consultation' as const,
      about: { kind: 'release' } as const,
      author: 'R. Reviewer',
      organisation: 'A supplier',
      kind: 'suggestion' as const,
      text: id,
      at: '2026-03-01T10:00:00Z',
      replies: [],
      states: [],
      ...given,
    },
    path: `releases/3.0/comments/${id}.json`,
    text: '',
  },
  place: { where: 'here' as const, name: '' },
  late: '',
});
const ROWS = [
  row('late', { at: '2026-03-09T10:00:00Z', organisation: '' }),
  row('early', { at: '2026-03-02T10:00:00Z', kind: 'question' }),
  row('answered', {
    at: '2026-03-05T10:00:00Z',
    states: [{ at: '2026-03-06T10:00:00Z', by: 'M', state: 'rejected', reason: 'No' }],
  }),
];
const idsOf = (parameters: Record<string, string>) =>
  groupsOf(ROWS, parameters).map(({ title, items }) => [title, items.map(({ kept }) => kept.comment.id)]);

it('reads filters off an address and leaves out what it does not know', () => {
  expect(filterOf({ state: 'done', kind: 'question', answered: 'no', q: 'wan' })).toEqual({
    states: ['done'],
    kinds: ['question'],
    answered: false,
    words: 'wan',
  });
  expect(filterOf({ state: 'lost', kind: '__proto__', answered: 'maybe', round: '' })).toEqual({});
});

it('filters, sorts either way, and finds those of no organisation', () => {
  expect(idsOf({ sort: 'oldest' })).toEqual([['', ['early', 'answered', 'late']]]);
  expect(idsOf({ sort: '-oldest' })).toEqual([['', ['late', 'answered', 'early']]]);
  expect(idsOf({ answered: 'yes' })).toEqual([['', ['answered']]]);
  expect(idsOf({ organisation: NO_ORGANISATION })).toEqual([['', ['late']]]);
  expect(idsOf({ kind: 'error' })).toEqual([['', []]]);
});

it('groups under headings for people', () => {
  expect(idsOf({ group: 'kind', sort: 'oldest' })).toEqual([
    ['Question', ['early']],
    ['Suggestion', ['answered', 'late']],
  ]);
  expect(idsOf({ group: 'state', sort: 'oldest' }).map(([title]) => title)).toEqual(['new', 'rejected']);
});
