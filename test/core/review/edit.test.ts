import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COMMENT_KINDS,
  COMMENT_STATES,
  readComment,
  writeComment,
  type Comment,
  type StateChange,
} from '../../../src/core/review/Comment';
import { addReply, changeState, createComment, type Edited } from '../../../src/core/review/edit';
import { countStates, isAnswered, stateOf } from '../../../src/core/review/states';
import { comment } from './comments';

const change = (given: Partial<StateChange>): StateChange => ({
  at: '2026-10-03T09:00:00Z',
  by: 'M. Modeller',
  state: 'accepted',
  ...given,
});
const codes = ({ problems = [] }: Edited) => problems.map(({ code }) => code);
const reply = {
  id: 'r-1',
  at: '2026-10-02T09:00:00Z',
  author: 'M. Modeller',
  organisation: '',
  text: 'The DCC.',
};

describe('the state of a comment', () => {
  it('R4: is new, and then what was said last', () => {
    expect(stateOf(comment())).toBe('new');
    const accepted = changeState(comment(), change({})).comment!;
    const done = changeState(accepted, change({ state: 'done', revision: 'edition 2' })).comment!;
    expect([stateOf(accepted), stateOf(done), done.states.length]).toEqual(['accepted', 'done', 2]);
  });

  it('R5: is rejected, or new again, only with a reason', () => {
    expect(codes(changeState(comment(), change({ state: 'rejected' })))).toEqual(['REV-REASON-MISSING']);
    expect(codes(changeState(comment(), change({ state: 'rejected', reason: ' ' })))).toEqual([
      'REV-REASON-MISSING',
    ]);
    const rejected = changeState(comment(), change({ state: 'rejected', reason: 'Out of scope' })).comment!;
    expect(codes(changeState(rejected, change({ state: 'new' })))).toEqual(['REV-REASON-MISSING']);
    expect(stateOf(changeState(rejected, change({ state: 'new', reason: 'It is in scope' })).comment!)).toBe(
      'new',
    );
  });

  it('R6: is done only by something, save a question that somebody else answered', () => {
    expect(codes(changeState(comment(), change({ state: 'done' })))).toEqual(['REV-CHANGE-MISSING']);
    const question = comment({ kind: 'question' });
    const own = addReply(question, { ...reply, author: question.author }).comment!;
    expect(codes(changeState(own, change({ state: 'done' })))).toEqual(['REV-CHANGE-MISSING']);
    const answered = addReply(own, { ...reply, id: 'r-2' }).comment!;
    expect(changeState(answered, change({ state: 'done' })).comment!.states[0]).toMatchObject({
      revision: 'reply r-2',
    });
  });

  it('R7: does not change into itself, but its reason may', () => {
    const rejected = changeState(comment(), change({ state: 'rejected', reason: 'One' })).comment!;
    expect(codes(changeState(rejected, change({ state: 'rejected', reason: 'One' })))).toEqual([
      'REV-STATE-SAME',
    ]);
    expect(changeState(rejected, change({ state: 'rejected', reason: 'Two' })).comment!.states).toHaveLength(
      2,
    );
    expect(codes(changeState(comment(), change({ state: 'new' })))).toEqual(['REV-STATE-SAME']);
  });

  it('R10: answers a comment when nothing is owed any more', () => {
    const after = (kind: Comment['kind'], ...states: StateChange[]) => isAnswered(comment({ kind, states }));
    const reason = 'Why';
    expect(after('error')).toBe(false);
    expect(after('error', change({ state: 'accepted' }))).toBe(false);
    expect(after('agreement', change({ state: 'accepted' }))).toBe(true);
    expect(after('agreement')).toBe(false);
    expect(after('error', change({ state: 'rejected', reason }))).toBe(true);
    // As a file might say that was edited by hand.
    expect(after('error', change({ state: 'rejected' }))).toBe(false);
    expect(after('error', change({ state: 'done', revision: 'x' }))).toBe(true);
    expect(after('error', change({ state: 'done', revision: 'x' }), change({ state: 'new', reason }))).toBe(
      false,
    );
  });

  it('is counted', () => {
    const all = [
      comment(),
      comment({ states: [change({})] }),
      comment({ kind: 'agreement', states: [change({})] }),
      comment({ states: [change({ state: 'done', revision: 'x' })] }),
    ];
    expect(countStates(all)).toEqual({ new: 1, accepted: 2, rejected: 0, done: 1, all: 4, open: 2 });
  });
});

describe('what is entered', () => {
  const { format: _, replies: _r, states: _s, ...entered } = comment();

  it('R3: is named where it does not fit the form', () => {
    expect(createComment({ ...entered, text: '  ' }).problems).toMatchObject([
      { code: 'REV-COMMENT', message: 'In the comment, the text is empty.' },
    ]);
    expect(codes(createComment({ ...entered, author: '' }))).toEqual(['REV-COMMENT']);
    expect(codes(addReply(comment(), { ...reply, text: 'x'.repeat(20_001) }))).toEqual(['REV-COMMENT']);
    expect(createComment({ ...entered, text: ' Hello \n' }).comment?.text).toBe('Hello');
  });

  it('R2: a reply is in the thread once', () => {
    const once = addReply(comment(), reply).comment!;
    expect(addReply(once, { ...reply, text: 'Other words' }).comment).toEqual(once);
  });
});

it('R1, R2, R3: whatever is done to a comment, its record only grows, and its file can be read', () => {
  const step = fc.oneof(
    fc.record({
      state: fc.constantFrom(...COMMENT_STATES),
      reason: fc.option(fc.string({ maxLength: 5 }), { nil: undefined }),
      revision: fc.option(fc.string({ maxLength: 5 }), { nil: undefined }),
    }),
    fc.record({ reply: fc.string({ maxLength: 8 }), id: fc.constantFrom('r-1', 'r-2', 'r-3') }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...COMMENT_KINDS), fc.array(step, { maxLength: 12 }), (kind, steps) => {
      let now = comment({ kind });
      for (const each of steps) {
        const before = structuredClone(now);
        const { comment: next, problems } =
          'state' in each
            ? changeState(now, change(each as StateChange))
            : addReply(now, { ...reply, id: each.id, text: each.reply });
        expect(now).toEqual(before);
        if (!next) {
          expect(problems.length).toBeGreaterThan(0);
          continue;
        }
        expect(next.states.slice(0, now.states.length)).toEqual(now.states);
        expect(next.replies.slice(0, now.replies.length)).toEqual(now.replies);
        expect(readComment(writeComment(next)).value).toEqual(next);
        now = next;
      }
      const last = now.states.at(-1);
      if (isAnswered(now)) expect(last?.reason ?? last?.revision ?? kind).not.toBe('');
      if (last?.state === 'rejected') expect(last.reason?.trim()).toBeTruthy();
      if (last?.state === 'done') expect(last.revision?.trim()).toBeTruthy();
    }),
  );
});
