import { namedDrawings, type DrawnView } from '../../publish/files/drawnViews';
import type { Notice } from '../../publish/files/notice';
import type { Fonts } from '../Fonts';
import { pngWithin } from '../png';
import { sheetPictures, type SheetPicture } from './sheets';

export interface DocxPicture extends Omit<SheetPicture, 'svg'> {
  png: Uint8Array;
}

export interface DocxDiagram {
  /** Which view it shows, such as `SMETS2+`. */
  view: string;
  /** The whole drawing, or an overview and its parts. */
  pictures: readonly DocxPicture[];
  /** What is said in place of pictures. */
  notice?: Notice;
}

/** Pixels for a unit of the diagram: sharp on a printed page, and a document that mail still takes. */
export const PICTURE_SCALE = 1.5;
/** Pixels for a point of paper, where that is less: an overview needs no more. */
const SHARP = 200 / 72;

/** Pictures of every plane of some views. Most of the time of a document goes here. */
export async function docxDiagrams(views: readonly DrawnView[], fonts: Fonts): Promise<DocxDiagram[]> {
  const diagrams: DocxDiagram[] = [];
  for (const [index, drawing] of namedDrawings(views).entries()) {
    if (drawing.notice) {
      diagrams.push({ view: drawing.view, pictures: [], notice: drawing.notice });
      continue;
    }
    const pictures: DocxPicture[] = [];
    for (const { svg, ...picture } of sheetPictures(drawing, index === 0)) {
      const isOverview = picture.part === 'overview';
      const scale = isOverview ? picture.scale * SHARP : PICTURE_SCALE;
      pictures.push({ ...picture, png: await pngWithin(svg, Math.min(scale, PICTURE_SCALE), fonts) });
    }
    diagrams.push({ view: drawing.view, pictures });
  }
  return diagrams;
}
