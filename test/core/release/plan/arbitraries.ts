import fc from 'fast-check';
import { CALENDAR_RANGE } from '../../../../src/core/calendar/bank-holidays';
import { addDays, daysFrom } from '../../../../src/core/calendar/dates';

/** Any date of the calendar. */
export const anyDate = fc
  .integer({ min: 0, max: daysFrom(CALENDAR_RANGE.first, CALENDAR_RANGE.last) })
  .map((days) => addDays(CALENDAR_RANGE.first, days));

/** A go-live date for which there is room to count back. */
export const anyGoLive = fc
  .integer({ min: 0, max: daysFrom('2019-07-01', CALENDAR_RANGE.last) })
  .map((days) => addDays('2019-07-01', days));
