import type { KeyDate, Timeline, TimelineRow } from '../../core/release/plan/timeline';
import { shownState, stateInWords } from '../../core/release/plan/timelineTable';
import { dayInWords, monthInWords, spanInWords } from '../../core/release/plan/words';
import { slugOf } from '../site/paths';
import { escapeAttribute, escapeText, num } from '../svg/xml';
import { text } from './marks';
import type { Scale } from './scale';
import { AUTO_STYLE, FONT, LIGHT } from './timeline-style';

export interface TimelineOptions {
  /**
   * `light` has no style: every reader shows it, on white. `auto` follows the ground of its reader. `page` takes its colours from the
   * style sheet of the page that it stands in, by the classes `t-…`.
   */
  theme?: 'light' | 'auto' | 'page';
  /** What the line of the day is called; `Today` where absent. */
  dayLabel?: string;
  /** Put before the ids, so that several charts fit on one page; it comes from the release where absent. */
  idPrefix?: string;
}

/** A chart as a file: its size in pixels, its name and description for who does not see it, and what is drawn. */
export function chartOf(
  timeline: Timeline,
  { theme = 'light', idPrefix = `r${slugOf(timeline.release)}-` }: TimelineOptions,
  { width, height }: { width: number; height: number },
  parts: readonly string[],
): string {
  const title = `${idPrefix}timeline-title`;
  const desc = `${idPrefix}timeline-desc`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="bam-timeline" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${escapeAttribute(`${title} ${desc}`)}" ${FONT} font-size="12">`,
    `<title id="${escapeAttribute(title)}">${escapeText(`Timeline of release ${timeline.release}`)}</title>`,
    `<desc id="${escapeAttribute(desc)}">${escapeText(descriptionOf(timeline))}</desc>`,
    theme === 'auto' ? `<style>${AUTO_STYLE}</style>` : '',
    theme === 'light' ? `<rect width="${width}" height="${height}" fill="#fff"/>` : '',
    ...parts,
    '</svg>\n',
  ].join('');
}

function descriptionOf({ title, span, today, rows, keyDates }: Timeline): string {
  const late = rows.filter(({ state }) => state === 'late').map(({ id }) => id);
  const next = keyDates.find(({ actual }) => actual === undefined);
  return [
    `${title}, ${spanInWords(span)}, as of ${dayInWords(today)}.`,
    `${rows.filter(({ state }) => state === 'done').length} of ${rows.length} milestones are done${late.length > 0 ? `; late: ${late.join(', ')}` : ''}.`,
    next?.planned && `Next: ${next.label}, planned for ${dayInWords(next.planned)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** A part of the chart from above to below. */
export type Band = readonly [top: number, bottom: number];

/**
 * The months, as lines with names above.
 *
 * @param bands where lines may stand
 * @param most names that fit: with more months only some have theirs
 */
export function axisOf({ months, x }: Scale, top: number, bands: readonly Band[], most: number): string {
  const step = Math.ceil(months.length / most);
  return months
    .map((month, index) => {
      const at = num(x(month));
      const isYear = index === 0 || month.slice(5, 7) === '01';
      const line = bands
        .map(
          ([from, to]) =>
            `<line class="t-grid" x1="${at}" y1="${num(from)}" x2="${at}" y2="${num(to)}" stroke="${LIGHT.line}"/>`,
        )
        .join('');
      if (index % step !== 0 && !isYear) return line;
      const name = monthInWords(month);
      return (
        line +
        text('quiet', Number(at) + 4, top - 14, name.slice(0, 3)) +
        (isYear ? text('ink', Number(at) + 4, top - 30, name.slice(-4), { bold: true }) : '')
      );
    })
    .join('');
}

/** What a milestone's bar of what happened shows: from when to when, and whether it still goes on. */
export function actualOf(
  { actual, state }: TimelineRow,
  today: string,
): { start?: string; end?: string; isOpen: boolean } {
  const start = actual.start ?? actual.end;
  // What is under way goes on to today; how long one took that nobody recorded is not known.
  const isOpen =
    actual.end === undefined && state !== 'not recorded' && start !== undefined && start <= today;
  const end = isOpen ? today : (actual.end ?? start);
  return { ...(start && { start }), ...(end && { end }), isOpen };
}

/** A milestone in a sentence, for who points at it. */
export const milestoneHint = (row: TimelineRow): string =>
  `${row.id} ${row.label}. Planned: ${spanInWords(row.planned) || 'no date'}. Actual: ${spanInWords(row.actual) || 'nothing yet'}. ${stateInWords(row)}.`;

export function keyDateHint({ label, planned, set, actual }: KeyDate): string {
  const days = [
    planned && `planned ${dayInWords(planned)}`,
    set && `set for ${dayInWords(set)}`,
    actual && `${dayInWords(actual)}`,
  ].filter(Boolean);
  return `${label}: ${days.join(', ') || 'no date'}`;
}

/** The ink in which a milestone's state is written. */
export function stateInk(row: TimelineRow): 'lateText' | 'doneLateText' | 'quiet' {
  const state = shownState(row);
  return state === 'late' ? 'lateText' : state === 'done late' ? 'doneLateText' : 'quiet';
}

/** The line of the day; nothing where the day lies outside. @param within the room for its words, from left to right */
export function todayOf(
  today: string,
  { x, first, last }: Scale,
  bands: readonly Band[],
  label: string,
  within: readonly [left: number, right: number],
): string {
  if (today < first || today > last) return '';
  const at = num(x(today));
  const middle = Math.min(Math.max(x(today), within[0] + HALF_OF_LABEL), within[1] - HALF_OF_LABEL);
  const lines = bands.map(
    ([from, to]) =>
      `<line class="t-todayLine" x1="${at}" y1="${num(from)}" x2="${at}" y2="${num(to)}" stroke="${LIGHT.today}" stroke-width="1.5" stroke-dasharray="4 3"/>`,
  );
  return `${lines.join('')}${text('todayText', middle, 16, `${label} ${dayInWords(today)}`, { middle: true, size: 11 })}`;
}

/** In pixels, of `Today 25 Nov 2026` in a wide font. */
const HALF_OF_LABEL = 56;

export const legendOf = (x: number, y: number): string =>
  [
    `<rect class="t-planned" x="${x}" y="${num(y - 9)}" width="22" height="10" rx="2" fill="${LIGHT.planned}" stroke="${LIGHT.plannedLine}"/>`,
    text('quiet', x + 28, y, 'planned'),
    `<rect class="t-actual" x="${x + 90}" y="${num(y - 9)}" width="22" height="10" rx="2" fill="${LIGHT.actual}" stroke="${LIGHT.actual}"/>`,
    text('quiet', x + 118, y, 'actual'),
  ].join('');
