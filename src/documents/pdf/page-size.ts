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
/** Text of 12 units is 7 points high then: small print, and still print. */
const READABLE = 0.58;

export const MARGIN = 28;
/** Height of the title block below the drawing. */
export const BLOCK = 40;

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
  return {
    width: Math.max(width * READABLE, 700) + 2 * MARGIN,
    height: height * READABLE + 2 * MARGIN + BLOCK,
    scale: READABLE,
  };
}

function fit(width: number, height: number, pageWidth: number, pageHeight: number): PageSize {
  const scale = Math.min((pageWidth - 2 * MARGIN) / width, (pageHeight - 2 * MARGIN - BLOCK) / height);
  return { width: pageWidth, height: pageHeight, scale };
}
