import { expect, it } from 'vitest';
import { importChanges } from '../../../src/app/consultation/import/import-changes';
import { readComment, writeComment, type Comment } from '../../../src/core/review/Comment';

const comment = (id: string, text: string, at = '2026-03-01T10:00:00Z'): Comment => ({
  format: 1,
  id,
  release: '3.0',
  round: 'consultation',
  about: { kind: 'release' },
  author: 'P. Party',
  organisation: 'Party Ltd',
  kind: 'question',
  text,
  at,
  replies: [],
  states: [],
});
const known = comment('known-1', 'When?');
const kept = { comment: known, path: 'releases/3.0/comments/known-1.json', text: writeComment(known) };
const changed = [
  { known, given: comment('known-1', 'When, and how?', '2026-03-02T10:00:00Z') },
  { known, given: comment('known-1', 'Never mind.', '2026-03-03T10:00:00Z') },
];

it('writes each new comment as a file of its own, and leaves what is known', () => {
  const { changes } = importChanges({ comments: [comment('new-1', 'Why?')], changed }, [kept], false);
  expect(changes).toEqual([
    { path: 'releases/3.0/comments/new-1.json', text: writeComment(comment('new-1', 'Why?')) },
  ]);
});

it('puts several changes of one comment below it, one after the other, and writes its file once', () => {
  const { changes, problems } = importChanges({ comments: [], changed }, [kept], true);
  expect(problems).toEqual([]);
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({ path: kept.path, expected: kept.text });
  expect(readComment(changes[0]!.text).value?.replies.map(({ text }) => text)).toEqual([
    'When, and how?',
    'Never mind.',
  ]);
});

it('puts a change of a comment that is itself new below it', () => {
  const fresh = comment('new-1', 'Why?');
  const later = { known: fresh, given: comment('new-1', 'Why now?', '2026-03-02T10:00:00Z') };
  const { changes } = importChanges({ comments: [fresh], changed: [later] }, [], true);
  expect(changes).toHaveLength(1);
  expect(readComment(changes[0]!.text).value).toMatchObject({
    text: 'Why?',
    replies: [{ text: 'Why now?' }],
  });
});
