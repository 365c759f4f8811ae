import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readComment, writeComment, type Comment } from '../../../src/core/review/Comment';
import { mergeThreads } from '../../../src/core/review/mergeThreads';
import { stateOf } from '../../../src/core/review/states';
import { comment } from './comments';

const day = (n: number) => `2026-10-${String(n).padStart(2, '0')}T09:00:00Z`;
const reply = (id: string, n: number, text = id) => ({
  id,
  at: day(n),
  author: 'M.',
  organisation: '',
  text,
});
const decision = (n: number, state: 'accepted' | 'rejected', reason?: string) => ({
  at: day(n),
  by: 'M.',
  state,
  ...(reason && { reason }),
});

/** Few ids, days and words, so that the sides meet. */
const threads: fc.Arbitrary<Comment> = fc
  .record({
    text: fc.constantFrom('One.', 'Two.'),
    replies: fc.uniqueArray(
      fc
        .tuple(
          fc.constantFrom('r1', 'r2', 'r3', 'r4'),
          fc.integer({ min: 1, max: 9 }),
          fc.constantFrom('a', 'b'),
        )
        .map(([id, n, text]) => reply(id, n, text)),
      { maxLength: 4, selector: ({ id }) => id },
    ),
    states: fc.uniqueArray(
      fc
        .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('accepted' as const, 'rejected' as const))
        .map(([n, state]) => decision(n, state, 'because')),
      { maxLength: 4, selector: (each) => JSON.stringify(each) },
    ),
  })
  .map((given) => comment(given));

const wordsOf = ({ text, replies }: Comment) => [text, ...replies.map((each) => each.text)];
const statesOf = ({ states }: Comment) => states.map((state) => JSON.stringify(state));

describe('one comment of two libraries', () => {
  it('R60: holds every word, reply and decision of both, and can be written', () => {
    fc.assert(
      fc.property(threads, threads, (mine, theirs) => {
        const merged = mergeThreads(mine, theirs);
        for (const side of [mine, theirs]) {
          expect(wordsOf(merged)).toEqual(expect.arrayContaining(wordsOf(side)));
          expect(statesOf(merged)).toEqual(expect.arrayContaining(statesOf(side)));
          // Also two replies that say the same are both there.
          for (const { at, text } of side.replies)
            expect(merged.replies.some((each) => each.at === at && each.text === text)).toBe(true);
        }
        expect(merged.text).toBe(mine.text);
        expect(new Set(merged.replies.map(({ id }) => id)).size).toBe(merged.replies.length);
        expect(readComment(writeComment(merged)).value).toEqual(merged);
      }),
    );
  });

  it('R60: merged again is the very same, and the other side gets nothing twice', () => {
    fc.assert(
      fc.property(threads, threads, (mine, theirs) => {
        const merged = mergeThreads(mine, theirs);
        expect(mergeThreads(merged, theirs)).toBe(merged);
        expect(mergeThreads(merged, mine)).toBe(merged);
        expect(mergeThreads(merged, merged)).toBe(merged);
        const back = mergeThreads(theirs, merged);
        expect(mergeThreads(merged, back)).toBe(merged);
        expect(mergeThreads(back, merged)).toBe(back);
        expect(back.replies).toHaveLength(merged.replies.length);
      }),
    );
  });

  it("R61: keeps each side's own order", () => {
    fc.assert(
      fc.property(threads, threads, (mine, theirs) => {
        const merged = statesOf(mergeThreads(mine, theirs));
        const own = new Set(statesOf(mine));
        const new_ = statesOf(theirs).filter((state) => !own.has(state));
        expect(merged.filter((state) => own.has(state))).toEqual(statesOf(mine));
        expect(merged.filter((state) => !own.has(state))).toEqual(new_);
      }),
    );
  });

  it('R61: stands at the later of two decisions, whichever side is merged into the other', () => {
    const before = comment({ states: [decision(1, 'accepted')] });
    const mine = { ...before, states: [...before.states, decision(5, 'rejected', 'No.')] };
    const theirs = { ...before, states: [...before.states, decision(3, 'accepted', 'Yes.')] };
    const [one, other] = [mergeThreads(mine, theirs), mergeThreads(theirs, mine)];
    expect(one).toEqual(other);
    expect([stateOf(one), one.states.length]).toEqual(['rejected', 3]);
  });

  it('R62: takes other words as a reply, and tells two replies of one id apart', () => {
    const mine = comment({ text: 'One.', replies: [reply('r1', 1, 'a')] });
    const theirs = comment({ text: 'Two.', at: day(4), replies: [reply('r1', 1, 'b')] });
    const merged = mergeThreads(mine, theirs);
    expect([merged.text, merged.replies.map(({ text }) => text)]).toEqual(['One.', ['a', 'b', 'Two.']]);
    expect(merged.replies.map(({ id }) => id.replace(/-.*/, ''))).toEqual(['r1', 'also', 'changed']);
  });
});
