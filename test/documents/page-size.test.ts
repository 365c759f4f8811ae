import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK, blockScale, MARGIN, pageSizeFor, unitOf } from '../../src/documents/pdf/page-size';

const side = fc.integer({ min: 20, max: 12_000 });

describe('the paper of a diagram', () => {
  it('holds the drawing and the title block, with text of 6 points or more', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const paper = pageSizeFor(width, height);
        expect(paper.scale).toBeGreaterThanOrEqual(0.5);
        expect(paper.scale).toBeLessThanOrEqual(1);
        expect(width * paper.scale).toBeLessThanOrEqual(paper.width - 2 * MARGIN + 1e-6);
        const block = BLOCK * blockScale(paper);
        expect(height * paper.scale).toBeLessThanOrEqual(paper.height - 2 * MARGIN - block + 1e-6);
      }),
    );
  });

  it.each([
    ['a chapter', 991, 732, 842, 595],
    ['a high one', 732, 991, 595, 842],
    ['an ordinary process', 1631, 722, 1191, 842],
    ['a wide one', 4519, 1406, 2384, 1686],
  ])('is the smallest sheet of the A series that does: %s', (_, width, height, across, down) => {
    const paper = pageSizeFor(width, height);
    expect([Math.round(paper.width), Math.round(paper.height)]).toEqual([across, down]);
  });

  it('is of its own size where no sheet is large enough', () => {
    const paper = pageSizeFor(12_000, 800);
    expect(paper.width).toBeGreaterThan(3371);
    expect(paper.scale).toBe(0.5);
  });

  it('is counted in larger units where a side has more points than readers take', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 500_000 }), side, (width, height) => {
        const paper = pageSizeFor(width, height);
        const unit = unitOf(paper);
        expect(Math.max(paper.width, paper.height) / unit).toBeLessThanOrEqual(14_400);
        if (Math.max(paper.width, paper.height) <= 14_400) expect(unit).toBe(1);
      }),
    );
    expect(unitOf(pageSizeFor(60_000, 200))).toBe(3);
  });
});
