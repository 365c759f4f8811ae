import type { Mark } from './types';

/** How a mark looks wherever it is shown: on the canvas, in an SVG, in a legend. Never told by colour alone. */
export interface MarkStyle {
  /** For people, as in a legend. */
  label: string;
  /** One or two characters for a badge. */
  glyph: string;
  /** `stroke-dasharray` of the outline in DI units; '' is a solid line. */
  dash: string;
  /** Width of the outline in DI units. */
  width: number;
  /** What is drawn over the shape. */
  fill: 'none' | 'hatch' | 'cross-hatch' | 'dots' | 'stripes' | 'strike';
  /** Dark colour for line and badge: at least 4.5:1 on white. */
  border: string;
  /** Light colour of the ground. */
  background: string;
}

/** Line, pattern, glyph and label differ from mark to mark, so that each is told apart in black and white. */
export const MARK_STYLES: Readonly<Record<Mark, MarkStyle>> = {
  added: {
    label: 'Added by the layer',
    glyph: '+',
    dash: '',
    width: 3,
    fill: 'none',
    border: '#0b5d1e',
    background: '#e3f3e6',
  },
  'not-applicable-skip': {
    label: 'Not applicable: passed by',
    glyph: '»',
    dash: '6 4',
    width: 2,
    fill: 'hatch',
    border: '#5a4300',
    background: '#f7efd9',
  },
  'not-applicable-block': {
    label: 'Not applicable: the path ends here',
    glyph: '×',
    dash: '2 3',
    width: 3,
    fill: 'cross-hatch',
    border: '#8a1020',
    background: '#fbe4e6',
  },
  replaced: {
    label: 'Replaced',
    glyph: '⇄',
    dash: '12 3 3 3',
    width: 2,
    fill: 'strike',
    border: '#5b2483',
    background: '#f0e6f7',
  },
  changed: {
    label: 'Changed',
    glyph: 'Δ',
    dash: '14 4',
    width: 2,
    fill: 'stripes',
    border: '#0a4a8a',
    background: '#e1edf9',
  },
  noted: {
    label: 'Noted: same flow, different processing',
    glyph: 'i',
    dash: '1 4',
    width: 2,
    fill: 'dots',
    border: '#00565a',
    background: '#ddf1f2',
  },
  stale: {
    label: 'Stale: the baseline changed since',
    glyph: '?!',
    dash: '10 3 2 3 2 3',
    width: 3,
    fill: 'none',
    border: '#7a3c00',
    background: '#fdebd8',
  },
};
