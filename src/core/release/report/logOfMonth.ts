import { dateInBritain } from '../../calendar/dates';
import { exposureOf } from '../plan/log';
import type { LogChange, LogEntry } from '../plan/LogEntry';

/** A risk or issue with what became of it in a month. */
export interface ReportedEntry {
  entry: LogEntry;
  /** Raised in the month. */
  isNew: boolean;
  /** Closed by the end of it. */
  isClosed: boolean;
  /** 1 to 9: likelihood times impact. */
  exposure: number;
  /** Of the month, oldest first, but for the raising. */
  changes: LogChange[];
}

/** What a report tells of the log: what is open by the last day, and what changed in the month. The weightiest come first. */
export function logOfMonth(log: readonly LogEntry[], first: string, last: string): ReportedEntry[] {
  return log
    .filter(({ raised, closed }) => raised <= last && (closed === undefined || closed >= first))
    .map((entry) => ({
      entry,
      isNew: entry.raised >= first,
      isClosed: entry.closed !== undefined && entry.closed <= last,
      exposure: exposureOf(entry),
      changes: entry.history.slice(1).filter(({ at }) => {
        const day = dateInBritain(at);
        return day >= first && day <= last;
      }),
    }))
    .sort((a, b) => Number(a.isClosed) - Number(b.isClosed) || b.exposure - a.exposure);
}
