import { num } from '../xml';
import { framesInk, pieceInk, viewBoxOf } from './cut-drawing';
import { TURNED_NAMES } from '../renderSvg';
import type { Piece } from './pieces';

/** A drawing of a page, and the parts of it that the page prints. */
export interface DrawingInParts {
  /** The drawing, ready to be shown again in part; its numbered frames have the class `cuts`. */
  whole: string;
  /** Drawings that show a part of it each, and hold nothing of it. */
  parts: string[];
}

/**
 * Lets a page print its drawing in parts without holding any of it twice: each part is a window on the one drawing.
 *
 * @param svg by `renderSvg` with a `styleSink`
 * @param id of the drawing within its page
 * @param room points of a sheet, which the largest part fills
 */
export function drawingInParts(
  svg: string,
  pieces: readonly Piece[],
  { id, room }: { id: string; room: { width: number; height: number } },
): DrawingInParts {
  const { ink } = framesInk(viewBoxOf(svg), pieces);
  const { head, groups } = groupsOf(svg);
  const ids = groups.map((_, index) => (index === 0 ? id : `${id}-${index}`));
  const drawn = pieces.map((piece) => pieceInk(piece, ids.map((each) => `<use href="#${each}"/>`).join('')));
  const scale = Math.min(1, ...drawn.flatMap((part) => [room.width / part.width, room.height / part.height]));
  // The class again: what a window shows is styled by what stands in it, and nothing around it counts.
  const named = groups.map((group, index) => `<g id="${ids[index]!}" class="bam-svg">${group}</g>`);
  return {
    whole: `${head}${named.join('')}<g class="cuts" aria-hidden="true">${ink.join('')}</g></svg>`,
    parts: drawn.map(({ width, height, ink }) => {
      const size = `width="${num(width * scale)}pt" height="${num(height * scale)}pt"`;
      return `<svg class="bam-svg" viewBox="0 0 ${num(width)} ${num(height)}" ${size} aria-hidden="true">${ink.join('')}</svg>`;
    }),
  };
}

/**
 * What is drawn, less what is only shared by its id. Turned names stay apart: a group that holds something turned is painted
 * whole, however little of it is in sight (docs/adr/0027).
 */
function groupsOf(svg: string): { head: string; groups: string[] } {
  const defs = svg.indexOf('</defs>');
  const from = defs >= 0 ? defs + '</defs>'.length : svg.indexOf('</desc>') + '</desc>'.length;
  const turned = svg.lastIndexOf(TURNED_NAMES);
  const end = svg.lastIndexOf('</svg>');
  const bounds = [from, ...(turned > from ? [turned] : []), end];
  return {
    head: svg.slice(0, from),
    groups: bounds.slice(1).map((bound, index) => svg.slice(bounds[index], bound)),
  };
}
