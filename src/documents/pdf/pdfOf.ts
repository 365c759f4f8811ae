import PDFDocument from 'pdfkit';
import type { Notice } from '../../publish/files/notice';
import type { Fonts } from '../Fonts';
import { DrawingPainter } from './DrawingPainter';
import { BLOCK, blockScale, FRAME, MARGIN, pageSizeFor, unitOf, type PageSize } from './page-size';
import { NOTICE_PAPER, paintNotice } from './paint-notice';
import type { Pen } from './Pen';

export interface PdfPage {
  /** A drawing by `renderSvg`. */
  svg: string;
  /** Which view it shows, such as `SMETS1 marked`. */
  view: string;
  /** Said in place of the drawing. */
  notice?: Notice;
}

export interface PdfOptions {
  number: string;
  name: string;
  /** `Release 3.0`, `Working draft`. */
  release: string;
  classification: string;
  /** `2026-11-25`; '' leaves it out. */
  date: string;
  /** True where the file has no diagram, and the one shown was made for the document. */
  isLaidOut?: boolean;
  fonts: Fonts;
}

/**
 * A document with one page for each drawing, as vectors, or for the notice that stands in its place, with a title block:
 * number, name, view, release, classification, date. Each drawing is tagged as a figure with its words, so that a screen
 * reader has something to say. The same input gives the same bytes.
 */
export async function pdfOf(pages: readonly PdfPage[], options: PdfOptions): Promise<Uint8Array> {
  const { number, name, date, fonts } = options;
  const made = new Date(date === '' ? 0 : `${date}T00:00:00Z`);
  const document = new PDFDocument({
    autoFirstPage: false,
    // Else the library looks for Helvetica, which its browser build does not bring.
    font: fonts.regular.slice() as unknown as string,
    tagged: true,
    displayTitle: true,
    lang: 'en-GB',
    pdfVersion: '1.7',
    info: { Title: `${number} ${name}`.trim(), Subject: options.release, CreationDate: made, ModDate: made },
  });
  const bytes = collected(document);
  // A copy: the library keeps and may change what it is given.
  document.registerFont('regular', fonts.regular.slice() as unknown as ArrayBuffer);
  document.registerFont('bold', fonts.bold.slice() as unknown as ArrayBuffer);
  for (const [index, { svg, view, notice }] of pages.entries()) {
    const painter = notice ? undefined : new DrawingPainter(svg);
    const size = painter ? pageSizeFor(painter.width, painter.height) : NOTICE_PAPER;
    const unit = unitOf(size);
    const sheet = { size: [size.width / unit, size.height / unit], margin: 0, userUnit: unit };
    document.addPage(sheet as PDFKit.PDFDocumentOptions);
    if (unit > 1) document.scale(1 / unit);
    document.outline.addItem(view);
    if (painter) paintFigure(document, painter, size);
    else if (notice) paintNotice(document, `${number} ${name}`.trim(), notice);
    const block = titleBlock(options, view, `${index + 1} of ${pages.length}`);
    document.addStructure(document.struct('P', {}, () => paintBlock(document, block, size)));
  }
  // The library wants a date to begin with; a document without one tells none.
  if (date === '') {
    delete document.info.CreationDate;
    delete document.info.ModDate;
    Object.assign(document, { endMetadata: () => undefined });
  }
  document.end();
  return bytes;
}

function paintFigure(document: PDFKit.PDFDocument, painter: DrawingPainter, size: PageSize): void {
  const alt = `${painter.title}. ${painter.description}`;
  document.addStructure(
    document.struct('Figure', { alt }, () => {
      const free = size.height - 2 * MARGIN - BLOCK * blockScale(size) - painter.height * size.scale;
      document
        .save()
        .translate((size.width - painter.width * size.scale) / 2, MARGIN + free / 2)
        .scale(size.scale);
      painter.paint(document as unknown as Pen);
      document.restore();
    }),
  );
}

interface Cell {
  label: string;
  text: string;
}

function titleBlock(
  { number, name, release, classification, date, isLaidOut = false }: PdfOptions,
  view: string,
  page: string,
): Cell[] {
  return [
    { label: 'Process', text: `${number} ${name}`.trim() },
    { label: 'View', text: view },
    { label: 'Release', text: release },
    { label: 'Classification', text: classification },
    { label: 'Date', text: date },
    { label: 'Diagram', text: isLaidOut ? 'laid out by the program' : '' },
    { label: 'Page', text: page },
  ].filter(({ text }) => text !== '');
}

/** A frame around the sheet, and cells in a row in its lower right corner; the first is cut where the row would not fit. */
function paintBlock(
  document: PDFKit.PDFDocument,
  cells: readonly Cell[],
  paper: { width: number; height: number },
): void {
  const padding = 8;
  document.lineWidth(1).strokeColor('#22242a').undash().strokeOpacity(1);
  document.rect(FRAME, FRAME, paper.width - 2 * FRAME, paper.height - 2 * FRAME).stroke();
  const scale = blockScale(paper);
  const right = (paper.width - FRAME) / scale;
  const room = right - FRAME / scale;
  document.save().scale(scale);
  document.font('bold').fontSize(9);
  const widths = cells.map(
    ({ label, text }) =>
      Math.max(document.widthOfString(text), document.widthOfString(label) * 0.8) + 2 * padding,
  );
  const total = widths.reduce((sum, each) => sum + each, 0);
  if (total > room) widths[0] = Math.max(60, widths[0]! - (total - room));
  const high = BLOCK - 8;
  const top = (paper.height - FRAME) / scale - high;
  let x = right - widths.reduce((sum, each) => sum + each, 0);
  for (const [index, { label, text }] of cells.entries()) {
    const cell = widths[index]!;
    document.lineWidth(0.75).strokeColor('#22242a').undash().strokeOpacity(1);
    document.rect(x, top, cell, high).stroke();
    document.fillColor('#555d6b').fillOpacity(1).font('regular').fontSize(7);
    document.text(label, x + padding, top + 5, { lineBreak: false });
    document.fillColor('#22242a').font('bold').fontSize(9);
    document.text(text, x + padding, top + 16, {
      lineBreak: false,
      // Words one by one take a little more than the line they make.
      width: cell - 2 * padding + 2,
      height: 11,
      ellipsis: true,
    });
    x += cell;
  }
  document.restore();
}

function collected(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    document.on('data', (part: Uint8Array) => parts.push(part));
    document.on('error', reject);
    document.on('end', () => {
      const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const part of parts) {
        bytes.set(part, at);
        at += part.length;
      }
      resolve(bytes);
    });
  });
}
