import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateInBritain } from '../../../src/core/calendar/dates';
import { commentsUpTo } from '../../../src/core/release/report/commentsUpTo';
import { lateInWords } from '../../../src/core/review/lateInWords';
import { comment } from './comments';

const closes = '2026-10-02';
const origin = (takenAt?: string, cameAt?: string) => ({
  origin: { file: 'r.json', sha256: 'a'.repeat(64), ...(takenAt && { takenAt }), ...(cameAt && { cameAt }) },
});
const instant = fc
  .integer({ min: 0, max: 14 * 24 })
  .map((hours) => new Date(Date.UTC(2026, 8, 26, hours)).toISOString());

describe('a comment that came late', () => {
  it('R55: was received or written after the close, and says when', () => {
    fc.assert(
      fc.property(instant, instant, fc.option(instant, { nil: undefined }), (at, takenAt, cameAt) => {
        const words = lateInWords(comment({ at, ...origin(takenAt, cameAt) }), { closes });
        const days = [at, cameAt ?? takenAt].map(dateInBritain);
        expect(words !== '').toBe(days.some((day) => day > closes));
        if (words) expect(words).toMatch(/^late: (written|received) on .* 2 October 2026$/);
      }),
    );
  });

  it('R55: is in time by the day named for its file, and in files of before by when it was written', () => {
    const at = '2026-10-01T09:00:00Z';
    const taken = '2026-10-05T09:00:00Z';
    expect(lateInWords(comment({ at, ...origin(taken) }), { closes })).toBe(
      'late: received on 5 October 2026, written on 1 October 2026; the consultation closed on 2 October 2026',
    );
    expect(lateInWords(comment({ at, ...origin(taken, '2026-10-02T12:00:00Z') }), { closes })).toBe('');
    expect(lateInWords(comment({ at, ...origin() }), { closes })).toBe('');
    expect(lateInWords(comment({ at, ...origin(taken) }), {})).toBe('');
  });

  it('R55: of the internal review was written after the approval', () => {
    const given = comment({ round: 'internal review', at: '2026-10-08T09:00:00Z' });
    expect(lateInWords(given, { closes })).toBe('');
    expect(lateInWords(given, { closes, approved: '2026-10-07T09:00:00Z' })).toContain(
      'after the approval of 7 October',
    );
  });

  it('R55: changes no report of a month that was over when it came', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(instant, instant), { maxLength: 6 }), instant, (given, end) => {
        const day = dateInBritain(end);
        const all = given.map(([at, takenAt], index) =>
          comment({ id: `c000000${index}`, at, ...origin(takenAt) }),
        );
        const then = all.filter(({ origin: from }) => dateInBritain(from!.takenAt!) <= day);
        expect(commentsUpTo(all, day)).toEqual(commentsUpTo(then, day));
        expect(commentsUpTo(then, day)).toHaveLength(then.length);
      }),
    );
  });
});
