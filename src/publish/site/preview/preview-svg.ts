import { textWidth } from '../../../core/text/text-width';
import { wrapText } from '../../../core/text/wrap';
import { cropSvg } from '../../svg/cut/cut-drawing';
import { escapeText } from '../../svg/xml';

/** The size that link previews show without cutting. Pixels. */
export const PREVIEW = { width: 1200, height: 630 } as const;

const EDGE = 40;
const WINDOW = { x: EDGE, y: 130, width: PREVIEW.width - 2 * EDGE, height: 420 };
/** Pixels for a unit of the drawing, at the least: below, only its beginning is shown. */
const LEAST = 0.6;

export interface PreviewWords {
  /** Number and name of the process. */
  title: string;
  /** Library and release, at the foot. */
  foot: string;
}

/** The picture that a link to a process is shown with: its name, and its diagram or as much of that as can be made out. */
export function previewSvg(drawing: string, { title, foot }: PreviewWords): string {
  const words = [
    line(title, { y: 85, size: 46, bold: true }),
    line(foot, { y: PREVIEW.height - 35, size: 26, bold: false }),
  ];
  return cropSvg(drawing, { sheet: PREVIEW, window: WINDOW, least: LEAST, most: 2 }, words.join(''));
}

/** One line of text; a long one is set smaller, then cut. */
function line(text: string, { y, size, bold }: { y: number; size: number; bold: boolean }): string {
  // Bold letters are a little wider than those that are measured.
  const room = (PREVIEW.width - 2 * EDGE) / (bold ? 1.1 : 1);
  const fitting = Math.max(size * 0.6, Math.min(size, (size * room) / textWidth(text, size)));
  const [shown = ''] = wrapText(text, { width: room, size: fitting, maxLines: 1 });
  const style = `font-size:${Math.floor(fitting * 10) / 10}px;font-weight:${bold ? 'bold' : 'normal'};text-anchor:start`;
  return `<text x="${EDGE}" y="${y}" style="${style}">${escapeText(shown)}</text>`;
}
