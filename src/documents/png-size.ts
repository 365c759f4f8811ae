/**
 * Width and height of a PNG picture, in pixels. Source: PNG specification, 11.2.2 (IHDR comes first).
 *
 * @throws RangeError for bytes that are no PNG
 */
export function pngSize(png: Uint8Array): { width: number; height: number } {
  if (png.length < 24 || png[0] !== 0x89 || png[1] !== 0x50) throw new RangeError('these bytes are no PNG');
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
