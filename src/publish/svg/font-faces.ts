/** Fonts as WOFF2, cut down to what the drawings' languages need. */
export interface WebFonts {
  regular: Uint8Array;
  bold: Uint8Array;
}

/** The rules that bring a font into a drawing; some 30 kB of text for the two Latin cuts of Arimo. */
export function fontFaces({ regular, bold }: WebFonts): string {
  return face(400, regular) + face(700, bold);
}

const face = (weight: number, font: Uint8Array): string =>
  `@font-face{font-family:Arimo;font-weight:${weight};src:url(data:font/woff2;base64,${base64(font)}) format('woff2')}`;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Here and not by `btoa` or `Buffer`: the drawing is made in a browser and in a terminal alike. */
function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const left = bytes.length - i;
    parts.push(
      LETTERS[a >> 2]!,
      LETTERS[((a & 3) << 4) | (b >> 4)]!,
      left > 1 ? LETTERS[((b & 15) << 2) | (c >> 6)]! : '=',
      left > 2 ? LETTERS[c & 63]! : '=',
    );
  }
  return parts.join('');
}
