import { dateInBritain } from '../../calendar/dates';
import type { Edition, Release } from '../Release';
import { lastDayOf } from './months';

/**
 * The edition that says how the impacts stood at the end of a month that is over: the newest one frozen by then. Undefined for the month
 * that runs, and where nothing was frozen yet: then only the registers of today are known.
 *
 * @param month `2026-10`
 * @param today ISO date
 */
export function editionThen({ editions }: Release, month: string, today: string): Edition | undefined {
  const last = lastDayOf(month);
  if (today <= last) return undefined;
  return editions.findLast(({ frozenAt }) => dateInBritain(frozenAt) <= last);
}
