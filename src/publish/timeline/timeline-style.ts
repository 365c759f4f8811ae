/**
 * The colours of a chart. They stand as attributes, so that every reader has them, and as classes, so that a page (or the style of a
 * file by itself) can set others for a dark ground.
 */
export const LIGHT = {
  ink: '#1b1f26',
  quiet: '#555d6b',
  line: '#d5d9df',
  planned: '#dfe5ee',
  plannedLine: '#5b6779',
  actual: '#1a5fb4',
  late: '#b3261e',
  doneLate: '#835300',
  today: '#7a3ea8',
} as const;

const DARK: Record<keyof typeof LIGHT, string> = {
  ink: '#e8eaee',
  quiet: '#a9b1be',
  line: '#3a414c',
  planned: '#343c49',
  plannedLine: '#9aa5b6',
  actual: '#8ab6f4',
  late: '#f28b82',
  doneLate: '#f0c15a',
  today: '#cda4ee',
};

type Colours = Record<keyof typeof LIGHT, string>;

const rules = (colours: Colours): string =>
  [
    ['ink', `fill:${colours.ink}`],
    ['quiet', `fill:${colours.quiet}`],
    ['grid', `stroke:${colours.line}`],
    ['planned', `fill:${colours.planned};stroke:${colours.plannedLine}`],
    ['actual', `fill:${colours.actual};stroke:${colours.actual}`],
    ['late', `fill:${colours.late};stroke:${colours.late}`],
    ['lateText', `fill:${colours.late}`],
    ['doneLateText', `fill:${colours.doneLate}`],
    ['todayLine', `stroke:${colours.today}`],
    ['todayText', `fill:${colours.today}`],
  ]
    .map(([name, body]) => `.bam-timeline .t-${name}{${body}}`)
    .join('');

/** For a file by itself: the colours of its reader's ground. */
export const AUTO_STYLE = `.bam-timeline{background:#fff;max-width:100%;min-width:760px;height:auto}@media(prefers-color-scheme:dark){.bam-timeline{background:#1d2026}${rules(DARK)}}`;

export const FONT = 'font-family="Arimo, Arial, \'Liberation Sans\', Helvetica, sans-serif"';
