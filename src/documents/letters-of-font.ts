/**
 * Which characters a font has, by its `cmap` table: formats 4 and 12, one of which every font of today brings.
 *
 * @param font a TrueType file
 * @returns whether it has a character, given by its code point
 * Source: OpenType specification, "cmap".
 */
export function lettersOf(font: Uint8Array): (codePoint: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const ranges = rangesIn(view);
  return (codePoint) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to);
}

type Range = readonly [from: number, to: number];

function rangesIn(view: DataView): Range[] {
  const at = tableAt(view, 'cmap');
  if (at === undefined) return [];
  const ranges: Range[] = [];
  const seen = new Set<number>();
  for (let i = 0; i < view.getUint16(at + 2); i++) {
    const start = at + view.getUint32(at + 4 + 8 * i + 4);
    if (seen.has(start)) continue;
    seen.add(start);
    const format = view.getUint16(start);
    if (format === 4) ranges.push(...segments(view, start));
    else if (format === 12)
      for (let g = 0; g < view.getUint32(start + 12); g++)
        ranges.push([view.getUint32(start + 16 + 12 * g), view.getUint32(start + 20 + 12 * g)]);
  }
  return ranges;
}

function segments(view: DataView, start: number): Range[] {
  const twice = view.getUint16(start + 6);
  const ranges: Range[] = [];
  for (let i = 0; i < twice; i += 2) {
    const to = view.getUint16(start + 14 + i);
    // The last segment only ends the table.
    if (to < 0xffff) ranges.push([view.getUint16(start + 16 + twice + i), to]);
  }
  return ranges;
}

function tableAt(view: DataView, name: string): number | undefined {
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    if (tag === name) return view.getUint32(record + 8);
  }
  return undefined;
}
