import type { Definitions } from '../../core/bpmn/model';
import { describe } from './describe';
import { drawScene } from './draw-scene';
import { rect } from './draw/shapes';
import { Extent, type Box } from './geometry';
import { drawLegend } from './marks/legend';
import { drawBanner } from './marks/banner';
import type { RenderSvgOptions } from './options';
import type { Pen } from './Pen';
import { planeOf, planesOf } from './planes';
import { sceneOf } from './read-scene';
import { Sheet } from './Sheet';
import { escapeText } from './xml';

const MARGIN = 10;
const EMPTY = { children: new Map(), shapeOf: new Map() };

/**
 * Draws one plane of a model as an SVG document, from its diagram geometry alone. The same input gives
 * the same bytes; cost is linear in the number of elements.
 *
 * @returns SVG text; a small empty sheet when the file has no diagram, or no such plane
 */
export function renderSvg(definitions: Definitions, options: RenderSvgOptions = {}): string {
  const { theme = 'light', background = 'white', legend = false } = options;
  const prefix = (options.idPrefix ?? 'bam-').replace(/[^\w-]/g, '_');
  const plane = planeOf(planesOf(definitions), options.planeId);
  const scene = plane ? sceneOf(plane) : EMPTY;
  const pen: Pen = {
    sheet: new Sheet(prefix, theme, options.styleSink ? 'href' : 'xlink:href'),
    extent: new Extent(),
    marks: { layersOf: new Map(), question: false, variationLane: false },
    turned: [],
  };
  const body = drawScene(scene, pen, options);
  const banner = drawBanner(plane, scene, options, pen);
  const key = legend ? drawLegend(pen) : '';
  const sheet = pen.extent.box(MARGIN);
  return [
    rootTag(sheet, prefix, theme === 'print' ? 'bam-svg bam-print' : 'bam-svg', !options.styleSink),
    `<title id="${prefix}title">${escapeText(options.title ?? plane?.name ?? 'Diagram')}</title>`,
    `<desc id="${prefix}desc">${escapeText(options.description ?? describe(scene))}</desc>`,
    pen.sheet.head({
      ...(options.styleSink && { sink: options.styleSink }),
      ...(options.fontFaces !== undefined && { fontFaces: options.fontFaces }),
    }),
    background === 'white' ? rect(sheet, 0, '', ' fill="#fff" stroke="none"') : '',
    banner,
    ...body,
    turnedNames(pen),
    key,
    '</svg>\n',
  ]
    .filter(Boolean)
    .join('\n');
}

/** Begins the group of the turned names, which stands once in a drawing. */
export const TURNED_NAMES = '<g aria-hidden="true">';

/** Whoever hears the drawing has these names as the titles of their pools and lanes. */
const turnedNames = ({ turned }: Pen): string =>
  turned.length > 0 ? `${TURNED_NAMES}${turned.join('\n')}</g>` : '';

function rootTag({ x, y, width, height }: Box, prefix: string, classes: string, isFile: boolean): string {
  const place = `viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}"`;
  const role = `role="graphics-document document" aria-labelledby="${prefix}title" aria-describedby="${prefix}desc"`;
  return `<svg xmlns="http://www.w3.org/2000/svg"${isFile ? ' xmlns:xlink="http://www.w3.org/1999/xlink"' : ''} class="${classes}" ${role} ${place}>`;
}
