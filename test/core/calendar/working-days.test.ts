import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateInBritain, daysFrom, weekdayOf } from '../../../src/core/calendar/dates';
import {
  addWorkingDays,
  isInCalendar,
  isWorkingDay,
  lastOfWorkingDays,
  workingDaysBetween,
} from '../../../src/core/calendar/working-days';

const date = fc.integer({ min: 0, max: daysFrom('2019-01-01', '2027-12-31') });
const somewhere = date.map((days) => addDays('2019-01-01', days));
/** Far enough from both ends that 200 working days stay inside. */
const inTheMiddle = fc
  .integer({ min: 0, max: daysFrom('2020-01-01', '2026-12-31') })
  .map((days) => addDays('2020-01-01', days));
const count = fc.integer({ min: 1, max: 200 });

describe('working days', () => {
  it('are no weekend and no bank holiday', () => {
    expect(['2026-11-25', '2026-12-24', '2020-05-04'].filter(isWorkingDay)).toHaveLength(3);
    expect(['2026-11-28', '2026-11-29', '2026-12-25', '2026-12-28'].filter(isWorkingDay)).toEqual([]);
  });

  it('of the consultation of 2019 were twenty, Easter left out', () => {
    expect(workingDaysBetween('2019-03-22', '2019-04-18')).toBe(20);
    expect(workingDaysBetween('2019-03-22', '2019-04-22')).toBe(20);
    expect(lastOfWorkingDays('2019-03-22', 20)).toBe('2019-04-18');
    expect(lastOfWorkingDays('2026-09-07', 20)).toBe('2026-10-02');
  });

  it('are counted across Christmas with its substitute days', () => {
    expect(addWorkingDays('2021-12-24', 1)).toBe('2021-12-29');
    expect(addWorkingDays('2022-01-04', -1)).toBe('2021-12-31');
    expect(addWorkingDays('2026-12-02', -5)).toBe('2026-11-25');
    expect(addWorkingDays('2026-11-28', 0)).toBe('2026-11-28');
  });

  it.each([
    () => isWorkingDay('2018-12-31'),
    () => isWorkingDay('2028-01-03'),
    () => addWorkingDays('2027-12-20', 20),
    () => addWorkingDays('2019-01-02', -2),
    () => workingDaysBetween('2027-12-01', '2028-01-10'),
    () => lastOfWorkingDays('2027-12-20', 20),
  ])('say so where nobody knows the bank holidays (%#)', (ask) => {
    expect(ask).toThrow(/1 January 2019 to 31 December 2027; \d+ [A-Z][a-z]+ \d{4} is outside/);
  });

  it('take no parts of days', () => {
    expect(() => addWorkingDays('2026-01-01', 1.5)).toThrow(RangeError);
    expect(isInCalendar('2027-12-31') && !isInCalendar('2028-01-01')).toBe(true);
  });
});

describe('laws of working days', () => {
  it('a count ends on a working day, and the span counts it back', () => {
    fc.assert(
      fc.property(inTheMiddle, count, (from, days) => {
        const to = addWorkingDays(from, days);
        expect(isWorkingDay(to)).toBe(true);
        expect(workingDaysBetween(addDays(from, 1), to)).toBe(days);
        expect(workingDaysBetween(from, lastOfWorkingDays(from, days))).toBe(days);
        expect(workingDaysBetween(from, addDays(lastOfWorkingDays(from, days), -1))).toBe(days - 1);
      }),
    );
  });

  it('forth and back ends where it began, from a working day', () => {
    fc.assert(
      fc.property(inTheMiddle.filter(isWorkingDay), count, (from, days) => {
        expect(addWorkingDays(addWorkingDays(from, days), -days)).toBe(from);
      }),
    );
  });

  it('two counts are one', () => {
    fc.assert(
      fc.property(
        inTheMiddle,
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 90 }),
        (at, a, b) => {
          expect(addWorkingDays(addWorkingDays(at, a), b)).toBe(addWorkingDays(at, a + b));
        },
      ),
    );
  });

  it('a span is the sum of its parts', () => {
    fc.assert(
      fc.property(somewhere, somewhere, somewhere, (...days) => {
        const [a, b, c] = days.sort() as [string, string, string];
        const parts = workingDaysBetween(a, b) + workingDaysBetween(addDays(b, 1), c);
        expect(b === c ? workingDaysBetween(a, b) : parts).toBe(workingDaysBetween(a, c));
      }),
    );
  });
});

describe('dates', () => {
  it('count days across months, leap days and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(daysFrom('2025-12-31', '2026-01-02')).toBe(2);
    expect(weekdayOf('2026-11-25')).toBe(3);
  });

  it.each([
    ['2026-11-25T23:59:59Z', '2026-11-25'],
    ['2026-06-30T22:59:59Z', '2026-06-30'],
    ['2026-06-30T23:00:00Z', '2026-07-01'],
    ['2026-03-28T23:30:00Z', '2026-03-28'],
    ['2026-03-29T23:30:00Z', '2026-03-30'],
    ['2026-10-24T23:30:00Z', '2026-10-25'],
    ['2026-10-25T23:30:00Z', '2026-10-25'],
  ])('%s is %s in Britain', (instant, day) => {
    expect(dateInBritain(instant)).toBe(day);
  });

  it('are the dates that the time zone of London has', () => {
    const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
    const instants = fc.date({
      min: new Date('2019-01-01'),
      max: new Date('2027-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (at) => {
        expect(dateInBritain(at.toISOString())).toBe(london.format(at));
      }),
    );
  });
});
