import type { Notice } from '../../publish/files/notice';
import { BLOCK, MARGIN, type PageSize } from './page-size';

/** A4 across, as most drawings. */
export const NOTICE_PAPER: PageSize = { width: 841.89, height: 595.28, scale: 1 };

const INDENT = 60;
const WIDTH = NOTICE_PAPER.width - 2 * (MARGIN + INDENT);
/** From here down to the title block. */
const TOP = 120;
const ROOM = NOTICE_PAPER.height - MARGIN - BLOCK - TOP;
/** Points of its text; a long one is set smaller. */
const SIZES = [13, 11, 9, 7];

/** A page that says in words why there is no drawing: as text, so that it can be searched and is read aloud. */
export function paintNotice(document: PDFKit.PDFDocument, subject: string, notice: Notice): void {
  const left = MARGIN + INDENT;
  const blocks = [
    ...notice.reasons.map((text) => ({ font: 'regular', text })),
    ...(notice.questions.length > 0 ? [{ font: 'bold', text: 'Open questions' }] : []),
    ...notice.questions.map((text) => ({ font: 'regular', text })),
  ];
  const heightAt = (size: number) =>
    blocks.reduce(
      (sum, { font, text }) =>
        sum + size * 0.7 + document.font(font).fontSize(size).heightOfString(text, { width: WIDTH }),
      0,
    );
  const size = SIZES.find((each) => heightAt(each) <= ROOM) ?? SIZES.at(-1)!;
  document.addStructure(
    document.struct('H1', {}, () => {
      document.fillColor('#22242a').fillOpacity(1).font('bold').fontSize(20);
      document.text(notice.title, left, TOP - 44, { width: WIDTH, height: 24, ellipsis: true });
      document.font('regular').fontSize(11).fillColor('#555d6b');
      document.text(subject, left, TOP - 62, { width: WIDTH, height: 13, ellipsis: true });
    }),
  );
  let y = TOP;
  for (const { font, text } of blocks) {
    const room = TOP + ROOM - y;
    if (room < size * 1.5) break;
    document.addStructure(
      document.struct('P', {}, () => {
        document.fillColor('#22242a').font(font).fontSize(size);
        document.text(text, left, y, { width: WIDTH, height: room, ellipsis: true });
      }),
    );
    y += document.font(font).fontSize(size).heightOfString(text, { width: WIDTH }) + size * 0.7;
  }
}
