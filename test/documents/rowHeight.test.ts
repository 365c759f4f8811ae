import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, rowHeight } from '../../src/documents/xlsx/rowHeight';

describe('the height of a row of a workbook', () => {
  it.each([
    ['', 20, 1],
    ['one line', 20, 1],
    ['a\nb\n\nc', 20, 4],
    ['two words that wrap', 12, 2],
    ['0d9b5f0e-3c1b-4a52-8f0f-6c1de5a4b910', 15, 3],
    ['x'.repeat(100), 11.5, 10],
    ['WWWWWWWWWW', 11.5, 2],
    ['\u8a71'.repeat(10), 11.5, 2],
  ])('%j in a cell %d wide takes %d lines', (text, width, lines) => {
    expect(linesOf(text, width)).toBe(lines);
  });

  it('is that of the longest cell, and never more than a workbook can have', () => {
    const cell = (lines: number) => ({ text: Array(lines).fill('x').join('\n'), width: 10 });
    expect(rowHeight([])).toBe(rowHeight([cell(1)]));
    expect(rowHeight([cell(1), cell(5), cell(2)])).toBe(rowHeight([cell(5)]));
    expect(rowHeight([cell(5)])).toBeGreaterThan(5 * 12);
    expect(rowHeight([cell(500)])).toBe(409);
  });

  it('has room for every letter, and no fewer lines where there is more text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        fc.integer({ min: 1, max: 80 }),
        (a, b, width) => {
          expect(linesOf(a, width)).toBeGreaterThanOrEqual(a.split('\n').length);
          expect(linesOf(`${a}\n${b}`, width)).toBe(linesOf(a, width) + linesOf(b, width));
          expect(linesOf(`${a}${b}`, width)).toBeGreaterThanOrEqual(linesOf(a, width));
        },
      ),
    );
  });
});
