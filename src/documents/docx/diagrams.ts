import type { DrawnView } from '../../publish/files/drawnViews';
import type { Fonts } from '../Fonts';
import { pngOf } from '../png';
import { pngSize } from '../png-size';
import type { DocxDiagram } from './docxOf';

/** Pixels for a unit of the diagram: sharp on a printed page, and a document that mail still takes. */
const SCALE = 1.5;

/** A picture of every plane of some views. */
export async function docxDiagrams(views: readonly DrawnView[], fonts: Fonts): Promise<DocxDiagram[]> {
  const diagrams: DocxDiagram[] = [];
  for (const { label, drawings } of views) {
    for (const [index, { name, svg }] of drawings.entries()) {
      const png = await pngOf(svg, SCALE, fonts);
      diagrams.push({ view: index === 0 ? label : `${label}: ${name}`, png, ...pngSize(png) });
    }
  }
  return diagrams;
}
