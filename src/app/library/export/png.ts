/** What browsers agree on for a canvas: pixels on a side, and pixels in all. */
const LONGEST_SIDE = 16_384;
const LARGEST_AREA = 120e6;

/**
 * A picture of an SVG drawing, on white.
 *
 * @param svg with `width` and `height` in px on its root
 * @param scale pixels for each px of the drawing
 * @throws Error where the picture would be larger than browsers can draw
 */
export async function pngOf(svg: string, scale: number): Promise<Blob> {
  const { width, height } = sizeOf(svg);
  const [pixelsWide, pixelsHigh] = [Math.ceil(width * scale), Math.ceil(height * scale)];
  if (Math.max(pixelsWide, pixelsHigh) > LONGEST_SIDE || pixelsWide * pixelsHigh > LARGEST_AREA)
    throw new Error(
      `the picture would be ${pixelsWide} × ${pixelsHigh} pixels, more than a browser can draw; choose a smaller scale, or SVG`,
    );
  const image = await imageOf(svg);
  const canvas = document.createElement('canvas');
  canvas.width = pixelsWide;
  canvas.height = pixelsHigh;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser cannot draw pictures');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, pixelsWide, pixelsHigh);
  context.drawImage(image, 0, 0, pixelsWide, pixelsHigh);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the browser ran out of memory for the picture; choose a smaller scale');
  return blob;
}

/** Size of an SVG in px, from its root's attributes. */
export function sizeOf(svg: string): { width: number; height: number } {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const [, , boxWidth, boxHeight] = (root.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const width = Number.parseFloat(root.getAttribute('width') ?? '') || boxWidth;
  const height = Number.parseFloat(root.getAttribute('height') ?? '') || boxHeight;
  if (!width || !height) throw new Error('the drawing has no size');
  return { width, height };
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}
