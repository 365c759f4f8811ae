import { colourKey, type Colours } from './colours';
import { EVENT_ICONS } from './icons/events';
import { GATEWAY_ICONS } from './icons/gateways';
import { LINE_ENDS, type LineEnd } from './icons/line-ends';
import { ACTIVITY_MARKERS } from './icons/activity-markers';
import { TASK_ICONS } from './icons/tasks';
import { PATTERNS } from './icons/patterns';
import type { Mark } from '../../core/variation/types';
import { styleOf } from './marks/shown-marks';
import { BASE_STYLE, PRINT_STYLE } from './style';
import { escapeAttribute } from './xml';

const ICONS = { ...EVENT_ICONS, ...GATEWAY_ICONS, ...ACTIVITY_MARKERS, ...TASK_ICONS };
export type IconName = keyof typeof ICONS;
/** Icons that may stand on the outline of their shape. */
export type CornerIcon = keyof typeof TASK_ICONS | keyof typeof GATEWAY_ICONS;

/** Where the outline begins, seen from the icon's origin: after a task's rounded corner, at a gateway's upper tip. */
const TASK_CORNER = [4, -5] as const;
const GATEWAY_CORNER = [0, -25] as const;

/** The shared parts of one drawing: only what was asked for is written, once each. */
export class Sheet {
  private readonly parts = new Map<string, string>();
  private readonly rules = new Map<string, string>();

  constructor(
    readonly prefix: string,
    readonly theme: 'light' | 'print',
    /** A file of its own says `xlink:href`: Inkscape before 1.3 knows no plain one, of an icon or of a link. */
    readonly href: 'href' | 'xlink:href' = 'href',
  ) {}

  /** Draws a shared icon with its origin at a point. `scale` 1 fits an event of 36, a gateway of 50. */
  icon(name: IconName, x: string, y: string, scale = 1): string {
    const id = this.define(
      `i-${name}`,
      (id) => `<symbol id="${id}" overflow="visible">${ICONS[name]}</symbol>`,
    );
    if (scale === 1) return `<use ${this.href}="#${id}" x="${x}" y="${y}"/>`;
    return `<use ${this.href}="#${id}" transform="translate(${x} ${y}) scale(${Math.round(scale * 1000) / 1000})"/>`;
  }

  /**
   * The value of a `marker-start` that draws an icon from the first point of a task's or a gateway's outline. Browsers copy
   * the parts of a `<use>` into the page for each icon; a marker they only paint, so nothing of it is styled or laid out.
   */
  cornerIcon(name: CornerIcon, colours: Colours): string {
    const [refX, refY] = name in TASK_ICONS ? TASK_CORNER : GATEWAY_CORNER;
    return this.marker(name, colours, (id, classes) => {
      const ink = classes ? `<g class="${classes.trim()}">${ICONS[name]}</g>` : ICONS[name];
      return `<marker id="${id}" refX="${refX}" refY="${refY}" markerUnits="userSpaceOnUse" overflow="visible">${ink}</marker>`;
    });
  }

  /** The value of a `marker-start` or `marker-end`, in the line's own colours. */
  lineEnd(name: LineEnd, colours: Colours): string {
    return this.marker(name, colours, LINE_ENDS[name]);
  }

  /** A marker takes nothing from the line that it stands on: its colours are its own. */
  private marker(
    name: string,
    { stroke, fill }: Colours,
    write: (id: string, classes: string) => string,
  ): string {
    const colours = this.theme === 'print' ? [] : [stroke, fill];
    const key = ['m', name, ...colours.map((colour) => (colour ? colourKey(colour) : ''))].join('-');
    const classes = this.colourClasses({ ...(stroke && { stroke }), ...(fill && { fill }) });
    const id = this.define(key.replace(/-+$/, ''), (id) => write(id, classes));
    return `url(#${id})`;
  }

  /** The fill that tells a mark: a colour, or a pattern that needs none. */
  markFill(mark: Mark): string {
    const { fill, background: ground, border: line } = styleOf(mark, this.theme);
    if (fill === 'none') return ground;
    return `url(#${this.define(`p-${mark}`, (id) => PATTERNS[fill](id, { ground, line }))})`;
  }

  /** The striped band of a lane that a layer owns. */
  laneFill(): string {
    const { background: ground, border: line } = styleOf('added', this.theme);
    return `url(#${this.define('p-lane', (id) => PATTERNS.hatch(id, { ground, line }))})`;
  }

  /** Class names for the colours of an element, with a space before each. Empty for the usual ones. */
  colourClasses({ fill, stroke, text }: Colours): string {
    if (this.theme === 'print') return '';
    return [
      fill && this.rule(`f-${colourKey(fill)}`, `{fill:${fill}}`),
      stroke && this.rule(`s-${colourKey(stroke)}`, `{color:${stroke};stroke:${stroke}}`),
      text && this.rule(`t-${colourKey(text)}`, ` text{fill:${text}}`),
    ]
      .filter(Boolean)
      .map((name) => ` ${name}`)
      .join('');
  }

  /**
   * The `<style>` and `<defs>` of the drawing, to be asked for when all is drawn.
   *
   * @param options.sink takes the rules in place of the `<style>`
   * @param options.fontFaces rules that bring the font
   */
  head({ sink, fontFaces = '' }: { sink?: Map<string, string>; fontFaces?: string }): string {
    const base = this.theme === 'print' ? PRINT_STYLE : BASE_STYLE;
    sink?.set(this.theme, base);
    if (sink) for (const [name, rule] of this.rules) sink.set(name, rule);
    const rules = [...this.rules.values()].sort().join('');
    const style = sink ? '' : `<style>${fontFaces}${base}${rules}</style>`;
    const parts = [...this.parts.keys()].sort().map((key) => this.parts.get(key));
    return parts.length === 0 ? style : `${style}\n<defs>${parts.join('\n')}</defs>`;
  }

  private define(key: string, write: (id: string) => string): string {
    const id = this.prefix + key;
    if (!this.parts.has(key)) this.parts.set(key, write(escapeAttribute(id)));
    return id;
  }

  private rule(name: string, body: string): string {
    if (!this.rules.has(name)) this.rules.set(name, `.bam-svg .${name}${body}`);
    return name;
  }
}
