import { basename } from 'node:path';
import type { BpmnModel } from '../core/bpmn/model';
import type { Problem } from '../core/problem';
import { readRegisters } from '../core/register/readRegisters';
import type { View } from '../core/variation/types';
import { docxDiagrams } from '../documents/docx/diagrams';
import { docxOf, type DocxProcess } from '../documents/docx/docxOf';
import { pdfOf } from '../documents/pdf/pdfOf';
import { pngOf } from '../documents/png';
import { drawnViews, namedDrawings } from '../publish/files/drawnViews';
import { factsOf } from '../publish/site/facts/process-facts';
import { identityOf } from '../publish/site/facts/identity';
import { contextOf } from '../publish/site/SiteContext';
import type { SiteInput } from '../publish/site/SiteInput';
import { BadUse } from './BadUse';
import { drawings } from './drawing';
import { documentFonts, drawingFontFaces } from './fonts';
import { layersFor, projected, textOf } from './models';
import { librarySource } from './site/librarySource';

export const FORMATS = ['bpmn', 'svg', 'png', 'pdf', 'docx'] as const;

export interface ExportOptions {
  format: (typeof FORMATS)[number];
  view?: View;
  layer?: string[];
  plain?: boolean;
  scale?: number;
  together?: boolean;
}

interface Exported {
  /** `suffix` stands before the ending of the file's name. */
  files: { suffix: string; bytes: string | Uint8Array }[];
  found: readonly Problem[];
}

/** Makes the files of one format. */
export interface Exporter {
  files(path: string, model: BpmnModel): Promise<Exported>;
  /** What is made of all models, once each has been given to `files`. */
  together?(): Promise<{ name: string; bytes: Uint8Array }[]>;
}

/** The exporter that the options ask for; fonts and registers are read here, once. */
export async function exporterFor(options: ExportOptions, paths: readonly string[]): Promise<Exporter> {
  if (options.together && options.format !== 'docx') throw new BadUse('--together is for --format docx.');
  if (options.scale !== undefined && options.format !== 'png')
    throw new BadUse('--scale is for --format png.');
  switch (options.format) {
    case 'bpmn':
      return bpmnExporter(options);
    case 'svg':
    case 'png':
      return pictureExporter(options);
    case 'pdf':
      return pdfExporter(options);
    case 'docx':
      return docxExporter(options, paths);
  }
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

async function pictureExporter(options: ExportOptions): Promise<Exporter> {
  const { format, view = 'overlay', layer, plain = false, scale = 2 } = options;
  const isPicture = format === 'png';
  const fontFaces = isPicture ? '' : await drawingFontFaces();
  const fonts = isPicture ? await documentFonts() : undefined;
  return {
    async files(path, model) {
      const layers = layersFor(path, model, view, layer);
      const projection = projected(path, model, view, layers);
      const drawn = drawings(model, projection, { layers, plain, fontFaces });
      const files: Exported['files'] = [];
      for (const { suffix, svg } of drawn)
        files.push({ suffix, bytes: fonts ? await picture(svg, scale, fonts, path) : svg });
      if (files.length === 0) throw new BadUse(`${path} has no diagram to draw.`);
      return { files, found: [...projection.report.problems, ...projection.report.conflicts] };
    },
  };
}

async function picture(
  svg: string,
  scale: number,
  fonts: Parameters<typeof pngOf>[2],
  path: string,
): Promise<Uint8Array> {
  try {
    return await pngOf(svg, scale, fonts);
  } catch (error) {
    throw error instanceof RangeError ? new BadUse(`${path}: ${error.message}`) : error;
  }
}

async function pdfExporter({ view, layer }: ExportOptions): Promise<Exporter> {
  const fonts = await documentFonts();
  return {
    async files(path, model) {
      const { number, name, classification } = identityOf(model.definitions);
      const pages = namedDrawings(shownViews(model, `${number} ${name}`.trim(), view, layer));
      if (pages.length === 0) throw new BadUse(`${path} has no diagram to draw.`);
      const release = 'Working draft';
      const bytes = await pdfOf(pages, { number, name, classification, release, date: '', fonts });
      return { files: [{ suffix: '', bytes }], found: [] };
    },
  };
}

async function docxExporter(
  { view, layer, together }: ExportOptions,
  paths: readonly string[],
): Promise<Exporter> {
  const fonts = await documentFonts();
  const context = contextOf({ ...(await surroundings(paths)), processes: [] });
  const all: DocxProcess[] = [];
  return {
    async files(path, model) {
      const process = { stem: basename(path), ...factsOf(model.definitions) };
      const title = `${process.number} ${process.name}`.trim();
      const views = shownViews(model, title, view, layer);
      const part = { process, diagrams: await docxDiagrams(views, fonts) };
      if (together) {
        all.push(part);
        return { files: [], found: [] };
      }
      return { files: [{ suffix: '', bytes: await docxOf([part], context, title) }], found: [] };
    },
    ...(together && {
      together: async () => {
        const { title } = context.input.library;
        return [{ name: 'business-architecture-model.docx', bytes: await docxOf(all, context, title) }];
      },
    }),
  };
}

/** The views asked for: every one of the file, or one for the layers asked for. */
function shownViews(model: BpmnModel, title: string, view?: View, layers?: readonly string[]) {
  return drawnViews(model, title).filter(
    (each) =>
      (view === undefined || each.view === view) &&
      (layers === undefined || each.layer === undefined || layers.includes(each.layer)),
  );
}

/** Registers and titles of the library that is exported; empty ones for files on their own. */
async function surroundings(paths: readonly string[]): Promise<Omit<SiteInput, 'processes'>> {
  const release = { title: 'Working draft' };
  const assets = new Map<string, string>();
  try {
    const { info, registers } = await librarySource(paths[0] ?? '');
    return { library: info, registers, release, assets };
  } catch (error) {
    if (!(error instanceof BadUse)) throw error;
    const library = { title: 'Business Architecture Model', chapters: [], layers: [], order: [] };
    return { library, registers: readRegisters(new Map()), release, assets };
  }
}
