/** Below this a step's text cannot be read. */
const READABLE = 0.6;

/** True where an element is on the screen, drawn too small for its text to be read. */
export function isDrawnTooSmall(elementId: string): boolean {
  const drawn = document.querySelector<SVGGraphicsElement>(
    `.canvas-host:not([data-hidden]) g[data-element-id="${CSS.escape(elementId)}"]`,
  );
  const scale = drawn?.getCTM()?.a;
  return scale !== undefined && scale < READABLE;
}
