import { landmarksOf } from '../../publish/svg/cut/landmarks';
import { overviewSvg, PIECE_FRAME, pieceSvg, viewBoxOf } from '../../publish/svg/cut/cut-drawing';
import { piecesOf } from '../../publish/svg/cut/pieces';
import type { NamedDrawing } from '../../publish/files/drawnViews';

/** Paper for a picture. */
export interface Sheet {
  format: 'A4' | 'A3';
  across: boolean;
}

/** One picture of a drawing, for one sheet. */
export interface SheetPicture {
  svg: string;
  sheet: Sheet;
  /** What it is a part of the drawing: `overview`, `part 2 of 3`; '' for the whole. */
  part: string;
  /** Points that it takes on the paper. */
  width: number;
  height: number;
  /** Points for a unit of the drawing. */
  scale: number;
}

/** Points for a unit of the drawing, at the least: text of 12 units is 5.5 points high then, the small print of a map. */
const READABLE = 0.457;
/** Points on each side of a picture's sheet. */
export const MARGIN = 36;
/** Points for its heading and foot. */
const HEADING = 46;
/** What stands before the first picture of a process takes about so many points. */
const HEAD = 130;

/** From the smallest on; across first, as processes flow. */
const SHEETS: readonly Sheet[] = [
  { format: 'A4', across: true },
  { format: 'A4', across: false },
  { format: 'A3', across: true },
  { format: 'A3', across: false },
];
const LONG = { A4: 841.89, A3: 1190.55 } as const;

/**
 * How a drawing is put on paper: whole, on the smallest sheet on which its text can be read; else as an overview, and in
 * numbered parts on sheets of A3.
 *
 * @param isFirst it leaves room on its sheet for the head of the process
 */
export function sheetPictures({ svg, definitions, planeId }: NamedDrawing, isFirst: boolean): SheetPicture[] {
  const view = viewBoxOf(svg);
  const head = isFirst ? HEAD : 0;
  for (const sheet of SHEETS) {
    const scale = Math.min(scaleOn(sheet, view, head), 1);
    if (scale >= READABLE) return [placed(svg, sheet, '', scale)];
  }
  const landmarks = landmarksOf(definitions, planeId);
  const ways = SHEETS.filter(({ format }) => format === 'A3').map((sheet) => {
    const room = roomOf(sheet);
    const pieces = piecesOf(view, landmarks, {
      width: room.width / READABLE - PIECE_FRAME,
      height: room.height / READABLE - PIECE_FRAME,
    });
    return { sheet, pieces };
  });
  const { sheet, pieces } = ways.reduce((best, way) => (way.pieces.length < best.pieces.length ? way : best));
  const [small] = SHEETS as [Sheet];
  // Nothing to read in it: a process that is not applicable as a whole.
  if (pieces.length === 0) return [placed(svg, small, '', scaleOn(small, view, head))];
  const overview = overviewSvg(svg, pieces);
  const parts = pieces.map((piece) => pieceSvg(svg, piece));
  const scale = Math.min(1, ...parts.map((part) => scaleOn(sheet, viewBoxOf(part))));
  return [
    placed(overview, small, 'overview', scaleOn(small, viewBoxOf(overview), head)),
    ...parts.map((part, index) => placed(part, sheet, `part ${index + 1} of ${parts.length}`, scale)),
  ];
}

function placed(svg: string, sheet: Sheet, part: string, scale: number): SheetPicture {
  const { width, height } = viewBoxOf(svg);
  return { svg, sheet, part, width: width * scale, height: height * scale, scale };
}

/** Points for a unit, so that a drawing fills the sheet. @param less points of height that something else takes */
function scaleOn(sheet: Sheet, drawing: { width: number; height: number }, less = 0): number {
  const room = roomOf(sheet);
  return Math.min(room.width / drawing.width, (room.height - less) / drawing.height);
}

function roomOf({ format, across }: Sheet): { width: number; height: number } {
  const long = LONG[format];
  const short = long / Math.SQRT2;
  const [width, height] = across ? [long, short] : [short, long];
  return { width: width - 2 * MARGIN, height: height - 2 * MARGIN - HEADING };
}
