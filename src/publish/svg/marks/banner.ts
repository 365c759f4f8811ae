import { MARK_STYLES } from '../../../core/variation/mark-styles';
import type { RenderSvgOptions } from '../options';
import { INNER_SIZE, type Pen } from '../Pen';
import type { Plane } from '../planes';
import type { Scene } from '../scene';
import { textWidth } from '../../../core/text/text-width';
import { escapeText, num } from '../xml';
import { badge } from './badge';
import { shownMarks, styleOf } from './shown-marks';

const ROW = 22;

/**
 * What a layer says of the process as a whole, above the diagram: a process that is drawn without a pool has no
 * shape of its own to be marked.
 */
export function drawBanner(
  plane: Plane | undefined,
  { shapeOf }: Scene,
  { marks }: RenderSvgOptions,
  { extent, sheet, marks: inUse }: Pen,
): string {
  const { element } = plane ?? {};
  if (!element || shapeOf.has(element)) return '';
  const shown = shownMarks(element, marks);
  const { x, y } = extent.box(0);
  return shown
    .map(({ mark, layer }, i) => {
      inUse.layersOf.set(mark, (inUse.layersOf.get(mark) ?? new Set()).add(layer));
      const { glyph, border } = styleOf(mark, sheet.theme);
      const top = y - 12 - (shown.length - i) * ROW;
      const words = `Whole process, ${layer}: ${MARK_STYLES[mark].label.toLowerCase()}`;
      extent.add({ x, y: top, width: 26 + textWidth(words, INNER_SIZE), height: ROW });
      const plate = badge(glyph, border, { x: x + 18, y: top });
      return `${plate.svg}<text class="left bold" x="${num(x + 26)}" y="${num(top + 12)}">${escapeText(words)}</text>`;
    })
    .join('');
}
