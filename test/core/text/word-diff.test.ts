import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff, type Stretch } from '../../../src/core/text/word-diff';

const without = (stretches: Stretch[], kind: Stretch['kind']) =>
  stretches
    .filter((stretch) => stretch.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('what differs word by word', () => {
  it('tells the words that were replaced, and leaves the rest alone', () => {
    expect(wordDiff('Report no WAN to the DCC.', 'Report weak WAN to the DCC.')).toEqual([
      { kind: 'same', text: 'Report ' },
      { kind: 'removed', text: 'no' },
      { kind: 'added', text: 'weak' },
      { kind: 'same', text: ' WAN to the DCC.' },
    ]);
  });

  it('tells words that were replaced one after the other as one', () => {
    expect(wordDiff('Rebuild the log now', 'Keep a copy now')).toEqual([
      { kind: 'removed', text: 'Rebuild the log' },
      { kind: 'added', text: 'Keep a copy' },
      { kind: 'same', text: ' now' },
    ]);
  });

  it('tells a word that was put in between', () => {
    expect(wordDiff('a c', 'a b c').filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'added', text: 'b ' },
    ]);
  });

  it('says nothing of equal texts but that they are the same', () => {
    expect(wordDiff('one two', 'one two')).toEqual([{ kind: 'same', text: 'one two' }]);
    expect(wordDiff('', '')).toEqual([]);
  });

  it('holds both texts whole, whatever they are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.array(fc.constantFrom('a', 'b', ' ', '. ', 'ab'), { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = wordDiff(before, after);
        expect(without(stretches, 'added')).toBe(before);
        expect(without(stretches, 'removed')).toBe(after);
      }),
    );
  });

  it('stays quick where two long texts have nothing in common', () => {
    const [before, after] = ['a ', 'b '].map((word) => word.repeat(20_000));
    expect(wordDiff(before!, after!).map(({ kind }) => kind)).toEqual(['removed', 'added', 'same']);
  });
});
