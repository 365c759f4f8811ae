const SCOPE = '.bam-svg';

const rules = (list: Record<string, string>) =>
  Object.entries(list)
    .map(([selector, body]) => `${SCOPE}${selector}{${body}}`)
    .join('');

const COMMON = {
  ' text': 'fill:currentColor;stroke:none;text-anchor:middle',
  ' .ext': 'font-size:11px',
  ' .badge': 'font-size:11px;font-weight:bold;fill:#fff',
  ' .bold': 'font-weight:bold',
  ' .left': 'text-anchor:start',
  ' .none': 'fill:none',
  ' .solid': 'fill:currentColor',
  ' .w1': 'stroke-width:1',
  ' .w15': 'stroke-width:1.5',
  ' .w4': 'stroke-width:4',
  ' .w5': 'stroke-width:5',
  ' .dash': 'stroke-dasharray:6 4',
  ' .dots': 'stroke-dasharray:0 5.5;stroke-width:2.5',
  ' .message': 'stroke-dasharray:10 11;stroke-width:1.5',
  ' .association': 'stroke-dasharray:0 5',
  ' .group': 'stroke-dasharray:10 6 0 6;stroke-width:1.5',
  ' .shade': 'fill:#ccc',
  ' .tint': 'fill-opacity:.25',
};

const INK = '#22242a';

/** The rules of a drawing. The class names are few and scoped, so that several drawings share a page. */
export const BASE_STYLE = rules({
  '': `color:${INK};fill:#fff;stroke:${INK};stroke-width:2;stroke-linecap:round;stroke-linejoin:round;font:12px Arimo,Arial,'Liberation Sans',Helvetica,sans-serif`,
  ...COMMON,
});

/** Black on white, whatever the file's colours are. By a second class, as one page may hold both kinds. */
export const PRINT_STYLE = `${BASE_STYLE}${SCOPE}.bam-print{color:#000;stroke:#000}`;
