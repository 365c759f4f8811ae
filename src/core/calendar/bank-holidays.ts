/** A day on which banks in England and Wales are closed, other than a Saturday or Sunday. */
export interface BankHoliday {
  /** `2026-12-28` */
  date: string;
  name: string;
}

const NEW_YEAR = "New Year's Day";
const GOOD_FRIDAY = 'Good Friday';
const EASTER = 'Easter Monday';
const EARLY_MAY = 'Early May bank holiday';
const SPRING = 'Spring bank holiday';
const SUMMER = 'Summer bank holiday';
const CHRISTMAS = 'Christmas Day';
const BOXING = 'Boxing Day';
const instead = (name: string) => `${name} (substitute day)`;

/**
 * The bank holidays of England and Wales, year by year, as gov.uk publishes them (https://www.gov.uk/bank-holidays): a list and no
 * rule, because proclamations move and add days (2020, 2022, 2023).
 */
const HOLIDAYS: Readonly<Record<string, readonly (readonly [day: string, name: string])[]>> = {
  2019: [
    ['01-01', NEW_YEAR],
    ['04-19', GOOD_FRIDAY],
    ['04-22', EASTER],
    ['05-06', EARLY_MAY],
    ['05-27', SPRING],
    ['08-26', SUMMER],
    ['12-25', CHRISTMAS],
    ['12-26', BOXING],
  ],
  2020: [
    ['01-01', NEW_YEAR],
    ['04-10', GOOD_FRIDAY],
    ['04-13', EASTER],
    ['05-08', `${EARLY_MAY} (VE day)`],
    ['05-25', SPRING],
    ['08-31', SUMMER],
    ['12-25', CHRISTMAS],
    ['12-28', instead(BOXING)],
  ],
  2021: [
    ['01-01', NEW_YEAR],
    ['04-02', GOOD_FRIDAY],
    ['04-05', EASTER],
    ['05-03', EARLY_MAY],
    ['05-31', SPRING],
    ['08-30', SUMMER],
    ['12-27', instead(CHRISTMAS)],
    ['12-28', instead(BOXING)],
  ],
  2022: [
    ['01-03', instead(NEW_YEAR)],
    ['04-15', GOOD_FRIDAY],
    ['04-18', EASTER],
    ['05-02', EARLY_MAY],
    ['06-02', SPRING],
    ['06-03', 'Platinum Jubilee bank holiday'],
    ['08-29', SUMMER],
    ['09-19', 'State Funeral of Queen Elizabeth II'],
    ['12-26', BOXING],
    ['12-27', instead(CHRISTMAS)],
  ],
  2023: [
    ['01-02', instead(NEW_YEAR)],
    ['04-07', GOOD_FRIDAY],
    ['04-10', EASTER],
    ['05-01', EARLY_MAY],
    ['05-08', 'Coronation of King Charles III'],
    ['05-29', SPRING],
    ['08-28', SUMMER],
    ['12-25', CHRISTMAS],
    ['12-26', BOXING],
  ],
  2024: [
    ['01-01', NEW_YEAR],
    ['03-29', GOOD_FRIDAY],
    ['04-01', EASTER],
    ['05-06', EARLY_MAY],
    ['05-27', SPRING],
    ['08-26', SUMMER],
    ['12-25', CHRISTMAS],
    ['12-26', BOXING],
  ],
  2025: [
    ['01-01', NEW_YEAR],
    ['04-18', GOOD_FRIDAY],
    ['04-21', EASTER],
    ['05-05', EARLY_MAY],
    ['05-26', SPRING],
    ['08-25', SUMMER],
    ['12-25', CHRISTMAS],
    ['12-26', BOXING],
  ],
  2026: [
    ['01-01', NEW_YEAR],
    ['04-03', GOOD_FRIDAY],
    ['04-06', EASTER],
    ['05-04', EARLY_MAY],
    ['05-25', SPRING],
    ['08-31', SUMMER],
    ['12-25', CHRISTMAS],
    ['12-28', instead(BOXING)],
  ],
  2027: [
    ['01-01', NEW_YEAR],
    ['03-26', GOOD_FRIDAY],
    ['03-29', EASTER],
    ['05-03', EARLY_MAY],
    ['05-31', SPRING],
    ['08-30', SUMMER],
    ['12-27', instead(CHRISTMAS)],
    ['12-28', instead(BOXING)],
  ],
};

/** First and last day of which it is known whether they are working days. */
export const CALENDAR_RANGE = { first: '2019-01-01', last: '2027-12-31' } as const;

/** The bank holidays of a year in their order; none for a year outside `CALENDAR_RANGE`. */
export const bankHolidaysOf = (year: number): BankHoliday[] =>
  (HOLIDAYS[year] ?? []).map(([day, name]) => ({ date: `${year}-${day}`, name }));

const DATES = new Set(Object.keys(HOLIDAYS).flatMap((year) => bankHolidaysOf(Number(year)).map(dateOf)));

/** Whether a date is a bank holiday; false outside the range as well. */
export const isBankHoliday = (date: string): boolean => DATES.has(date);

function dateOf({ date }: BankHoliday): string {
  return date;
}
