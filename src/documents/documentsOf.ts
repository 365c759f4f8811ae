import { namedDrawings, type DrawnView } from '../publish/files/drawnViews';
import { releaseInWords } from '../publish/site/page';
import { previewSvg } from '../publish/site/preview/preview-svg';
import type { SiteContext, SiteProcess } from '../publish/site/SiteContext';
import type { SiteDownload } from '../publish/site/SiteInput';
import { docxDiagrams, PICTURE_SCALE } from './docx/diagrams';
import { docxOf } from './docx/docxOf';
import type { Fonts } from './Fonts';
import { pdfOf } from './pdf/pdfOf';
import { pngWithin } from './png';

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
  const diagrams = await docxDiagrams(views, fonts);
  const pictures: SiteDownload[] = [];
  for (const { label, suffix, drawings } of views) {
    const whole = diagrams.find(({ view }) => view === label)?.pictures.find(({ part }) => part === '');
    const [drawing] = drawings;
    if (!drawing) continue;
    const bytes = whole?.png ?? (await pngWithin(drawing.svg, PICTURE_SCALE, fonts));
    pictures.push({ fileName: `${stem}${suffix}.png`, format: 'PNG', content: label, bytes });
  }
  const pages = namedDrawings(views);
  const pdf = await pdfOf(pages, {
    number,
    name,
    classification,
    isLaidOut: process.isLaidOut === true,
    release: [release.title, release.state].filter(Boolean).join(', '),
    date: release.date ?? '',
    fonts,
  });
  const title = `${number} ${name}`.trim();
  const docx = await docxOf([{ process, diagrams }], context, title);
  const preview = await previewOf(process, views, context, fonts);
  return [
    ...pictures,
    ...(preview ? [preview] : []),
    { fileName: `${stem}.pdf`, format: 'PDF', content: 'All diagrams', bytes: pdf },
    { fileName: `${stem}.docx`, format: 'DOCX', content: 'Diagrams, steps and tables', bytes: docx },
  ];
}

/** One picture for the links to all pages of a process. Only a site that knows its address can name it. */
async function previewOf(
  { stem, number, name }: SiteProcess,
  [first]: readonly DrawnView[],
  { input }: SiteContext,
  fonts: Fonts,
): Promise<SiteDownload | undefined> {
  const svg = first?.drawings[0]?.svg;
  if (input.baseUrl === undefined || svg === undefined) return undefined;
  const words = {
    title: `${number} ${name}`.trim(),
    foot: `${input.library.title} · ${releaseInWords(input.release)}`,
  };
  const bytes = await pngWithin(previewSvg(svg, words), 1, fonts);
  return { fileName: `${stem}.preview.png`, format: 'PNG', content: 'Link preview', bytes, isPreview: true };
}
