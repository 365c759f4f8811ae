import fc from 'fast-check';
import { expect, it } from 'vitest';
import { usesTerm, withoutTerm } from '../../../src/core/catalogue/retiredTerms';

const list = { term: 'Certified Products List', instead: 'Central Products List' };
const smets = { term: 'SMETS', instead: 'SMETS2+' };

it.each([
  ['on the Certified Products List', 'on the Central Products List'],
  ['the certified products  list.', 'the Central Products List.'],
  ['a certified list', 'a certified list'],
])('replaces the former name of the list in “%s”', (before, after) => {
  expect(withoutTerm(before, list)).toBe(after);
});

it.each([
  ['SMETS meters', 'SMETS2+ meters'],
  ['SMETS1, SMETS2+ and SMETS 2', 'SMETS1, SMETS2+ and SMETS 2'],
  ['see SMETS.', 'see SMETS2+.'],
  ['a SMETS\u00e9', 'a SMETS\u00e9'],
])('tells bare SMETS from its versions in “%s”', (before, after) => {
  expect(withoutTerm(before, smets)).toBe(after);
});

it('leaves no retired term behind, whatever stands around it, and changes nothing else', () => {
  const pieces = fc.constantFrom(
    'SMETS',
    'SMETS1',
    'SMETS2+',
    'Certified Products List',
    'CERTIFIED PRODUCTS LIST',
    ' ',
    '. ',
    '$&',
    'x',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join(' ');
      for (const retired of [list, smets]) {
        const after = withoutTerm(text, retired);
        expect(usesTerm(after, retired.term)).toBe(false);
        expect(withoutTerm(after, retired)).toBe(after);
        if (!usesTerm(text, retired.term)) expect(after).toBe(text);
      }
    }),
  );
});
