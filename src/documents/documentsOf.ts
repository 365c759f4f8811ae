import type { DrawnView } from '../publish/files/drawnViews';
import type { SiteContext, SiteProcess } from '../publish/site/SiteContext';
import type { SiteDownload } from '../publish/site/SiteInput';
import { docxOf, type DocxDiagram } from './docx/docxOf';
import type { Fonts } from './Fonts';
import { pdfOf } from './pdf/pdfOf';
import { pngOf } from './png';
import { pngSize } from './png-size';

/** Pixels for a unit of the diagram: sharp on a printed page, and a picture that mail still takes. */
const SCALE = 1.5;

/**
 * The files of a process that are made for people's other tools: a picture of each view, a PDF of all its diagrams, and a
 * Word document. Most of the time of a site's build goes here: about a second for each view.
 */
export async function documentsOf(
  process: SiteProcess,
  views: readonly DrawnView[],
  context: SiteContext,
  fonts: Fonts,
): Promise<SiteDownload[]> {
  const { stem, number, name, classification } = process;
  const { release } = context.input;
  const files: SiteDownload[] = [];
  const diagrams: DocxDiagram[] = [];
  for (const { label, suffix, drawings } of views) {
    const [first] = drawings;
    if (!first) continue;
    const png = await pngOf(first.svg, SCALE, fonts);
    files.push({ fileName: `${stem}${suffix}.png`, format: 'PNG', content: label, bytes: png });
    diagrams.push({ view: label, png, ...pngSize(png) });
  }
  const pages = views.flatMap(({ label, drawings }) =>
    drawings.map(({ name: plane, svg }, index) => ({
      svg,
      view: index === 0 ? label : `${label}: ${plane}`,
    })),
  );
  const pdf = await pdfOf(pages, {
    number,
    name,
    classification,
    release: [release.title, release.state].filter(Boolean).join(', '),
    date: release.date ?? '',
    fonts,
  });
  const title = `${number} ${name}`.trim();
  const docx = await docxOf([{ process, diagrams }], context, title);
  return [
    ...files,
    { fileName: `${stem}.pdf`, format: 'PDF', content: 'All diagrams', bytes: pdf },
    { fileName: `${stem}.docx`, format: 'DOCX', content: 'Diagrams, steps and tables', bytes: docx },
  ];
}
