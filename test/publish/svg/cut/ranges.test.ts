import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OVERLAP, rangesOf, type Range } from '../../../../src/publish/svg/cut/ranges';

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 4900 }), fc.integer({ min: 1, max: 2 * OVERLAP }))
    .map(([start, length]): Range => [start, start + length]),
  { maxLength: 40 },
);
const length = fc.integer({ min: 10, max: 5000 });
const room = fc.integer({ min: 4 * OVERLAP, max: 2500 });

describe('a length that is cut into ranges', () => {
  it('is covered by ranges that fit, each overlapping the next', () => {
    fc.assert(
      fc.property(length, room, spans, (to, room, spans) => {
        const ranges = rangesOf([0, to], { room, spans });
        expect(ranges[0]![0]).toBe(0);
        expect(ranges.at(-1)![1]).toBe(to);
        for (const [index, [from, end]] of ranges.entries()) {
          expect(end - from).toBeLessThanOrEqual(room + 1e-6);
          if (index > 0) expect(ranges[index - 1]![1] - from).toBeCloseTo(2 * OVERLAP);
        }
      }),
    );
  });

  it('has every span that is no longer than the overlap whole in one of them', () => {
    fc.assert(
      fc.property(room, spans, (room, spans) => {
        const ranges = rangesOf([0, 5020], { room, spans });
        for (const [start, end] of spans)
          expect(ranges.some(([from, to]) => from <= start && end <= to)).toBe(true);
      }),
    );
  });

  it('is cut between spans where there is room, and along a line that is welcome', () => {
    const tasks: Range[] = [0, 160, 320, 520, 680, 840].map((x) => [x, x + 120]);
    const [first] = rangesOf([0, 1000], { room: 700, spans: tasks });
    expect(first![1] - OVERLAP).toBeGreaterThanOrEqual(440);
    expect(first![1] - OVERLAP).toBeLessThanOrEqual(520);
    expect(rangesOf([0, 1000], { room: 700, spans: [], lines: [560] })[0]).toEqual([0, 560 + OVERLAP]);
  });

  it('refuses a room that overlaps would fill', () => {
    expect(() => rangesOf([0, 1000], { room: 2 * OVERLAP, spans: [] })).toThrow(RangeError);
  });
});
