import type { BpmnModel } from '../core/bpmn/model';
import type { Problem } from '../core/problem';
import type { View } from '../core/variation/types';
import { BadUse } from './BadUse';
import { drawings } from './drawing';
import { documentFonts, drawingFontFaces } from './fonts';
import { layersFor, projected, textOf } from './models';

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
      return svgExporter(options);
    case 'png':
      return pngExporter(options);
    case 'pdf':
      return (await import('./documentExporters')).pdfExporter(options);
    case 'docx':
      return (await import('./documentExporters')).docxExporter(options, paths);
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

async function svgExporter(options: ExportOptions): Promise<Exporter> {
  const fontFaces = await drawingFontFaces();
  return {
    files: (path, model) => {
      const { drawn, found } = drawnFor(path, model, options, fontFaces);
      return Promise.resolve({ files: drawn.map(({ suffix, svg }) => ({ suffix, bytes: svg })), found });
    },
  };
}

async function pngExporter(options: ExportOptions): Promise<Exporter> {
  const { pngOf } = await import('../documents/png');
  const fonts = await documentFonts();
  const picture = async (path: string, svg: string) => {
    try {
      return await pngOf(svg, options.scale ?? 2, fonts);
    } catch (error) {
      throw error instanceof RangeError ? new BadUse(`${path}: ${error.message}`) : error;
    }
  };
  return {
    async files(path, model) {
      const { drawn, found } = drawnFor(path, model, options, '');
      const files: Exported['files'] = [];
      for (const { suffix, svg } of drawn) files.push({ suffix, bytes: await picture(path, svg) });
      return { files, found };
    },
  };
}

/** The drawings of the view that is asked for. */
function drawnFor(path: string, model: BpmnModel, options: ExportOptions, fontFaces: string) {
  const { view = 'overlay', layer, plain = false } = options;
  const layers = layersFor(path, model, view, layer);
  const projection = projected(path, model, view, layers);
  const drawn = drawings(model, projection, { layers, plain, fontFaces });
  if (drawn.length === 0) throw new BadUse(`${path} has no diagram to draw.`);
  return { drawn, found: [...projection.report.problems, ...projection.report.conflicts] };
}
