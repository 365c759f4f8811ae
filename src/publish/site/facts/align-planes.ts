import type { DrawnPlane } from './process-view';
import { sizeClassOf } from './process-view';

/**
 * Drawings that stand side by side on sheets of the same extent, so that a step that both have is at the same place: the one
 * without a layer's lane is less high. Planes of the same id are aligned; others stay as they are.
 *
 * @param styleSink takes the rules of the new heights
 */
export function alignPlanes(
  sides: readonly [readonly DrawnPlane[], readonly DrawnPlane[]],
  styleSink: Map<string, string>,
): [DrawnPlane[], DrawnPlane[]] {
  const [left, right] = sides;
  const onSheetWith = (plane: DrawnPlane, others: readonly DrawnPlane[]): DrawnPlane => {
    const boxes = [plane, ...others.filter(({ id }) => id === plane.id)].map(({ svg }) => boxOf(svg));
    const x = Math.min(...boxes.map((box) => box.x));
    const y = Math.min(...boxes.map((box) => box.y));
    const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
    const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
    const svg = plane.svg.replace(
      SHEET,
      `viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}"`,
    );
    return { ...plane, svg, sizeClass: sizeClassOf(svg, styleSink) };
  };
  return [left.map((plane) => onSheetWith(plane, right)), right.map((plane) => onSheetWith(plane, left))];
}

/** As `renderSvg` writes it. */
const SHEET = /viewBox="([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+)" width="[-\d.]+" height="[-\d.]+"/;

function boxOf(svg: string) {
  const [x = 0, y = 0, width = 0, height = 0] = (SHEET.exec(svg) ?? []).slice(1).map(Number);
  return { x, y, width, height };
}
