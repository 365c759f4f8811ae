import type { KeyDate, Timeline, TimelineRow } from '../../core/release/plan/timeline';
import { stateInWords } from '../../core/release/plan/timelineTable';
import { dayInWords } from '../../core/release/plan/words';
import { wrapText } from '../../core/text/wrap';
import { escapeText } from '../svg/xml';
import {
  actualOf,
  axisOf,
  chartOf,
  keyDateHint,
  legendOf,
  milestoneHint,
  stateInk,
  todayOf,
  type Band,
  type TimelineOptions,
} from './chart';
import { bar, diamond, text } from './marks';
import { scaleOf, type Scale } from './scale';
import { LIGHT } from './timeline-style';

const WIDTH = 344;
const EDGE = 8;
const TOP = 58;
const LINE = 15;
/** Planned and actual, one below the other. */
const BARS = 34;
const KEY_ROW = 38;
/** From the top of a key date to its marks. */
const KEY_MARKS = 26;
const FOOT = 34;
/** Words end a good deal before the edge: where Arimo is missing, another font may be wider. */
const TEXT_WIDTH = WIDTH - 2 * EDGE - 90;
const MONTHS = 7;

/**
 * The same chart for a phone: the words of a milestone stand above its bars and not beside them, so that nothing needs to be scrolled to
 * the side at 360 px. Cost: linear.
 */
export function renderNarrowTimeline(timeline: Timeline, options: TimelineOptions = {}): string {
  const { keyDates, today } = timeline;
  const scale = scaleOf(timeline.span, EDGE, WIDTH - 2 * EDGE);
  let y = TOP;
  // Lines stand where bars do, and not across the words.
  const bands: Band[] = [[TOP - 20, TOP]];
  const rows = timeline.rows.map((row) => {
    const lines = wrapText(row.label, { width: TEXT_WIDTH, size: 12, maxLines: 3 });
    const drawn = rowOf(row, lines, y, scale, today);
    y += heightOf(lines);
    bands.push([y - BARS, y]);
    return drawn;
  });
  const keyTop = y + 30;
  const bottom = keyTop + keyDates.length * KEY_ROW;
  for (const index of keyDates.keys())
    bands.push([keyTop + index * KEY_ROW + KEY_MARKS - 9, keyTop + index * KEY_ROW + KEY_MARKS + 9]);
  return chartOf(timeline, options, { width: WIDTH, height: bottom + FOOT }, [
    axisOf(scale, TOP, bands, MONTHS),
    ...rows,
    text('ink', EDGE, keyTop - 10, 'Key dates', { bold: true }),
    ...keyDates.map((date, index) => keyDateOf(date, keyTop + index * KEY_ROW, scale)),
    todayOf(today, scale, [[20, 30], ...bands], options.dayLabel ?? 'Today', [0, WIDTH]),
    legendOf(EDGE, bottom + 22),
  ]);
}

/** Words, state, bars. */
const heightOf = (lines: readonly string[]): number => 6 + (Math.max(1, lines.length) + 1) * LINE + BARS;

function rowOf(row: TimelineRow, lines: readonly string[], y: number, scale: Scale, today: string): string {
  const { start, end, isOpen } = actualOf(row, today);
  const stateAt = y + 15 + Math.max(1, lines.length) * LINE;
  return [
    `<g><title>${escapeText(milestoneHint(row))}</title>`,
    `<line class="t-grid" x1="0" y1="${y}" x2="${WIDTH}" y2="${y}" stroke="${LIGHT.line}"/>`,
    text('ink', EDGE, y + 15, row.id, { bold: true }),
    ...lines.map((line, index) => text('ink', EDGE + 34, y + 15 + index * LINE, line)),
    text(stateInk(row), EDGE + 34, stateAt, stateInWords(row), { size: 11 }),
    row.planned ? bar('planned', scale, row.planned, stateAt + 7) : '',
    start && end ? bar('actual', scale, { start, end }, stateAt + 21, isOpen) : '',
    '</g>',
  ].join('');
}

function keyDateOf(date: KeyDate, y: number, { x }: Scale): string {
  const { label, planned, set, actual } = date;
  const marks = y + KEY_MARKS;
  return [
    `<g><title>${escapeText(keyDateHint(date))}</title>`,
    text('ink', EDGE, y + 12, label),
    text('quiet', WIDTH - EDGE, y + 12, dayInWords(actual ?? set ?? planned), { size: 11, end: true }),
    planned ? diamond('planned', x(planned), marks) : '',
    set ? diamond('set', x(set), marks) : '',
    actual ? diamond('actual', x(actual), marks) : '',
    '</g>',
  ].join('');
}
