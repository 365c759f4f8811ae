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
  type TimelineOptions,
} from './chart';
import { bar, diamond, text } from './marks';
import { scaleOf, type Scale } from './scale';
import { LIGHT } from './timeline-style';

const WIDTH = 1080;
/** Labels are broken a good deal before it: where Arimo is missing, another font may be wider. */
const LEFT = 330;
const RIGHT = 150;
const TOP = 58;
const ROW = 36;
const KEY_ROW = 22;
const FOOT = 34;
/** Names of months that fit beside each other. */
const MONTHS = 14;

/**
 * The chart of a timeline as SVG text: planned above actual for each milestone, key dates below, today's line through all.
 * What it shows is in the table of `timelineTable` too. The same timeline gives the same bytes. Cost: linear.
 */
export function renderTimeline(timeline: Timeline, options: TimelineOptions = {}): string {
  const { rows, keyDates, today } = timeline;
  const keyTop = TOP + rows.length * ROW + 30;
  const bottom = keyTop + keyDates.length * KEY_ROW;
  const scale = scaleOf(timeline.span, LEFT, WIDTH - LEFT - RIGHT);
  return chartOf(timeline, options, { width: WIDTH, height: bottom + FOOT }, [
    axisOf(scale, TOP, [[TOP - 8, bottom]], MONTHS),
    ...rows.map((row, index) => rowOf(row, TOP + index * ROW, scale, today)),
    text('ink', 12, keyTop - 10, 'Key dates', { bold: true }),
    ...keyDates.map((date, index) => keyDateOf(date, keyTop + index * KEY_ROW, scale)),
    todayOf(today, scale, [[22, bottom]], options.dayLabel ?? 'Today', [0, WIDTH]),
    legendOf(46, bottom + 22),
  ]);
}

function rowOf(row: TimelineRow, y: number, scale: Scale, today: string): string {
  const lines = wrapText(row.label, { width: LEFT - 95, size: 12, maxLines: 2 });
  const { start, end, isOpen } = actualOf(row, today);
  return [
    `<g><title>${escapeText(milestoneHint(row))}</title>`,
    `<line class="t-grid" x1="0" y1="${y}" x2="${WIDTH}" y2="${y}" stroke="${LIGHT.line}"/>`,
    text('ink', 12, y + 15, row.id, { bold: true }),
    ...lines.map((line, index) => text('ink', 46, y + 15 + index * 14, line)),
    row.planned ? bar('planned', scale, row.planned, y + 5) : '',
    start && end ? bar('actual', scale, { start, end }, y + 20, isOpen) : '',
    ...wrapText(stateInWords(row), { width: RIGHT - 34, size: 11, maxLines: 2 }).map((line, index) =>
      text(stateInk(row), WIDTH - RIGHT + 12, y + 15 + index * 13, line, { size: 11 }),
    ),
    '</g>',
  ].join('');
}

function keyDateOf(date: KeyDate, y: number, { x }: Scale): string {
  const { label, planned, set, actual } = date;
  const middle = y + KEY_ROW / 2;
  return [
    `<g><title>${escapeText(keyDateHint(date))}</title>`,
    text('ink', 46, middle + 4, label),
    planned ? diamond('planned', x(planned), middle) : '',
    set ? diamond('set', x(set), middle) : '',
    actual ? diamond('actual', x(actual), middle) : '',
    text('quiet', WIDTH - RIGHT + 12, middle + 4, dayInWords(actual ?? set ?? planned), { size: 11 }),
    '</g>',
  ].join('');
}
