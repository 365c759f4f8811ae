import { expect, it } from 'vitest';
import { commentPath } from '../../../src/core/release/paths';
import { readComment, writeComment, type Comment, type Subject } from '../../../src/core/review/Comment';

const process = { processId: 'Process_7_2_2', number: '7.2.2', name: 'Install and Leave' };
const subjects: Subject[] = [
  { kind: 'release' },
  { kind: 'process', process },
  { kind: 'step', process, elementId: 'Task_1', name: 'Install' },
  { kind: 'variation', process, layer: 'SMETS1', elementId: 'Task_1', name: 'Install' },
  { kind: 'impact', register: 'smets1', impact: 'A057' },
];
const comment: Comment = {
  format: 1,
  id: 'c-1',
  release: '3.0',
  edition: 1,
  round: 'consultation',
  about: { kind: 'release' },
  author: 'R. Reader',
  organisation: 'A Supplier',
  kind: 'question',
  text: '<script>alert(1)</script> is text like any other',
  at: '2026-10-01T09:00:00Z',
  replies: [{ id: 'r-1', at: '2026-10-02T09:00:00Z', author: 'M', organisation: '', text: 'Why?' }],
  states: [{ at: '2026-10-03T09:00:00Z', by: 'M', state: 'rejected', reason: 'Out of scope' }],
};

it.each(subjects)('about a $kind comes back as it was written', (about) => {
  const given = { ...comment, about };
  expect(readComment(writeComment(given))).toEqual({ value: given, problems: [] });
  expect(commentPath('3.0', 'c-1')).toBe('releases/3.0/comments/c-1.json');
});

it('says where a comment is wrong', () => {
  const bad = { ...comment, id: '../../x', about: { kind: 'planet' }, text: ' ' };
  expect(readComment(JSON.stringify(bad), 'x.json').problems.map(({ message }) => message)).toEqual([
    'The comment x.json: id is no id of letters, digits and dashes.',
    'The comment x.json: about.kind is none of release, process, step, variation, impact.',
    'The comment x.json: text is empty.',
  ]);
});
