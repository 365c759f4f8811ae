import {
  Document,
  ImageRun,
  Packer,
  PageOrientation,
  Paragraph,
  TableOfContents,
  type ISectionOptions,
} from 'docx';
import type { SiteContext, SiteProcess } from '../../publish/site/SiteContext';
import { releaseInWords } from '../../publish/site/page';
import { footer } from './footer';
import { processBody, processHead } from './process-part';
import { heading, plain } from './words';

export interface DocxDiagram {
  /** Which view it shows, such as `SMETS2+`. */
  view: string;
  png: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
}

export interface DocxProcess {
  process: SiteProcess;
  diagrams: readonly DocxDiagram[];
}

/** Inner width and height of an A4 page across, in pixels of 1/96 inch. */
const ROOM = { width: 985, height: 560 };

/**
 * A Word document: of one process, or of a whole library with a table of contents. Diagrams stand on pages across.
 *
 * @param title of the document; a process's own title is not repeated
 */
export async function docxOf(
  processes: readonly DocxProcess[],
  context: SiteContext,
  title: string,
): Promise<Uint8Array> {
  const isWhole = processes.length > 1;
  const sections = processes.flatMap((each) => sectionsOf(each, context));
  const document = new Document({
    title,
    creator: context.input.library.title,
    description: releaseInWords(context.input.release),
    features: { updateFields: isWhole },
    styles: { default: { document: { run: { font: 'Arial', size: 20 } } } },
    sections: [...(isWhole ? [frontPage(title, context)] : []), ...sections].map((section) => ({
      ...section,
      footers: { default: footer(`${title} · ${releaseInWords(context.input.release)}`) },
    })),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

type Section = Pick<ISectionOptions, 'properties' | 'children'>;

const MARGINS = { top: 900, bottom: 900, left: 900, right: 900 };
const UPRIGHT = { page: { margin: MARGINS } };
const ACROSS = { page: { margin: MARGINS, size: { orientation: PageOrientation.LANDSCAPE } } };

function frontPage(title: string, { input }: SiteContext): Section {
  return {
    properties: UPRIGHT,
    children: [
      new Paragraph({ text: plain(title), heading: 'Title' }),
      new Paragraph({ text: plain(releaseInWords(input.release)) }),
      new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-1' }),
    ],
  };
}

function sectionsOf({ process, diagrams }: DocxProcess, context: SiteContext): Section[] {
  const pages = diagrams.flatMap((diagram) => diagramPart(process, diagram));
  const body = { properties: UPRIGHT, children: processBody(context, process) };
  const head = processHead(process);
  if (pages.length === 0) return [{ properties: UPRIGHT, children: [...head, ...body.children] }];
  // The head shares a page with the first diagram: on a page of its own it would leave most of that empty.
  return [{ properties: ACROSS, children: [...head, ...pages] }, body];
}

function diagramPart({ number, name }: SiteProcess, { view, png, width, height }: DocxDiagram): Paragraph[] {
  const scale = Math.min(ROOM.width / width, ROOM.height / height);
  return [
    heading(`Diagram: ${view}`, 2),
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
          altText: {
            name: view,
            title: plain(`${number} ${name} (${view})`),
            description: plain(
              `Diagram of ${number} ${name}, ${view}. The table of steps says the same in words.`,
            ),
          },
        }),
      ],
    }),
  ];
}
