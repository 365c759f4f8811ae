import type { Box } from '../geometry';
import { escapeText, num } from '../xml';
import type { Piece } from './pieces';

/** Around a piece, for the words that say where the flow goes on. */
const BAND = 22;
/** Between the names and what stands beside them. */
const GAP = 8;
/** What a piece is wider and higher than what it shows, its names aside. */
export const PIECE_FRAME = 2 * BAND + GAP;
/** Told apart from every mark and colour of the models. Text takes its fill from it; a page allows no `style` on an element. */
const CUT = '#a3195b';
const ROOT = /^<svg [^>]*? viewBox="([^"]*)"[^>]*>/;

/** What a drawing by `renderSvg` shows, in DI units. @throws Error for a text that is no drawing of ours */
export function viewBoxOf(svg: string): Box {
  const [x, y, width, height] = (ROOT.exec(svg)?.[1] ?? '').split(' ').map(Number);
  if (x === undefined || y === undefined || width === undefined || height === undefined)
    throw new Error('no drawing: it has no view box');
  return { x, y, width, height };
}

/** One piece as a drawing of its own, with the names of its lanes beside it and a word at each side that goes on. */
export function pieceSvg(svg: string, piece: Piece): string {
  const { width, height, ink } = pieceInk(piece, '<use xlink:href="#whole"/>');
  return [
    rootOf(svg, { x: 0, y: 0, width, height }),
    `<defs><g id="whole">${insideOf(svg)}</g></defs>`,
    `<rect width="${num(width)}" height="${num(height)}" fill="#fff" stroke="none"/>`,
    ...ink,
    '</svg>\n',
  ].join('\n');
}

/**
 * What a piece shows, from 0, 0 on.
 *
 * @param whole draws the whole drawing, such as a `<use>`
 */
export function pieceInk(piece: Piece, whole: string): { width: number; height: number; ink: string[] } {
  const { box, names } = piece;
  const left = BAND + (names ? names.width + GAP : 0);
  const inner = { x: left, y: BAND, width: box.width, height: box.height };
  return {
    width: left + box.width + BAND,
    height: box.height + 2 * BAND,
    ink: [
      ...(names ? [windowOn(names, { ...inner, x: BAND, width: names.width }, whole)] : []),
      windowOn(box, inner, whole),
      ...edgesOf(piece, inner),
    ],
  };
}

/** The whole drawing with a numbered frame around what each piece shows. */
export function overviewSvg(svg: string, pieces: readonly Piece[]): string {
  const view = viewBoxOf(svg);
  const { ink, above } = framesInk(view, pieces);
  const sheet = { ...view, y: view.y - above, height: view.height + above };
  return [
    rootOf(svg, sheet),
    `<rect x="${num(sheet.x)}" y="${num(sheet.y)}" width="${num(sheet.width)}" height="${num(sheet.height)}" fill="#fff" stroke="none"/>`,
    insideOf(svg),
    ...ink,
    '</svg>\n',
  ].join('\n');
}

/** A numbered frame around what each piece shows. @returns `above`: what the numbers take above the drawing, in its units */
export function framesInk(view: Box, pieces: readonly Piece[]): { ink: string[]; above: number } {
  // Large enough to be read when the whole is as small as it is on a sheet.
  const size = Math.max(view.width / 55, 24);
  const above = size * 1.6;
  const ink = pieces.map(({ box }, index) => {
    const inset = (index % 2 === 0 ? 0.06 : 0.14) * size;
    const frame = `<rect x="${num(box.x + inset)}" y="${num(box.y + inset)}" width="${num(box.width - 2 * inset)}" height="${num(box.height - 2 * inset)}" fill="none" stroke="${CUT}" stroke-width="${num(size / 9)}" stroke-dasharray="${num(size / 2)} ${num(size / 3)}"/>`;
    const middle = box.x + box.width / 2;
    const y = box.y <= view.y ? view.y - above * 0.3 : box.y + above;
    return `${frame}<text x="${num(middle)}" y="${num(y)}" font-size="${num(size)}" font-weight="bold" color="${CUT}">${index + 1}</text>`;
  });
  return { ink, above };
}

interface Crop {
  /** The whole picture. */
  sheet: { width: number; height: number };
  /** Where in it the drawing stands. */
  window: Box;
  /** Scales: a drawing that would be smaller than `least` is cut at the right and below, and none is larger than `most`. */
  least: number;
  most: number;
}

/** A picture of a size of its own with a drawing in it, and more ink. */
export function cropSvg(svg: string, { sheet, window, least, most }: Crop, ink: string): string {
  const view = viewBoxOf(svg);
  const whole = Math.min(window.width / view.width, window.height / view.height);
  const scale = Math.min(Math.max(whole, least), most);
  const seen = {
    ...view,
    width: Math.min(view.width, window.width / scale),
    height: Math.min(view.height, window.height / scale),
  };
  const to = {
    x: window.x + (window.width - seen.width * scale) / 2,
    y: window.y + (window.height - seen.height * scale) / 2,
    width: seen.width * scale,
    height: seen.height * scale,
  };
  return [
    rootOf(svg, { x: 0, y: 0, ...sheet }),
    `<rect width="${sheet.width}" height="${sheet.height}" fill="#fff" stroke="none"/>`,
    windowOn(seen, to, insideOf(svg)),
    ink,
    '</svg>\n',
  ].join('\n');
}

function edgesOf({ left, right, above, below }: Piece, { x, y, width, height }: Box): string[] {
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    `<path d="M${num(x1)} ${num(y1)}L${num(x2)} ${num(y2)}" fill="none" stroke="${CUT}" stroke-width="1.5" stroke-dasharray="8 5"/>`;
  const words = (text: string, at: string) =>
    `<text transform="${at}" font-size="12" font-weight="bold" color="${CUT}">${escapeText(text)}</text>`;
  const upright = (px: number) => `translate(${num(px)} ${num(y + height / 2)}) rotate(-90)`;
  const lying = (py: number) => `translate(${num(x + width / 2)} ${num(py)})`;
  const right2 = x + width;
  const bottom = y + height;
  const atLeft = left === undefined ? [] : [words(`Part ${left}`, upright(BAND - 7))];
  return [
    ...atLeft,
    ...(left === undefined ? [] : [line(x, y, x, bottom)]),
    ...(right === undefined
      ? []
      : [line(right2, y, right2, bottom), words(`Goes on in part ${right}`, upright(right2 + 15))]),
    ...(above === undefined ? [] : [line(x, y, right2, y), words(`Part ${above}`, lying(y - 7))]),
    ...(below === undefined
      ? []
      : [line(x, bottom, right2, bottom), words(`Goes on in part ${below}`, lying(bottom + 15))]),
  ];
}

/** A part of the whole, seen through a hole in the paper. */
const windowOn = (from: Box, to: Box, what: string): string =>
  `<svg x="${num(to.x)}" y="${num(to.y)}" width="${num(to.width)}" height="${num(to.height)}" viewBox="${num(from.x)} ${num(from.y)} ${num(from.width)} ${num(from.height)}" overflow="hidden">${what}</svg>`;

/**
 * What a drawing holds. Its line ends are said to stay within their boxes, as they do: resvg (2.6) gives up where it is to
 * cut one off that is not on the sheet.
 */
const insideOf = (svg: string): string =>
  svg
    .slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'))
    .replace(/<marker (?![^>]*overflow=)/g, '<marker overflow="visible" ');

/** The drawing's own first tag, for another view box. */
const rootOf = (svg: string, { x, y, width, height }: Box): string =>
  svg
    .slice(0, svg.indexOf('>') + 1)
    .replace(
      / viewBox="[^"]*" width="[^"]*" height="[^"]*"/,
      () =>
        ` viewBox="${num(x)} ${num(y)} ${num(width)} ${num(height)}" width="${num(width)}" height="${num(height)}"`,
    );
