import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/core/text/text-width';
import { wrapText } from '../../../src/core/text/wrap';
import { cpuTime } from '../../cpu-time';

const wrap = (text: string, width = 86, maxLines = 99) => wrapText(text, { width, size: 12, maxLines });

describe('textWidth', () => {
  it('gives the widths of Arial', () => {
    // 'Hello' by the font's own table: H 1479, e 1139, l 455 twice, o 1139, of 2048.
    expect(textWidth('Hello', 12)).toBeCloseTo((4667 / 2048) * 12, 5);
  });

  it('counts wide characters as an em, combining marks as nothing, and guesses the rest', () => {
    expect(textWidth('漢字', 10)).toBe(20);
    expect(textWidth('e\u0301', 12)).toBeCloseTo(textWidth('e', 12), 5);
    expect(textWidth('\u0e01', 10)).toBeGreaterThan(3);
  });
});

describe('wrapText', () => {
  it('breaks at spaces, and after hyphens', () => {
    expect(wrap('Update the Device Log')).toEqual(['Update the', 'Device Log']);
    expect(wrap('Non-interrupting-message')).toEqual(['Non-', 'interrupting-', 'message']);
  });

  it('keeps the lines that the name has', () => {
    expect(wrap('One\r\nTwo\rThree\nFour')).toEqual(['One', 'Two', 'Three', 'Four']);
  });

  it('shows a soft hyphen only where it breaks', () => {
    expect(wrap('Commis\u00adsion')).toEqual(['Commission']);
    expect(wrap('Decom\u00admissioning', 60)).toEqual(['Decom-', 'missioning']);
  });

  it('breaks between wide characters, and breaks a word only where it must', () => {
    expect(wrap('漢字漢字漢字漢字漢字')).toEqual(['漢字漢字漢字漢', '字漢字']);
    expect(wrap('Donaudampfschifffahrtsgesellschaft').join('')).toBe('Donaudampfschifffahrtsgesellschaft');
  });

  it('ends in an ellipsis when lines are left out', () => {
    expect(wrap('One two three four five six seven eight nine ten', 60, 2)).toEqual([
      'One two',
      'three fou…',
    ]);
    expect(wrap('a\nb\nc', 60, 2)).toEqual(['a', 'b…']);
  });

  it('has no lines for no text', () => {
    expect(wrap('')).toEqual([]);
    expect(wrap(' \n ')).toEqual([]);
  });

  it('keeps accents and joined emoji in one piece', () => {
    expect(wrap('e\u0301e\u0301e\u0301', 8)).toEqual(['e\u0301', 'e\u0301', 'e\u0301']);
    expect(wrap('👩\u200d🔧👩\u200d🔧', 30)).toEqual(['👩\u200d🔧', '👩\u200d🔧']);
  });

  it('never makes a line wider than asked, save for a single character, and loses no character', () => {
    const unit = fc.constantFrom(...'aijmW .,-/()漢字é\u00ad\n'.split(''), '👍');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), fc.integer({ min: 20, max: 200 }), (text, width) => {
        const lines = wrapText(text, { width, size: 12, maxLines: 999 });
        for (const line of lines)
          expect(textWidth(line, 12) <= width + 1e-9 || Array.from(line).length === 1).toBe(true);
        const bare = (s: string) => s.replace(/[\s\u00ad-]/g, '');
        expect(bare(lines.join(''))).toBe(bare(text));
      }),
      { numRuns: 300 },
    );
  });

  it('takes a name of 100 kB in no time, broken or not', () => {
    const start = cpuTime();
    expect(wrap('x'.repeat(100_000), 86, 5)).toHaveLength(5);
    expect(wrap('word '.repeat(20_000), 86, 5)).toHaveLength(5);
    expect(wrap('\n'.repeat(100_000), 86, 5).length).toBeLessThan(6);
    expect(cpuTime() - start).toBeLessThan(500);
  });
});
