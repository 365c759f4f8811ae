/** Points: 72 to an inch. */
export interface PageSize {
  width: number;
  height: number;
  /** Points for a unit of the drawing. */
  scale: number;
}

/** The longer side of the A series from A4 to A0, in points. */
const SHEETS = [841.89, 1190.55, 1683.78, 2383.94, 3370.39];
const RATIO = Math.SQRT2;
/** Text of 12 units is 6 points high then: small print, and still print. */
const READABLE = 0.5;

/** From the edge of the paper to the frame, which printers reach. */
export const FRAME = 17;
/** From the edge of the paper to the drawing. */
export const MARGIN = 28;
/** Height of the title block of an A4 sheet, which stands in the corner of the frame, and of the air above it. */
export const BLOCK = 40;

/** What readers take for the side of a page, in units. */
const MOST_UNITS = 14_400;

/**
 * Points for a unit of the page: 1, but for a page of more than 14,400 points (five metres), which readers would cut off or refuse.
 * Such a page is counted in larger units and stays one page of the same size: nothing of a long process is cut. A reader that
 * knows no `UserUnit` shows it smaller, whole. For paper there is the Word document, which has it in parts.
 *
 * Source: ISO 32000-1, 14.3.3 (Table 30, UserUnit) and annex C.2 (limits).
 */
export const unitOf = ({ width, height }: { width: number; height: number }): number =>
  Math.max(1, Math.ceil(Math.max(width, height) / MOST_UNITS));

/** How much larger than on A4 the title block is, so that it is found on a poster too. */
export const blockScale = ({ width, height }: { width: number; height: number }): number =>
  Math.sqrt(Math.max(width, height) / SHEETS[0]!);

/**
 * The smallest sheet of the A series on which a drawing can be read, upright or across; a sheet of its own size for one
 * that does not fit any.
 */
export function pageSizeFor(width: number, height: number): PageSize {
  for (const long of SHEETS) {
    const across = fit(width, height, long, long / RATIO);
    const upright = fit(width, height, long / RATIO, long);
    const best = across.scale >= upright.scale ? across : upright;
    if (best.scale >= READABLE) return { ...best, scale: Math.min(best.scale, 1) };
  }
  const own = { width: Math.max(width * READABLE, 700) + 2 * MARGIN, height: height * READABLE + 2 * MARGIN };
  // The block grows with the paper, and the paper with the block: this much more is enough for both.
  const block = BLOCK * blockScale({ ...own, height: own.height * 1.05 + 2 * BLOCK });
  return { ...own, height: own.height + block, scale: READABLE };
}

function fit(width: number, height: number, pageWidth: number, pageHeight: number): PageSize {
  const block = BLOCK * blockScale({ width: pageWidth, height: pageHeight });
  const scale = Math.min((pageWidth - 2 * MARGIN) / width, (pageHeight - 2 * MARGIN - block) / height);
  return { width: pageWidth, height: pageHeight, scale };
}
