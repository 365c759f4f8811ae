import { describe, expect, it } from 'vitest';
import { compareNumbers } from '../../../src/core/catalogue/numbers';

const sorted = (...numbers: string[]) => [...numbers].sort(compareNumbers);

describe('compareNumbers', () => {
  it('puts 7.1.10 after 7.1.9', () => {
    expect(sorted('7.1.10', '7.1.9', '7.1.2')).toEqual(['7.1.2', '7.1.9', '7.1.10']);
  });

  it('keeps 4.10 apart from 4.1', () => {
    expect(compareNumbers('4.10', '4.1')).toBeGreaterThan(0);
    expect(compareNumbers('4.1', '4.1')).toBe(0);
  });

  it('puts a section before the sections in it', () => {
    expect(sorted('7.2.2.6.1', '7.2', '7.2.2')).toEqual(['7.2', '7.2.2', '7.2.2.6.1']);
  });

  it('puts tables and appendices after section numbers, tables by their number', () => {
    expect(sorted('Table 10', 'Appendix A', 'Table 9', '7.9.7')).toEqual([
      '7.9.7',
      'Appendix A',
      'Table 9',
      'Table 10',
    ]);
  });
});
