import { expect, it } from 'vitest';
import { documentFonts } from '../../src/cli/fonts';
import { pngOf, pngWithin, scaleWithin } from '../../src/documents/png';
import { pngSize } from '../../src/documents/png-size';

const drawing = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="9" height="9"/></svg>`;

it('keeps the scale that is asked for where the picture is small enough', async () => {
  const fonts = await documentFonts();
  expect(pngSize(await pngWithin(drawing(100, 50), 1.5, fonts))).toEqual({ width: 150, height: 75 });
  expect(scaleWithin(3000, 1000, 2)).toBe(2);
});

it('draws the largest picture that can be opened where the scale asked for is too much', async () => {
  const fonts = await documentFonts();
  // A strip, as a process of thousands of steps is; 113 million pixels at 1.5.
  const wide = drawing(100_000, 502);
  await expect(pngOf(wide, 1.5, fonts)).rejects.toThrow(/113 million pixels/);
  const { width, height } = pngSize(await pngWithin(wide, 1.5, fonts));
  expect(width * height).toBeLessThanOrEqual(100e6);
  expect(width * height).toBeGreaterThan(95e6);
}, 60_000);
