import { expect, it } from 'vitest';
import { importChanges } from '../../../src/app/consultation/import/import-changes';
import { takeBackChanges } from '../../../src/app/consultation/import/take-back-import';
import { writeComment } from '../../../src/core/review/Comment';
import { comment } from '../../core/review/comments';

const known = comment({ id: 'known-1', text: 'When?' });
const later = { ...known, states: [{ at: '2026-10-05T09:00:00Z', by: 'M.', state: 'accepted' as const }] };
const fresh = comment({ id: 'new-1', text: 'Why?' });
const path = 'releases/3.0/comments/known-1.json';
const kept = [{ comment: known, path, text: 'as it was read' }];

it('an import writes each new comment as a file of its own, and known ones from the text that was read', () => {
  const steps = [{ after: fresh }, { before: known, after: later }];
  expect(importChanges(steps, kept)).toEqual([
    { path: 'releases/3.0/comments/new-1.json', text: writeComment(fresh) },
    { path, text: writeComment(later), expected: 'as it was read' },
  ]);
});

it('an import that is taken back takes files away, or writes what was there before', () => {
  const back = (given: object) =>
    takeBackChanges({ removed: [], shortened: [], answered: [], ...given }, kept);
  expect(back({ removed: [known] })).toEqual([{ path, text: '', expected: 'as it was read' }]);
  expect(back({ shortened: [{ before: later, after: known }] })).toEqual([
    { path, text: writeComment(known), expected: 'as it was read' },
  ]);
  expect(back({ answered: [known] })).toEqual([]);
});
