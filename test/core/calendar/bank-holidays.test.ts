import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { bankHolidaysOf, CALENDAR_RANGE, isBankHoliday } from '../../../src/core/calendar/bank-holidays';
import { weekdayOf } from '../../../src/core/calendar/dates';

/** What gov.uk lists for England and Wales, as day and month. Specials and substitute days are among them. */
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
