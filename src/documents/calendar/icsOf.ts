import ICAL from 'ical.js';
import { addDays } from '../../core/calendar/dates';
import type { Span } from '../../core/release/plan/ReleasePlan';
import type { KeyDate, Timeline, TimelineRow } from '../../core/release/plan/timeline';
import { stateInWords } from '../../core/release/plan/timelineTable';
import { spanInWords } from '../../core/release/plan/words';

/** An all-day entry of a calendar. */
interface Entry {
  /** The same for the same thing each time: a calendar that takes the file again moves the entry. */
  uid: string;
  summary: string;
  description: string;
  span: Span;
  /** Whether the dates are settled: they happened, or a step has set them. */
  isSettled: boolean;
  category: string;
}

/**
 * The timeline of a release as an iCalendar file (RFC 5545): its key dates and milestones as all-day entries that keep nobody from
 * being free. Written by ical.js, which folds lines by octets and escapes texts.
 *
 * @param stamp ISO instant at which the file is made
 * @returns text with CR LF
 */
export function icsOf(timeline: Timeline, stamp: string): string {
  // ical.js does not count the blank that begins a continued line.
  ICAL.foldLength = 74;
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//BAM editor//Release timeline//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  const at = ICAL.Time.fromJSDate(new Date(stamp), true);
  const entries = [
    ...timeline.keyDates.flatMap((date) => keyDateEntry(timeline, date) ?? []),
    ...timeline.rows.flatMap((row) => milestoneEntry(timeline, row) ?? []),
  ];
  for (const entry of entries) calendar.addSubcomponent(eventOf(entry, at));
  return `${calendar.toString()}\r\n`;
}

function eventOf(
  { uid, summary, description, span, isSettled, category }: Entry,
  at: ICAL.Time,
): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', uid);
  event.addPropertyWithValue('dtstamp', at);
  event.addPropertyWithValue('sequence', minutesOf(at));
  event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(span.start));
  // The day after the last, as the standard has it.
  event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(span.end, 1)));
  event.addPropertyWithValue('summary', plain(summary));
  event.addPropertyWithValue('description', plain(description));
  event.addPropertyWithValue('categories', category);
  event.addPropertyWithValue('status', isSettled ? 'CONFIRMED' : 'TENTATIVE');
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  return event;
}

/** Calendars take the copy of an event that has the higher number; minutes of this century fit into one. */
const minutesOf = (at: ICAL.Time): number => Math.floor((at.toUnixTime() - CENTURY) / 60);
const CENTURY = Date.UTC(2000, 0) / 1000;

const uidOf = ({ release }: Timeline, part: string): string =>
  `release-${release}-${part.replaceAll(' ', '-')}@bam-editor`;

function keyDateEntry(timeline: Timeline, { kind, label, planned, set, actual }: KeyDate): Entry | undefined {
  const day = actual ?? set ?? planned;
  if (day === undefined) return undefined;
  return {
    uid: uidOf(timeline, kind),
    summary: `${timeline.release}: ${label}`,
    description:
      planned === undefined
        ? timeline.title
        : `${timeline.title}\nPlanned: ${spanInWords({ start: planned, end: planned })}`,
    span: { start: day, end: day },
    isSettled: (actual ?? set) !== undefined,
    category: 'Key date',
  };
}

/** Where it has begun or ended, its actual dates; the planned ones for the rest. */
function milestoneEntry(timeline: Timeline, row: TimelineRow): Entry | undefined {
  const { id, label, planned, actual, state } = row;
  if (state === 'dropped') return undefined;
  const span = spanOf(actual, planned);
  if (!span) return undefined;
  return {
    uid: uidOf(timeline, id),
    summary: `${timeline.release} ${id}: ${label}`,
    description: [
      timeline.title,
      planned && `Planned: ${spanInWords(planned)}`,
      Object.keys(actual).length > 0 && `Actual: ${spanInWords(actual)}`,
      `State: ${stateInWords(row)}`,
    ]
      .filter(Boolean)
      .join('\n'),
    span,
    isSettled: actual.end !== undefined,
    category: 'Milestone',
  };
}

/** An actual date leads: what ended before it was to begin, or began after it was to end, takes that one day. */
function spanOf(actual: Partial<Span>, planned: Span | undefined): Span | undefined {
  const start = actual.start ?? planned?.start ?? actual.end;
  if (start === undefined) return undefined;
  const end = actual.end ?? planned?.end ?? start;
  if (end >= start) return { start, end };
  return actual.end === undefined ? { start, end: start } : { start: end, end };
}

/** Without what no line of a calendar may hold. */
const plain = (text: string): string => text.replace(/[^\P{Cc}\t\n]|\p{Cs}/gu, '\ufffd');
