import type { BpmnModel } from '../core/bpmn/model';
import type { Problem } from '../core/problem';
import type { View } from '../core/variation/types';
import { drawnModel } from '../publish/drawnModel';
import { factsOf } from '../publish/site/facts/process-facts';
import { problemsOfDrawing } from '../publish/undrawn';
import { BadUse } from './BadUse';
import { drawings, type Drawing } from './drawing';
import { exportLinks } from './exportLinks';
import { documentFonts, drawingFontFaces } from './fonts';
import { layersFor, projected, textOf } from './models';
import { Siblings } from './Siblings';

export const FORMATS = ['bpmn', 'svg', 'png', 'pdf', 'docx'] as const;

export interface ExportOptions {
  format: (typeof FORMATS)[number];
  view?: View;
  layer?: string[];
  plain?: boolean;
  scale?: number;
  together?: boolean;
  /** Address of the published site. */
  url?: string;
  /** For the title block: what the library is called at this time. */
  title?: ReleaseTitle;
}

export interface ReleaseTitle {
  id?: string;
  /** Such as `Release 3.0`. */
  title: string;
  state?: string;
  date?: string;
}

interface Exported {
  /** `suffix` stands before the ending of the file's name. */
  files: { suffix: string; bytes: string | Uint8Array }[];
  found: readonly Problem[];
}

/** Makes the files of one format. */
export interface Exporter {
  files(path: string, model: BpmnModel): Promise<Exported>;
  /**
   * What is made of all models, once each has been given to `files`.
   *
   * @param failed paths of those that could not be
   */
  together?(failed: readonly string[]): Promise<{ name: string; bytes: Uint8Array }[]>;
}

/**
 * The exporter that the options ask for; fonts and registers are read here, once.
 *
 * @param paths as they were given
 * @param inputs every model that is exported
 */
export async function exporterFor(
  options: ExportOptions,
  paths: readonly string[],
  inputs: readonly string[] = [],
): Promise<Exporter> {
  expectFitting(options);
  switch (options.format) {
    case 'bpmn':
      return bpmnExporter(options);
    case 'svg':
      return svgExporter(options, new Siblings(inputs));
    case 'png':
      return pngExporter(options);
    case 'pdf':
      return (await import('./documentExporters')).pdfExporter(options);
    case 'docx':
      return (await import('./documentExporters')).docxExporter(options, paths);
  }
}

/** Ends the command where an option would do nothing for the format. */
function expectFitting({ format, together, scale, plain, url, view, layer }: ExportOptions): void {
  if (together && format !== 'docx') throw new BadUse('--together is for --format docx.');
  if (scale !== undefined && format !== 'png') throw new BadUse('--scale is for --format png.');
  if (plain && (format === 'pdf' || format === 'docx'))
    throw new BadUse(`--plain is for BPMN and pictures: --format ${format} has no plain form.`);
  if (url !== undefined && format !== 'svg') throw new BadUse('--url is for --format svg.');
  if (format === 'bpmn' && layer && view === undefined)
    throw new BadUse(
      '--layer chooses what a view shows: give --view, too; without it BPMN is the whole file.',
    );
}

function bpmnExporter({ view, layer, plain }: ExportOptions): Exporter {
  return {
    async files(path, model) {
      const projection = view && projected(path, model, view, layersFor(path, model, view, layer));
      return {
        files: [{ suffix: '', bytes: await textOf(model, projection, plain) }],
        found: projection ? [...projection.report.problems, ...projection.report.conflicts] : [],
      };
    },
  };
}

async function svgExporter(options: ExportOptions, siblings: Siblings): Promise<Exporter> {
  const fontFaces = await drawingFontFaces();
  return {
    async files(path, model) {
      const { projection, layers, found } = shownFor(path, model, options);
      const of = { view: projection.report.view, layers, options, siblings };
      const hrefs = await exportLinks(path, projection.definitions, of);
      const { plain = false } = options;
      const drawn = drawnFor(path, drawings(model, projection, { layers, plain, fontFaces, hrefs }));
      return { files: drawn.map(({ suffix, svg }) => ({ suffix, bytes: svg })), found };
    },
  };
}

async function pngExporter(options: ExportOptions): Promise<Exporter> {
  const { pngOf, pngWithin } = await import('../documents/png');
  const { problemsOfLetters } = await import('../documents/problems-of-letters');
  const fonts = await documentFonts();
  const picture = async (path: string, svg: string) => {
    try {
      // Only a scale that was asked for is a promise.
      return options.scale === undefined
        ? await pngWithin(svg, 2, fonts)
        : await pngOf(svg, options.scale, fonts);
    } catch (error) {
      throw error instanceof RangeError ? new BadUse(`${path}: ${error.message}`) : error;
    }
  };
  return {
    async files(path, model) {
      const { projection, layers, found } = shownFor(path, model, options);
      const { plain = false } = options;
      const drawn = drawnFor(path, drawings(model, projection, { layers, plain, fontFaces: '' }));
      const files: Exported['files'] = [];
      for (const { suffix, svg } of drawn) files.push({ suffix, bytes: await picture(path, svg) });
      const { steps } = factsOf(model.definitions);
      return { files, found: [...found, ...problemsOfLetters(steps, fonts, path)] };
    },
  };
}

/** The view that is asked for. */
function shownFor(path: string, model: BpmnModel, { view = 'overlay', layer }: ExportOptions) {
  const layers = layersFor(path, model, view, layer);
  const projection = projected(path, { ...model, definitions: drawnModel(model.definitions) }, view, layers);
  const { problems, conflicts } = projection.report;
  const found = [...drawingProblems(path, model), ...problems, ...conflicts];
  return { layers, projection, found };
}

const drawingProblems = (path: string, { definitions }: BpmnModel): Problem[] =>
  problemsOfDrawing(factsOf(definitions), path);

function drawnFor(path: string, drawn: readonly Drawing[]): readonly Drawing[] {
  if (drawn.length === 0) throw new BadUse(`${path} has no diagram to draw.`);
  return drawn;
}
