import { Document, Paragraph, TextRun, type ParagraphChild, type Table } from 'docx';
import {
  plainText,
  type Block,
  type Item,
  type Run,
  type Words,
} from '../../core/release/notes/words/blocks';
import { footer } from './footer';
import { packed } from './packed';
import { gap, plain, table } from './words';

/**
 * Release notes, or another document of blocks, as a Word document.
 *
 * @param foot what stands at the foot of each page, such as the library and its release
 * @param picture put below the document
 */
export async function notesDocx(
  title: string,
  blocks: readonly Block[],
  foot: string,
  picture: readonly Paragraph[] = [],
): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: foot,
    styles: { default: { document: { run: { font: 'Arial', size: 20 } } } },
    sections: [
      {
        properties: { page: { margin: { top: 900, bottom: 900, left: 900, right: 900 } } },
        footers: { default: footer(foot) },
        children: [
          new Paragraph({ text: plain(title), heading: 'Title' }),
          ...blocks.flatMap(parts),
          ...picture,
        ],
      },
    ],
  });
  return packed(document);
}

const HEADINGS = { 2: 'Heading1', 3: 'Heading2', 4: 'Heading3' } as const;

function parts(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          text: plain(plainText(block.words)),
          heading: HEADINGS[block.level],
          keepNext: true,
        }),
      ];
    case 'paragraph':
      return isWay(block.words)
        ? []
        : [new Paragraph({ children: runs(block.words), spacing: { before: 60, after: 60 } })];
    case 'details':
      return [
        new Paragraph({ children: runs(block.summary), spacing: { before: 60, after: 60 }, keepNext: true }),
        ...block.blocks.flatMap(parts),
      ];
    case 'list':
      return block.items.map(item);
    case 'table': {
      const even = Math.floor(100 / block.columns.length);
      const columns = block.columns.map((title, at) => ({ title, width: block.widths?.[at] ?? even }));
      return [
        table(
          columns,
          block.rows.map((row) => row.map(plainText)),
        ),
        gap(),
      ];
    }
  }
}

const item = ({ words, more = [] }: Item): Paragraph =>
  new Paragraph({
    bullet: { level: 0 },
    spacing: { after: 60 },
    children: [
      ...runs(words),
      ...more.flatMap((each): ParagraphChild[] => [new TextRun({ break: 1 }), ...runs(each)]),
    ],
  });

/** Only a way to another page, which a document has not. */
const isWay = (words: Words) => words.every((word) => typeof word !== 'string' && word.as === 'way');

const runs = (words: Words): TextRun[] => words.map(run);

function run(word: string | Run): TextRun {
  const { text, as } = typeof word === 'string' ? { text: word } : word;
  return new TextRun({
    text: plain(text),
    ...((as === 'strong' || as === 'layer') && { bold: true }),
    ...(as === 'quiet' && { color: '555D6B' }),
  });
}
