import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Fonts } from './Fonts';

/** Pixels in one picture: what common viewers still open. */
const MOST_PIXELS = 100_000_000;

let started: Promise<void> | undefined;

/** Starts the renderer, once. @param wasm `index_bg.wasm` of @resvg/resvg-wasm */
export function startPng(wasm: Uint8Array | Response): Promise<void> {
  return (started ??= initWasm(wasm));
}

/**
 * A drawing of ours as a picture. The same drawing gives the same bytes on every machine: the fonts are the given ones.
 *
 * @param scale pixels for a unit of the diagram
 * @throws RangeError where the picture would be too large to open; its message says how large it may be
 */
export async function pngOf(svg: string, scale: number, { regular, bold }: Fonts): Promise<Uint8Array> {
  await started;
  const resvg = new Resvg(svg, {
    font: {
      fontBuffers: [regular, bold],
      defaultFontFamily: 'Arimo',
      sansSerifFamily: 'Arimo',
      loadSystemFonts: false,
    },
    fitTo: { mode: 'zoom', value: scale },
  });
  try {
    const pixels = resvg.width * resvg.height * scale * scale;
    if (pixels > MOST_PIXELS) {
      const largest = Math.floor(Math.sqrt(MOST_PIXELS / (resvg.width * resvg.height)) * 10) / 10;
      throw new RangeError(
        `the picture would have ${Math.round(pixels / 1e6)} million pixels; a scale of ${largest} or less fits.`,
      );
    }
    return resvg.render().asPng();
  } finally {
    resvg.free();
  }
}

/** The same, at a smaller scale where the picture would else be too large to open. */
export async function pngWithin(svg: string, scale: number, fonts: Fonts): Promise<Uint8Array> {
  const sizes = / viewBox="[^" ]+ [^" ]+ ([^" ]+) ([^" ]+)"/.exec(svg) ?? [];
  return pngOf(svg, scaleWithin(Number(sizes[1] ?? 0), Number(sizes[2] ?? 0), scale), fonts);
}

/** Pixels for a unit, at most `scale`, with which a drawing of so many units fits into a picture. */
export function scaleWithin(width: number, height: number, scale: number): number {
  // A little less, since the renderer rounds both sides up.
  return Math.min(scale, Math.sqrt((MOST_PIXELS * 0.99) / Math.max(width * height, 1)));
}
