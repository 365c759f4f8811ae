import { PIECE_FRAME, viewBoxOf } from '../../svg/cut/cut-drawing';
import type { Landmarks } from '../../svg/cut/landmarks';
import { drawingInParts } from '../../svg/cut/parts-in-page';
import { piecesOf, type Piece } from '../../svg/cut/pieces';
import { html, markup, type Html } from '../html';

/** Points of an A4 page inside the margins of the print style, less a line for the caption of a part. */
const SHEETS = [
  { name: 'across', width: 780, height: 515 },
  { name: 'upright', width: 522, height: 738 },
] as const;
/** Points for a unit of a drawing, at the least: its text of 12 units is 5.5 points high then. */
export const READABLE = 0.457;
/** Nobody wants more sheets of one drawing, and each window costs a copy of it: the page then names a file alone. */
const MOST_PARTS = 16;

interface Cut {
  sheet: (typeof SHEETS)[number];
  pieces: readonly Piece[];
}

/** A drawing that is too large for a page, as the page prints it. */
export interface PrintedParts {
  /** The drawing with its numbered frames, which only show on paper. */
  whole: string;
  /**
   * The parts. They stand in a `noscript`, whose content is but text to a browser that runs scripts: only printing makes
   * elements of it (`src/viewer/printed-parts.ts`), so a screen pays for none of the copies that a browser makes for a window.
   */
  carrier: Html;
}

/**
 * The drawing cut into the fewest sheets of A4 on which its text can be read.
 *
 * @param id of the drawing within its page
 * @param label names the drawing
 * @returns undefined where there is nothing to read, or far too much
 */
export function printedParts(
  svg: string,
  landmarks: Landmarks,
  { id, label }: { id: string; label: string },
): PrintedParts | undefined {
  const cut = cutOf(svg, landmarks);
  if (!cut) return undefined;
  const { sheet, pieces } = cut;
  const { whole, parts } = drawingInParts(svg, pieces, { id, room: sheet });
  const figures = parts.map(
    (part, index) =>
      html`<figure class="part">
        <figcaption>${label}, part ${index + 1} of ${parts.length}</figcaption>
        ${markup(part)}
      </figure>`,
  );
  return {
    whole,
    carrier: html`<noscript><div class="parts sheet-${sheet.name}">${figures}</div></noscript>`,
  };
}

function cutOf(svg: string, landmarks: Landmarks): Cut | undefined {
  const view = viewBoxOf(svg);
  const cuts = SHEETS.map((sheet): Cut => {
    const [width, height] = [sheet.width, sheet.height].map((points) => points / READABLE - PIECE_FRAME);
    return { sheet, pieces: piecesOf(view, landmarks, { width: width!, height: height! }) };
  }).filter(({ pieces }) => pieces.length > 0 && pieces.length <= MOST_PARTS);
  const [first, ...others] = cuts;
  return first && others.reduce((best, cut) => (cut.pieces.length < best.pieces.length ? cut : best), first);
}
