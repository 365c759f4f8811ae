import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comment } from '../../../src/core/review/Comment';
import {
  COMMENT_GROUPS,
  COMMENT_ORDERS,
  filterComments,
  groupComments,
  sortComments,
} from '../../../src/core/review/select';
import { subjectInWords } from '../../../src/core/review/subjects';
import { comment, SUBJECTS } from './comments';

const all: Comment[] = SUBJECTS.map((about, index) =>
  comment({
    id: `c000000${index}`,
    about,
    organisation: index % 2 ? 'B' : 'A',
    at: `2026-10-0${9 - index}T09:00:00Z`,
  }),
);
all[1]!.states.push({ at: '2026-10-10T09:00:00Z', by: 'M', state: 'done', revision: 'edition 2' });
const ids = (list: readonly Comment[]) => list.map(({ id }) => id.at(-1)).join('');

describe('a list of comments', () => {
  it('is narrowed by each part of a filter, and by all together', () => {
    expect(ids(filterComments(all, {}))).toBe('01234');
    expect(ids(filterComments(all, { states: ['done'] }))).toBe('1');
    expect(ids(filterComments(all, { answered: false }))).toBe('0234');
    expect(ids(filterComments(all, { processId: 'Process_7_2_2' }))).toBe('123');
    expect(ids(filterComments(all, { elementId: 'B14', about: ['variation'] }))).toBe('3');
    expect(ids(filterComments(all, { organisations: ['B'] }))).toBe('13');
    expect(ids(filterComments(all, { words: 'wan REPORT' }))).toBe('23');
    expect(ids(filterComments(all, { words: 'a057' }))).toBe('4');
    expect(ids(filterComments(all, { kinds: ['error'], rounds: ['consultation'] }))).toBe('');
  });

  it('is sorted by subject, time, state and organisation', () => {
    expect(ids(sortComments(all.toReversed(), 'subject'))).toBe('01234');
    expect(ids(sortComments(all, 'newest'))).toBe('01234');
    expect(ids(sortComments(all, 'oldest'))).toBe('43210');
    expect(ids(sortComments(all, 'state'))).toBe('02341');
    expect(ids(sortComments(all, 'organisation'))).toBe('02413');
  });

  it('is in groups with names', () => {
    expect(groupComments(all, 'process').map(({ title, comments }) => [title, comments.length])).toEqual([
      ['The release as a whole', 1],
      ['7.2.2 Install and Leave', 3],
      ['Impacts', 1],
    ]);
  });

  it('loses nothing by sorting and grouping, and one order comes of any', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.constantFrom(...COMMENT_ORDERS),
        fc.constantFrom(...COMMENT_GROUPS),
        (shuffled, order, by) => {
          expect(ids(sortComments(shuffled, order))).toBe(ids(sortComments(all, order)));
          const grouped = groupComments(shuffled, by).flatMap(({ comments }) => comments);
          expect(ids(sortComments(grouped, 'subject'))).toBe('01234');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('says what each is about', () => {
    expect(SUBJECTS.map(subjectInWords)).toEqual([
      'The release as a whole',
      '7.2.2 Install and Leave',
      '7.2.2 Install and Leave: Report no WAN',
      '7.2.2 Install and Leave: Report no WAN (variation of SMETS1)',
      'Impact A057',
    ]);
  });
});
