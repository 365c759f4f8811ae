import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { bankHolidaysOf, CALENDAR_RANGE, isBankHoliday } from '../../../src/core/calendar/bank-holidays';
import { addDays, weekdayOf } from '../../../src/core/calendar/dates';

/**
 * What gov.uk lists for England and Wales, as day and month. Specials and substitute days are among them. Held, year by year, against
 * lib/data/bank-holidays.json of github.com/alphagov/frontend, which gov.uk's page is made from (commit 0d66bf1: 2019 to 2023,
 * without the two days that were proclaimed later, of 19 September 2022 and 8 May 2023), and against what others took over from
 * gov.uk/bank-holidays for 2025 to 2027. No later copy of that file was at hand; the law itself, below, is the second source.
 */
const PUBLISHED: Record<number, string> = {
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
};
const YEARS = Object.keys(PUBLISHED).map(Number);
const isWeekend = (date: string) => [0, 6].includes(weekdayOf(date));

it.each(YEARS)('%i has the bank holidays that gov.uk published', (year) => {
  const dates = bankHolidaysOf(year).map(({ date }) => date);
  expect(dates).toEqual(PUBLISHED[year]!.split(' ').map((day) => `${year}-${day}`));
  expect(dates.filter(isWeekend)).toEqual([]);
});

it('covers the years of its range and no others', () => {
  expect([CALENDAR_RANGE.first, CALENDAR_RANGE.last]).toEqual(['2019-01-01', '2027-12-31']);
  expect(YEARS.every((year) => bankHolidaysOf(year).length >= 8)).toBe(true);
  expect([...bankHolidaysOf(2018), ...bankHolidaysOf(2028)]).toEqual([]);
});

it('knows the days that were moved and added', () => {
  expect(isBankHoliday('2020-05-04')).toBe(false);
  expect(isBankHoliday('2022-05-30')).toBe(false);
  for (const special of ['2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'])
    expect(isBankHoliday(special)).toBe(true);
});

describe('beside the law', () => {
  /** Easter Sunday of the Gregorian calendar (J. Meeus, Astronomical Algorithms, chapter 8), as days after 1 March. */
  const easter = (year: number): number => {
    const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
    const f = Math.floor((b + 8) / 25);
    const g = Math.floor((b - f + 1) / 3);
    const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
    const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
    const m = Math.floor((a + 11 * h + 22 * l) / 451);
    return h + l - 7 * m + 21;
  };
  const iso = (year: number, month: number, day: number) =>
    new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
  const firstMonday = (year: number, month: number) =>
    [1, 2, 3, 4, 5, 6, 7].map((day) => iso(year, month, day)).find((day) => weekdayOf(day) === 1)!;
  const lastMonday = (year: number, month: number) =>
    [25, 26, 27, 28, 29, 30, 31].map((day) => iso(year, month, day)).find((day) => weekdayOf(day) === 1)!;

  /**
   * The Banking and Financial Dealings Act 1971, schedule 1, with the days of common law and those that are proclaimed each year: New
   * Year's Day and the first Monday of May. What falls on a weekend moves to the next weekday that is none of them.
   */
  function byLaw(year: number): string[] {
    const days = [
      iso(year, 3, easter(year) - 1),
      iso(year, 3, easter(year) + 2),
      firstMonday(year, 5),
      lastMonday(year, 5),
      lastMonday(year, 8),
    ];
    for (const fixed of [iso(year, 1, 1), iso(year, 12, 25), iso(year, 12, 26)])
      if (!isWeekend(fixed)) days.push(fixed);
    for (const fixed of [iso(year, 1, 1), iso(year, 12, 25), iso(year, 12, 26)]) {
      if (!isWeekend(fixed)) continue;
      let day = fixed;
      while (isWeekend(day) || days.includes(day)) day = addDays(day, 1);
      days.push(day);
    }
    return days.sort();
  }

  /** What royal proclamations moved and added in these years. */
  const PROCLAIMED: Record<number, { moved?: [from: string, to: string]; added?: string[] }> = {
    2020: { moved: ['2020-05-04', '2020-05-08'] },
    2022: { moved: ['2022-05-30', '2022-06-02'], added: ['2022-06-03', '2022-09-19'] },
    2023: { added: ['2023-05-08'] },
  };

  it.each(YEARS)('%i has the days of the Act, save what was proclaimed', (year) => {
    const { moved, added = [] } = PROCLAIMED[year] ?? {};
    const days = byLaw(year).map((day) => (day === moved?.[0] ? moved[1] : day));
    expect(bankHolidaysOf(year).map(({ date }) => date)).toEqual([...days, ...added].sort());
  });
});

describe('beside the package date-holidays (GB, ENG)', () => {
  const others = new Holidays('GB', 'ENG');

  it.each(YEARS)('%i has the same days off, Saturdays and Sundays aside', (year) => {
    // It lists a holiday that falls on a weekend beside its substitute; gov.uk lists the substitute only. Nothing else differs.
    const listed = others
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10));
    expect(bankHolidaysOf(year).map(({ date }) => date)).toEqual(listed.filter((day) => !isWeekend(day)));
  });
});
