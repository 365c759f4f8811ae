import type { Canvas } from './diagram';

/** Pixels that stay free: left for a palette of one column, beside a palette, else a margin. */
const LEFT = 84;
const BESIDE = 26;
const MARGIN = 24;
const LARGEST = 1;
/** Below this scale the names of steps cannot be read. */
const READABLE = 0.6;

/** Shows the whole diagram beside the palette; a small one at its own size. */
export function fitToView(canvas: Canvas): void {
  show(canvas, 0);
}

/** Shows the diagram from its start at a scale at which its names can be read: the whole of it where there is room. */
export function showStart(canvas: Canvas): void {
  show(canvas, READABLE);
}

function show(canvas: Canvas, smallest: number): void {
  const { inner, outer } = canvas.viewbox();
  const left = leftOf(canvas);
  const room = { width: outer.width - left - MARGIN, height: outer.height - 2 * MARGIN };
  const isMeasured = [inner.width, inner.height, room.width, room.height].every((size) => size > 0);
  if (!isMeasured) return;
  const scale = Math.max(smallest, Math.min(LARGEST, room.width / inner.width, room.height / inner.height));
  const hangsOver = inner.height * scale > room.height;
  canvas.viewbox({
    x: inner.x - left / scale,
    y: hangsOver ? inner.y - MARGIN / scale : inner.y + inner.height / 2 - outer.height / scale / 2,
    width: outer.width / scale,
    height: outer.height / scale,
  });
}

/** A low canvas has its palette in two columns. Where there is none, the diagram stands as it does beside one. */
function leftOf(canvas: Canvas): number {
  const palette = canvas.getContainer().querySelector<HTMLElement>('.djs-palette');
  return palette ? Math.max(LEFT, palette.offsetLeft + palette.offsetWidth + BESIDE) : LEFT;
}
