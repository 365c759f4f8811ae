import { namedDrawings, type DrawnView } from '../../publish/files/drawnViews';
import type { Fonts } from '../Fonts';
import { pngOf } from '../png';
import { pngSize } from '../png-size';
import type { DocxDiagram } from './docxOf';

/** Pixels for a unit of the diagram: sharp on a printed page, and a document that mail still takes. */
const SCALE = 1.5;

/** A picture of every plane of some views. */
export async function docxDiagrams(views: readonly DrawnView[], fonts: Fonts): Promise<DocxDiagram[]> {
  const diagrams: DocxDiagram[] = [];
  for (const { view, svg } of namedDrawings(views)) {
    const png = await pngOf(svg, SCALE, fonts);
    diagrams.push({ view, png, ...pngSize(png) });
  }
  return diagrams;
}
