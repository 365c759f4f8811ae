import { addDays } from '../../calendar/dates';

/** The last day of a month: `2026-11-30` for `2026-11`. */
export const lastDayOf = (month: string): string =>
  addDays(`${addDays(`${month}-01`, 31).slice(0, 7)}-01`, -1);
