import { expect, it } from 'vitest';
import { takeImport } from '../../../../src/core/review/response/takeImport';
import { comment } from '../comments';

const known = comment({ id: 'known-1', text: 'When?' });
const now = (text: string, day: number, id = 'known-1') =>
  comment({ id, text, at: `2026-10-0${day}T10:00:00Z` });
const changed = [
  { known, given: now('When, and how?', 2) },
  { known, given: now('Never mind.', 3) },
];
const fresh = comment({ id: 'new-1', text: 'Why?' });

it('takes each new comment, and leaves what is known', () => {
  expect(takeImport({ comments: [fresh], changed }, false)).toEqual({
    steps: [{ after: fresh }],
    problems: [],
  });
});

it('puts several changes of one comment below it, one after the other, in one step', () => {
  const { steps, problems } = takeImport({ comments: [], changed }, true);
  expect(problems).toEqual([]);
  expect(steps).toMatchObject([
    {
      before: known,
      after: { text: 'When?', replies: [{ text: 'When, and how?' }, { text: 'Never mind.' }] },
    },
  ]);
});

it('puts a change of a comment that is itself new below it', () => {
  const later = { known: fresh, given: now('Why now?', 2, 'new-1') };
  const { steps } = takeImport({ comments: [fresh], changed: [later] }, true);
  expect(steps).toEqual([{ after: { ...fresh, replies: [expect.objectContaining({ text: 'Why now?' })] } }]);
});

it('names what cannot be taken, and takes the rest', () => {
  const broken = { known, given: { ...now('x', 2), author: '' } };
  const { steps, problems } = takeImport({ comments: [fresh], changed: [broken] }, true);
  expect([steps, problems.map(({ code }) => code)]).toEqual([[{ after: fresh }], ['REV-COMMENT']]);
});
