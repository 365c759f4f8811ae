import { MARK_STYLES, type MarkStyle } from '../../core/variation/mark-styles';
import type { Mark } from '../../core/variation/types';
import type { Canvas } from '../diagram';
import { svg } from './svg';

const LINES: Readonly<Record<Exclude<MarkStyle['fill'], 'none' | 'strike'>, { size: number; path: string }>> =
  {
    hatch: { size: 10, path: 'M -2 2 L 2 -2 M 0 10 L 10 0 M 8 12 L 12 8' },
    'cross-hatch': { size: 10, path: 'M 0 0 L 10 10 M 0 10 L 10 0' },
    dots: { size: 8, path: 'M 3.5 4 h 1' },
    stripes: { size: 9, path: 'M 0 4.5 H 9' },
  };

let canvases = 0;

/** The SVG patterns of one canvas. Ids are those of a page, so each canvas has its own. */
export class MarkPatterns {
  private readonly ids = new Map<Mark | 'lane', string>();
  private readonly prefix = `bam-pattern-${++canvases}`;

  constructor(private readonly canvas: Canvas) {}

  /** The id of a mark's pattern; made when first asked for. */
  idOf(mark: Mark | 'lane'): string {
    const known = this.ids.get(mark);
    if (known) return known;
    const id = `${this.prefix}-${mark}`;
    const style = mark === 'lane' ? 'hatch' : MARK_STYLES[mark].fill;
    if (style === 'none' || style === 'strike') return id;
    const { size, path } = LINES[style];
    const pattern = svg('pattern', { id, width: size, height: size, patternUnits: 'userSpaceOnUse' });
    const lines = svg('path', { d: path, class: `bam-pattern bam-mark-${mark}` });
    if (style === 'dots') lines.style.strokeWidth = '2';
    pattern.append(lines);
    this.defs().append(pattern);
    this.ids.set(mark, id);
    return id;
  }

  private defs(): SVGElement {
    const root = this.canvas.getContainer().querySelector('svg')!;
    const known = root.querySelector<SVGElement>(':scope > defs');
    if (known) return known;
    const defs = svg('defs', {});
    root.prepend(defs);
    return defs;
  }
}
