import { addDays } from '../../core/calendar/dates';
import type { Span } from '../../core/release/plan/ReleasePlan';
import { escapeText, num } from '../svg/xml';
import type { Scale } from './scale';
import { LIGHT } from './timeline-style';

interface TextOptions {
  bold?: boolean;
  middle?: boolean;
  /** `x` is where it ends. */
  end?: boolean;
  size?: number;
}

const INK = {
  ink: LIGHT.ink,
  quiet: LIGHT.quiet,
  lateText: LIGHT.late,
  doneLateText: LIGHT.doneLate,
  todayText: LIGHT.today,
};

/** A line of text in one of the inks. */
export const text = (
  ink: keyof typeof INK,
  x: number,
  y: number,
  words: string,
  { bold = false, middle = false, end = false, size }: TextOptions = {},
): string =>
  `<text class="t-${ink}" x="${num(x)}" y="${num(y)}" fill="${INK[ink]}"${bold ? ' font-weight="bold"' : ''}${middle ? ' text-anchor="middle"' : end ? ' text-anchor="end"' : ''}${size === undefined ? '' : ` font-size="${size}"`}>${escapeText(words)}</text>`;

/** Planned is outlined, actual is filled: they can be told apart without their colours. */
const PAINT = {
  planned: `class="t-planned" fill="${LIGHT.planned}" stroke="${LIGHT.plannedLine}"`,
  actual: `class="t-actual" fill="${LIGHT.actual}" stroke="${LIGHT.actual}"`,
  set: `class="t-planned" fill="${LIGHT.planned}" stroke="${LIGHT.plannedLine}" stroke-dasharray="2 1.5"`,
};

/** A span of days as a bar of 10 units; one day is a diamond. @param isOpen it goes on: its end is not drawn */
export function bar(
  kind: 'planned' | 'actual',
  { x }: Scale,
  { start, end }: Span,
  y: number,
  isOpen = false,
): string {
  if (start === end && !isOpen) return diamond(kind, (x(start) + x(addDays(start, 1))) / 2, y + 5);
  const left = x(start);
  const width = Math.max(2, x(addDays(end, 1)) - left);
  const shape = `<rect ${PAINT[kind]} x="${num(left)}" y="${num(y)}" width="${num(width)}" height="10" rx="2"/>`;
  if (!isOpen) return shape;
  const tip = left + width;
  return `${shape}<path ${PAINT[kind]} d="M${num(tip)} ${num(y)}l5 5l-5 5z"/>`;
}

export const diamond = (kind: keyof typeof PAINT, x: number, y: number): string =>
  `<path ${PAINT[kind]} d="M${num(x)} ${num(y - 6)}l6 6l-6 6l-6 -6z"/>`;
