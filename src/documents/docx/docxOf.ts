import {
  Document,
  ImageRun,
  PageOrientation,
  Paragraph,
  TableOfContents,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import type { SiteContext, SiteProcess } from '../../publish/site/SiteContext';
import { releaseInWords } from '../../publish/site/page';
import type { Notice } from '../../publish/files/notice';
import { calledBy, inChapters, type Heading } from './chapters';
import type { DocxDiagram, DocxPicture } from './diagrams';
import { footer } from './footer';
import { packed } from './packed';
import { processBody, processHead } from './process-part';
import { MARGIN, type Sheet } from './sheets';
import { heading, labelled, plain, type Level } from './words';

export interface DocxProcess {
  process: SiteProcess;
  diagrams: readonly DocxDiagram[];
}

/**
 * A Word document: of one process, or of a whole library with a table of contents. A diagram stands on
 * the sheet on which it can be read; where none is large enough, in parts.
 *
 * @param title of the document; a process's own title is not repeated
 * @param missing files that should be in it and cannot be read: the front page names them, so that it does not pass for the whole
 */
export async function docxOf(
  processes: readonly DocxProcess[],
  context: SiteContext,
  title: string,
  missing: readonly string[] = [],
): Promise<Uint8Array> {
  const isWhole = processes.length > 1 || missing.length > 0;
  const sections = isWhole
    ? inChapters(processes, context).flatMap(({ headings, each }) => sectionsOf(each, headings, context))
    : processes.flatMap((each) => sectionsOf(each, [{ text: calledBy(each.process), level: 1 }], context));
  const document = new Document({
    title,
    creator: context.input.library.title,
    description: releaseInWords(context.input.release),
    features: { updateFields: isWhole },
    styles: { default: { document: { run: { font: 'Arial', size: 20 } } } },
    sections: [...(isWhole ? [frontPage(title, context, missing)] : []), ...sections].map((section) => ({
      ...section,
      footers: { default: footer(`${title} · ${releaseInWords(context.input.release)}`) },
    })),
  });
  return packed(document, context.input.release.date);
}

type Section = Pick<ISectionOptions, 'properties' | 'children'>;

const MARGINS = { top: 900, bottom: 900, left: 900, right: 900 };
const NARROW = { top: 20 * MARGIN, bottom: 20 * MARGIN, left: 20 * MARGIN, right: 20 * MARGIN };
const UPRIGHT = { page: { margin: MARGINS } };
/** Short and long side of a sheet, in twentieths of a point. */
const SIZES = { A4: [11906, 16838], A3: [16838, 23811] } as const;

function frontPage(title: string, { input }: SiteContext, missing: readonly string[]): Section {
  return {
    properties: UPRIGHT,
    children: [
      new Paragraph({ text: plain(title), heading: 'Title' }),
      new Paragraph({ text: plain(releaseInWords(input.release)) }),
      ...(missing.length > 0
        ? [
            new Paragraph({
              text: plain(`Not in this document, since they cannot be read: ${missing.join(', ')}.`),
            }),
          ]
        : []),
      new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
    ],
  };
}

/** Headings above a process; the last is its own. */
function sectionsOf(
  { process, diagrams }: DocxProcess,
  headings: readonly Heading[],
  context: SiteContext,
): Section[] {
  const level = headings.at(-1)!.level === 1 ? 2 : 3;
  const body = { properties: UPRIGHT, children: processBody(context, process, level) };
  const head = [...headings.map((each) => heading(each.text, each.level)), ...processHead(process)];
  const sections: (Section & { sheet: Sheet; children: FileChild[] })[] = [];
  const said: Paragraph[] = [];
  for (const { view, pictures, notice } of diagrams) {
    if (notice) said.push(...noticePart(view, notice, level));
    for (const [index, picture] of pictures.entries()) {
      const { sheet } = picture;
      const blocks = picturePart(process, view, picture, { isFirst: index === 0, level });
      const last = sections.at(-1);
      if (last?.sheet.format === sheet.format && last.sheet.across === sheet.across)
        last.children.push(...blocks);
      else sections.push({ sheet, properties: paper(sheet), children: blocks });
    }
  }
  body.children.unshift(...said);
  const [first] = sections;
  if (!first) return [{ properties: UPRIGHT, children: [...head, ...body.children] }];
  // The head shares a page with the first diagram: on a page of its own it would leave most of that empty.
  first.children.unshift(...head);
  return [...sections, body];
}

const below = (level: Level): Level => (level === 4 ? 4 : ((level + 1) as Level));

/** In place of the pictures of a view in which nothing is left. */
const noticePart = (view: string, { title, reasons, questions }: Notice, level: Level): Paragraph[] => [
  heading(`Diagram: ${view}`, level),
  labelled(title, reasons.join(' ')),
  ...questions.map((question) => labelled('Open question', question)),
];

const paper = ({ format, across }: Sheet): Section['properties'] => {
  const [width, height] = SIZES[format];
  const orientation = across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return { page: { margin: NARROW, size: { width, height, orientation } } };
};

/** Pixels of 1/96 inch to a point. */
const PIXELS = 96 / 72;

function picturePart(
  { number, name }: SiteProcess,
  view: string,
  { part, png, width, height }: DocxPicture,
  { isFirst, level }: { isFirst: boolean; level: Level },
): Paragraph[] {
  const label = part ? `${view}, ${part}` : view;
  return [
    // One entry for each diagram in a table of contents or a navigator; its parts stand below it.
    heading(isFirst ? `Diagram: ${label}` : label, isFirst ? level : below(level)),
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: { width: Math.round(width * PIXELS), height: Math.round(height * PIXELS) },
          altText: {
            name: label,
            title: plain(`${number} ${name} (${label})`),
            description: plain(
              `Diagram of ${number} ${name}, ${label}. The table of steps says the same in words.`,
            ),
          },
        }),
      ],
    }),
  ];
}
