import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeState } from '../../../src/core/review/edit';
import { isAnswered, stateOf } from '../../../src/core/review/states';
import { takeBack } from '../../../src/core/review/takeBack';
import { comment } from './comments';

const stamp = { at: '2026-10-05T09:00:00Z', by: 'M. Modeller' };
const decision = fc.record({
  at: fc.constant('2026-10-03T09:00:00Z'),
  by: fc.constant('M. Modeller'),
  state: fc.constantFrom('accepted' as const, 'rejected' as const, 'done' as const, 'new' as const),
  reason: fc.constantFrom('One.', 'Another.'),
  revision: fc.constantFrom('edition 2', 'edition 3'),
});

describe('a decision that is taken back', () => {
  it('R8: leaves the comment where it stood before, and keeps the record', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 6 }), decision, (earlier, last) => {
        const before = earlier.reduce((each, change) => changeState(each, change).comment ?? each, comment());
        const after = changeState(before, last).comment;
        if (!after) return;
        const back = takeBack(after, stamp).comment!;
        expect([stateOf(back), isAnswered(back)]).toEqual([stateOf(before), isAnswered(before)]);
        expect(back.states.slice(0, -1)).toEqual(after.states);
        expect(back.states.at(-1)).toMatchObject(stamp);
        const held = before.states.at(-1);
        if (held && held.state !== 'new') expect(back.states.at(-1)).toEqual({ ...held, ...stamp });
      }),
    );
  });

  it('R8: is refused where nothing was decided', () => {
    expect(takeBack(comment(), stamp).problems?.map(({ code }) => code)).toEqual(['REV-NO-ANSWER']);
  });
});
