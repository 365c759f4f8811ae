import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeInWords, lastChangeInWords } from '../../../src/core/review/changeInWords';
import { readComment, writeComment } from '../../../src/core/review/Comment';
import { changeState } from '../../../src/core/review/edit';
import { tellSaved } from '../../../src/core/review/SavedChange';
import { comment, SUBJECTS } from './comments';

const REVISION = '3f2a91c0d4e5'.padEnd(64, '0');
const CONTENT = 'c'.repeat(64);
const REGISTER = 'd4e5f6a7b8c9'.padEnd(64, '1');
const saved = {
  of: '7.2.2',
  at: '2027-01-12T10:00:00Z',
  by: 'Ada',
  message: 'Says who\nis told',
  content: CONTENT,
};
const editions = [
  {
    number: 3,
    frozenAt: '2026-10-22T10:00:00Z',
    note: 'After the comments',
    contents: { 'processes/7.2.2.bpmn': CONTENT, 'register/smets1/impacts.csv': REGISTER },
  },
];

describe('what did a comment, in words (R52)', () => {
  it.each([
    ['edition 3', 'edition 3 of 22 October 2026: After the comments'],
    ['Edition 9', 'edition 9'],
    ['reply 5f0c3b1e', 'the reply to it'],
    ['register/smets1/impacts.csv sha256:d4e5f6a7b8c9', 'register/smets1/impacts.csv as in edition 3'],
    [
      'register/smets1/impacts.csv sha256:000000000000',
      'state of register/smets1/impacts.csv that no edition holds (000000000000)',
    ],
    [REVISION, 'revision of 7.7.1 that is not known here (3f2a91c0d4e5)'],
    ['TABASC paper 12', 'TABASC paper 12'],
    ['', ''],
  ])('%s', (revision, words) => {
    expect(changeInWords({ revision }, { editions }, '7.7.1')).toBe(words);
  });

  it('a revision says of what, when, by whom and why, and which edition holds it', () => {
    expect(changeInWords({ revision: REVISION, saved })).toBe(
      'revision of 7.2.2 of 12 January 2027 by Ada: Says who is told',
    );
    expect(changeInWords({ revision: REVISION, saved }, { editions })).toBe(
      'revision of 7.2.2 of 12 January 2027 by Ada (in edition 3): Says who is told',
    );
    expect(changeInWords({ revision: REVISION }, { saved: () => saved })).toBe(
      changeInWords({ revision: REVISION, saved }),
    );
    expect(
      changeInWords({
        revision: 'register/a.csv sha256:cccccccccccc',
        saved: { of: 'register/a.csv', at: saved.at, message: 'Row A1 answered', content: CONTENT },
      }),
    ).toBe('register/a.csv as of 12 January 2027: Row A1 answered');
  });

  it('names nobody, and no message, in what is published', () => {
    const facts = { editions, isPrivate: false };
    expect(changeInWords({ revision: REVISION, saved }, facts)).toBe(
      'revision of 7.2.2 of 12 January 2027 (in edition 3)',
    );
    expect(changeInWords({ revision: REVISION }, facts, '7.2.2')).toBe('revision of 7.2.2');
  });

  it('no words hold the id of a revision as it is recorded', () => {
    const told = fc.option(fc.constant(saved), { nil: undefined });
    fc.assert(
      fc.property(told, fc.boolean(), fc.boolean(), (known, isPrivate, isHere) => {
        const facts = { isPrivate, ...(isHere && { editions, saved: () => known }) };
        expect(changeInWords({ revision: REVISION, ...(known && { saved: known }) }, facts)).not.toContain(
          REVISION,
        );
      }),
    );
  });

  it('an answer keeps what it tells, through its file and back', () => {
    const { comment: done } = changeState(comment({ about: SUBJECTS[1]! }), {
      at: '2027-01-12T11:00:00Z',
      by: 'Ada',
      state: 'done',
      revision: REVISION,
      saved: tellSaved(saved),
    });
    const read = readComment(writeComment(done!));
    expect(read.problems).toEqual([]);
    expect(lastChangeInWords(read.value!)).toBe(
      'revision of 7.2.2 of 12 January 2027 by Ada: Says who is told',
    );
  });

  it('whatever a revision is called, telling of it fits the file', () => {
    const words = fc.string({ unit: 'binary', maxLength: 3_000 });
    fc.assert(
      fc.property(words, words, (by, message) => {
        const { problems } = changeState(comment(), {
          at: saved.at,
          by: 'Ada',
          state: 'done',
          revision: REVISION,
          saved: tellSaved({ ...saved, by, message }),
        });
        expect(problems).toBeUndefined();
      }),
    );
  });
});
