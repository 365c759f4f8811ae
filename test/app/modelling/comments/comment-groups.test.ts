import { expect, it } from 'vitest';
import {
  commentMarksOf,
  commentsOfProcess,
  groupBySteps,
  type PanelFilter,
} from '../../../../src/app/modelling/comments/comment-groups';
import type { Comment, StateChange, Subject } from '../../../../src/core/review/Comment';
import type { ReviewFacts, ReviewProcess } from '../../../../src/core/review/facts';
import { placeOf } from '../../../../src/core/review/placeOf';

const process = (processId: string, elements: Record<string, string>): ReviewProcess => ({
  processId,
  processIds: [processId],
  number: '7.2.2',
  name: 'Install and Leave',
  elements: new Map(
    Object.entries(elements).map(([id, name]) => [id, { name, lane: '', layers: ['SMETS1'] }]),
  ),
});

const NAMED = { processId: 'P', number: '7.2.2', name: 'Install and Leave' };
const FACTS: ReviewFacts = {
  processes: [process('P', { A: 'Visit', B: 'Report' }), process('Q', { C: 'Countersign' })],
};
const step = (elementId: string, name: string): Subject => ({
  kind: 'step',
  process: NAMED,
  elementId,
  name,
});

let count = 0;
function comment(about: Subject, states: StateChange[] = []): Comment {
  count += 1;
  return {
    format: 1,
    id: `c${count}`,
    release: '3.0',
    round: 'consultation',
    about,
    author: 'R. Reviewer',
    organisation: 'A supplier',
    kind: 'suggestion',
    text: `Comment ${count}`,
    at: `2026-03-01T10:00:${String(count).padStart(2, '0')}Z`,
    replies: [],
    states,
  };
}
const kept = (each: Comment) => ({ comment: each, path: `releases/3.0/comments/${each.id}.json`, text: '' });
const at = '2026-03-02T10:00:00Z';
const REJECTED: StateChange = { at, by: 'M', state: 'rejected', reason: 'Out of scope' };
const nameOf = (id: string) => ({ A: 'Visit', B: 'Report' })[id] ?? id;
const ALL: PanelFilter = { state: 'all', kind: 'all' };

const COMMENTS = [
  comment(step('B', 'Report')),
  comment(step('A', 'Visit'), [REJECTED]),
  comment(step('A', 'Visit'), [{ at, by: 'M', state: 'accepted' }]),
  comment({ kind: 'process', process: NAMED }),
  comment(step('C', 'Countersign')),
  comment(step('D', 'Old step')),
  comment({ kind: 'release' }),
  comment({ kind: 'process', process: { processId: 'Q', number: '7.3', name: 'Other' } }),
];
const placed = commentsOfProcess(COMMENTS.map(kept), ['P'], (each) => placeOf(each, FACTS));

it('takes what is on the process and its steps, and keeps what is not here any more', () => {
  expect(placed.map(({ kept: { comment: each }, where }) => [each.id, where])).toEqual([
    ['c1', 'here'],
    ['c2', 'here'],
    ['c3', 'here'],
    ['c4', 'here'],
    ['c5', 'left'],
    ['c6', 'gone'],
  ]);
});

it('shows in a process what came into it from another', () => {
  const there = commentsOfProcess(COMMENTS.map(kept), ['Q'], (each) => placeOf(each, FACTS));
  expect(there.map(({ kept: { comment: each }, where }) => [each.id, where])).toEqual([
    ['c5', 'here'],
    ['c8', 'here'],
  ]);
});

it('groups by step in reading order: the process first, what is not here last', () => {
  const groups = groupBySteps(placed, ALL, ['A', 'B'], nameOf);
  expect(groups.map(({ title, comments }) => [title, comments.length])).toEqual([
    ['The process', 1],
    ['Visit', 2],
    ['Report', 1],
    ['Moved to another process', 1],
    ['Not in this process any more', 1],
  ]);
});

it('filters by state and kind', () => {
  const ids = (filter: PanelFilter) =>
    groupBySteps(placed, filter, ['A', 'B'], nameOf).flatMap(({ comments }) =>
      comments.map((each) => each.kept.comment.id),
    );
  expect(ids({ state: 'rejected', kind: 'all' })).toEqual(['c2']);
  expect(ids({ state: 'open', kind: 'all' })).toEqual(['c4', 'c3', 'c1', 'c5', 'c6']);
  expect(ids({ state: 'all', kind: 'question' })).toEqual([]);
});

it('marks elements that are here, with those that wait', () => {
  expect([...commentMarksOf(placed)]).toEqual([
    ['B', { count: 1, open: 1, title: '1 comment, 1 waits for an answer' }],
    ['A', { count: 2, open: 1, title: '2 comments, 1 waits for an answer' }],
  ]);
});
