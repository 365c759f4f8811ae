import { base64 } from '../base64';

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
