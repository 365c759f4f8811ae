import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeCell, textOfCell } from '../../../src/core/catalogue/formulas';

const cell = fc.oneof(
  fc.string(),
  fc
    .array(fc.constantFrom("'", '=', '+', '-', '@', ' ', '\t', '\n', 'x', '\uff1d'), { maxLength: 6 })
    .map((parts) => parts.join('')),
);

it('a cell that is safe is read back as it was, and begins with nothing that runs', () => {
  fc.assert(
    fc.property(cell, (text) => {
      expect(textOfCell(safeCell(text))).toBe(text);
      expect(safeCell(text)).not.toMatch(/^[=+\-@\t\r\n]/);
      expect(safeCell(text)).not.toMatch(/^\s+[=+\-@]/);
    }),
    { numRuns: 500 },
  );
});

it.each(['7.2.2', 'x=1', "it's", "'quoted'", '', ' x'])('leaves %j alone', (text) => {
  expect(safeCell(text)).toBe(text);
  expect(textOfCell(text)).toBe(text);
});
