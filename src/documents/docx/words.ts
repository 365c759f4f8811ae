import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

export type Level = 1 | 2 | 3 | 4;
const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

export const heading = (text: string, level: Level, options: { newPage?: boolean } = {}): Paragraph =>
  new Paragraph({
    text: plain(text),
    heading: LEVELS[level],
    keepNext: true,
    // After a table Word leaves no room of its own.
    spacing: { before: 240, after: 80 },
    pageBreakBefore: options.newPage === true,
  });

/** A text in paragraphs; a line break begins a new one. */
export const paragraphs = (text: string): Paragraph[] =>
  plain(text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => new Paragraph({ text: line, spacing: { after: 100 } }));

/** A line that begins with a word in bold: `Owner: …`. */
export const labelled = (label: string, text: string): Paragraph =>
  new Paragraph({
    spacing: { after: 60 },
    children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(plain(text))],
  });

/** Between two tables, which Word would make one of. */
export const gap = (): Paragraph => new Paragraph({ spacing: { after: 60 } });

export interface Column {
  title: string;
  /** Share of the table's width, in per cent. */
  width: number;
}

/**
 * A table with a head that is said again on each page. Cells hold lines.
 *
 * @param options.mayBreakRows for cells that may be longer than a page
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { mayBreakRows = false }: { mayBreakRows?: boolean } = {},
): Table {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title, width }) => cell([title], width, true)),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: !mayBreakRows,
        children: columns.map(({ width }, index) => cell((row[index] ?? '').split('\n'), width, false)),
      }),
  );
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...body] });
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B8BEC8' };

function cell(lines: readonly string[], width: number, isHead: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE },
    ...(isHead && { shading: { type: ShadingType.CLEAR, fill: 'E7EBF1' } }),
    children: lines.map(
      (line) =>
        new Paragraph({
          alignment: AlignmentType.LEFT,
          children: [new TextRun({ text: plain(line), bold: isHead, size: 18 })],
        }),
    ),
  });
}

/** What a document cannot hold (control characters) becomes U+FFFD. */
export const plain = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n]|[\p{Cs}\ufffe\uffff]/gu, (found) => (found === '\r' ? '' : '\ufffd'));
