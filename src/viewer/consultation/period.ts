import { dateInBritain, daysFrom } from '../../core/calendar/dates';
import { dateInWords } from '../../core/calendar/date-in-words';

/** Where the consultation stands on a day. */
export interface Period {
  state: 'before' | 'open' | 'closed';
  /** In words that go on after its dates. */
  words: string;
}

/** @param now an ISO instant; the day is that of Great Britain */
export function periodOf({ opens, closes }: { opens: string; closes: string }, now: string): Period {
  const today = dateInBritain(now);
  if (today < opens) return { state: 'before', words: `It opens on ${dateInWords(opens)}.` };
  if (today > closes)
    return {
      state: 'closed',
      words: `It closed on ${dateInWords(closes)}: comments that are sent now may come too late.`,
    };
  const days = daysFrom(today, closes);
  const left = days === 0 ? 'Today is the last day.' : days === 1 ? 'One more day.' : `${days} more days.`;
  return { state: 'open', words: left };
}
