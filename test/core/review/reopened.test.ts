import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMENT_KINDS, readComment, writeComment, type Comment } from '../../../src/core/review/Comment';
import { dispositionTable } from '../../../src/core/review/dispositions';
import { changeState } from '../../../src/core/review/edit';
import { mergeThreads } from '../../../src/core/review/mergeThreads';
import { saidNow } from '../../../src/core/review/saidNow';
import { isAnswered, overtakenChangeOf, stateOf } from '../../../src/core/review/states';
import { takeBack } from '../../../src/core/review/takeBack';
import { takeChange } from '../../../src/core/review/takeChange';
import { comment, SUBJECTS } from './comments';

const hour = (n: number) => new Date(Date.UTC(2026, 9, 1, n)).toISOString();
const said = fc.record({
  about: fc.constantFrom(...SUBJECTS),
  kind: fc.constantFrom(...COMMENT_KINDS),
  text: fc.constantFrom('We agree.', 'We object.', 'Now meant as: agreement\n\nNo.'),
});
const decision = fc.constantFrom(
  { state: 'accepted' as const, reason: 'Yes.' },
  { state: 'rejected' as const, reason: 'No.' },
  { state: 'done' as const, revision: 'edition 2' },
);
const isOther = (a: object, b: object) => JSON.stringify(a) !== JSON.stringify(b);

const decided = (before: Comment, change: object, at: string) =>
  changeState(before, { state: 'accepted', ...change, at, by: 'M.' }).comment!;
/** What its author sent at an hour, taken in at another one. */
const changed = (known: Comment, words: object, at: string, takenAt: string) => {
  const given = comment({ ...words, at, origin: { file: 'r.json', sha256: 'a'.repeat(64), takenAt } });
  return takeChange({ known, given }).comment!;
};
/** As answers and changes were recorded before they told which words they are about. */
const ofBefore = (each: Comment): Comment => ({
  ...each,
  replies: each.replies.map(({ says: _, ...reply }) => reply),
  states: each.states.map(({ on: _, ...state }) => state),
});

describe('a decided comment that its author changes', () => {
  it('R9: is new again and wants an answer, and says what its author says now', () => {
    fc.assert(
      fc.property(said, said, decision, (first, second, change) => {
        fc.pre(isOther(first, second));
        const known = decided(comment({ ...first, at: hour(1) }), change, hour(5));
        // Written before the decision or after it: nobody knew of it.
        for (const written of [3, 7]) {
          const after = changed(known, second, hour(written), hour(9));
          expect([stateOf(after), isAnswered(after), after.states]).toEqual(['new', false, known.states]);
          expect(saidNow(after)).toMatchObject(second);
          expect(overtakenChangeOf(after)).toEqual(known.states[0]);
          const [row] = dispositionTable([after]);
          expect(row).toMatchObject({ kind: second.kind, comment: second.text, state: 'new', change: '' });
          expect(row!.response).toContain(`Earlier words were ${change.state} on 1 October 2026`);
          expect(readComment(writeComment(after)).value).toEqual(after);
          const again = decided(after, change, hour(10));
          expect(stateOf(again)).toBe(change.state);
          // What is taken back leads to words that nobody decided on.
          expect(stateOf(takeBack(again, { at: hour(11), by: 'M.' }).comment!)).toBe('new');
        }
      }),
    );
  });

  it('R9: keeps its decision where its words came before it, in either order of the record, or only the name is another', () => {
    fc.assert(
      fc.property(said, said, decision, (first, second, change) => {
        fc.pre(isOther(first, second));
        const open = comment({ ...first, at: hour(1) });
        const onBoth = decided(changed(open, second, hour(2), hour(3)), change, hour(5));
        expect(stateOf(onBoth)).toBe(change.state);
        expect(stateOf(ofBefore(onBoth))).toBe(change.state);
        const known = decided(open, change, hour(5));
        const renamed = changed(known, { ...first, author: 'Another' }, hour(6), hour(9));
        expect([renamed.replies.length, stateOf(renamed)]).toEqual([1, change.state]);
      }),
    );
  });

  it('R9: is seen in records of before, by when the words came', () => {
    const known = decided(comment({ kind: 'agreement', text: 'We agree.', at: hour(1) }), {}, hour(5));
    const after = ofBefore(changed(known, { kind: 'error', text: 'We object.' }, hour(3), hour(9)));
    expect([stateOf(after), isAnswered(after)]).toEqual(['new', false]);
    expect(saidNow(after)).toMatchObject({ kind: 'error', text: 'We object.' });
  });

  it('R9: stands as it was decided where its author comes back to the words', () => {
    const known = decided(comment({ kind: 'agreement', text: 'We agree.', at: hour(1) }), {}, hour(5));
    const objected = changed(known, { kind: 'error', text: 'We object.' }, hour(6), hour(7));
    const back = changed(objected, { kind: 'agreement', text: 'We agree.' }, hour(8), hour(9));
    expect([stateOf(objected), stateOf(back), back.replies.length]).toEqual(['new', 'accepted', 2]);
    expect(changed(back, { kind: 'agreement', text: 'We agree.' }, hour(8), hour(10))).toBe(back);
  });

  it('R9, R61: is open in a merge where one side decided on words that the other has changed', () => {
    const open = comment({ text: 'One.', at: hour(1) });
    const mine = decided(open, { state: 'rejected', reason: 'No.' }, hour(5));
    const theirs = changed(open, { text: 'Two.' }, hour(2), hour(3));
    expect(stateOf(mergeThreads(mine, theirs))).toBe('new');
    expect(stateOf(mergeThreads(theirs, mine))).toBe('new');
  });
});
