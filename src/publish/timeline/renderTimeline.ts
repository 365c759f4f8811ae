import type { KeyDate, Timeline, TimelineRow } from '../../core/release/plan/timeline';
import { stateInWords } from '../../core/release/plan/timelineTable';
import { dayInWords, monthInWords, spanInWords } from '../../core/release/plan/words';
import { wrapText } from '../../core/text/wrap';
import { slugOf } from '../site/paths';
import { escapeAttribute, escapeText, num } from '../svg/xml';
import { bar, diamond, text } from './marks';
import { scaleOf, type Scale } from './scale';
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

const WIDTH = 1080;
/** Labels are broken a good deal before it: where Arimo is missing, another font may be wider. */
const LEFT = 330;
const RIGHT = 150;
const TOP = 58;
const ROW = 36;
const KEY_ROW = 22;
const FOOT = 34;

/**
 * The chart of a timeline as SVG text: planned above actual for each milestone, key dates below, today's line through all.
 * What it shows is in the table of `timelineTable` too. The same timeline gives the same bytes. Cost: linear.
 */
export function renderTimeline(
  timeline: Timeline,
  { theme = 'light', idPrefix = `r${slugOf(timeline.release)}-`, dayLabel = 'Today' }: TimelineOptions = {},
): string {
  const { rows, keyDates } = timeline;
  const keyTop = TOP + rows.length * ROW + 30;
  const bottom = keyTop + keyDates.length * KEY_ROW;
  const height = bottom + FOOT;
  const scale = scaleOf(timeline.span, LEFT, WIDTH - LEFT - RIGHT);
  const title = `${idPrefix}timeline-title`;
  const desc = `${idPrefix}timeline-desc`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="bam-timeline" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${escapeAttribute(`${title} ${desc}`)}" ${FONT} font-size="12">`,
    `<title id="${escapeAttribute(title)}">${escapeText(`Timeline of release ${timeline.release}`)}</title>`,
    `<desc id="${escapeAttribute(desc)}">${escapeText(descriptionOf(timeline))}</desc>`,
    theme === 'auto' ? `<style>${AUTO_STYLE}</style>` : '',
    theme === 'light' ? `<rect width="${WIDTH}" height="${height}" fill="#fff"/>` : '',
    axisOf(scale, bottom),
    ...rows.map((row, index) => rowOf(row, TOP + index * ROW, scale, timeline.today)),
    text('ink', 12, keyTop - 10, 'Key dates', { bold: true }),
    ...keyDates.map((date, index) => keyDateOf(date, keyTop + index * KEY_ROW, scale)),
    todayOf(timeline.today, scale, bottom, dayLabel),
    legendOf(bottom + 22),
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

function axisOf({ months, x }: Scale, bottom: number): string {
  const step = Math.ceil(months.length / 14);
  return months
    .map((month, index) => {
      const at = num(x(month));
      const isYear = index === 0 || month.slice(5, 7) === '01';
      const line = `<line class="t-grid" x1="${at}" y1="${TOP - 8}" x2="${at}" y2="${num(bottom)}" stroke="${LIGHT.line}"/>`;
      if (index % step !== 0 && !isYear) return line;
      const name = monthInWords(month);
      return (
        line +
        text('quiet', Number(at) + 4, TOP - 14, name.slice(0, 3)) +
        (isYear ? text('ink', Number(at) + 4, TOP - 30, name.slice(-4), { bold: true }) : '')
      );
    })
    .join('');
}

function rowOf(row: TimelineRow, y: number, scale: Scale, today: string): string {
  const lines = wrapText(row.label, { width: LEFT - 95, size: 12, maxLines: 2 });
  const { planned, actual } = row;
  const start = actual.start ?? actual.end;
  // What is under way goes on to today; how long one took that nobody recorded is not known.
  const isOpen =
    actual.end === undefined && row.state !== 'not recorded' && start !== undefined && start <= today;
  const end = isOpen ? today : (actual.end ?? start);
  const words = stateInWords(row);
  const hint = `${row.id} ${row.label}. Planned: ${spanInWords(planned) || 'no date'}. Actual: ${spanInWords(actual) || 'nothing yet'}. ${words}.`;
  return [
    `<g><title>${escapeText(hint)}</title>`,
    `<line class="t-grid" x1="0" y1="${y}" x2="${WIDTH}" y2="${y}" stroke="${LIGHT.line}"/>`,
    text('ink', 12, y + 15, row.id, { bold: true }),
    ...lines.map((line, index) => text('ink', 46, y + 15 + index * 14, line)),
    planned ? bar('planned', scale, planned, y + 5) : '',
    start && end ? bar('actual', scale, { start, end }, y + 20, isOpen) : '',
    ...wrapText(words, { width: RIGHT - 34, size: 11, maxLines: 2 }).map((line, index) =>
      text(row.state === 'late' ? 'lateText' : 'quiet', WIDTH - RIGHT + 12, y + 15 + index * 13, line, {
        size: 11,
      }),
    ),
    '</g>',
  ].join('');
}

function keyDateOf({ label, planned, set, actual }: KeyDate, y: number, { x }: Scale): string {
  const middle = y + KEY_ROW / 2;
  const days = [
    planned && `planned ${dayInWords(planned)}`,
    set && `set for ${dayInWords(set)}`,
    actual && `${dayInWords(actual)}`,
  ].filter(Boolean);
  return [
    `<g><title>${escapeText(`${label}: ${days.join(', ') || 'no date'}`)}</title>`,
    text('ink', 46, middle + 4, label),
    planned ? diamond('planned', x(planned), middle) : '',
    set ? diamond('set', x(set), middle) : '',
    actual ? diamond('actual', x(actual), middle) : '',
    text('quiet', WIDTH - RIGHT + 12, middle + 4, dayInWords(actual ?? set ?? planned), { size: 11 }),
    '</g>',
  ].join('');
}

function todayOf(today: string, { x, first, last }: Scale, bottom: number, label: string): string {
  if (today < first || today > last) return '';
  const at = num(x(today));
  return `<line class="t-todayLine" x1="${at}" y1="22" x2="${at}" y2="${num(bottom)}" stroke="${LIGHT.today}" stroke-width="1.5" stroke-dasharray="4 3"/>${text('todayText', Number(at), 16, `${label} ${dayInWords(today)}`, { middle: true, size: 11 })}`;
}

function legendOf(y: number): string {
  return [
    `<rect class="t-planned" x="46" y="${y - 9}" width="22" height="10" rx="2" fill="${LIGHT.planned}" stroke="${LIGHT.plannedLine}"/>`,
    text('quiet', 74, y, 'planned'),
    `<rect class="t-actual" x="136" y="${y - 9}" width="22" height="10" rx="2" fill="${LIGHT.actual}" stroke="${LIGHT.actual}"/>`,
    text('quiet', 164, y, 'actual'),
  ].join('');
}
