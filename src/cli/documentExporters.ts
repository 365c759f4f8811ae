import { basename } from 'node:path';
import type { BpmnModel } from '../core/bpmn/model';
import type { Problem } from '../core/problem';
import { readRegisters } from '../core/register/readRegisters';
import type { View } from '../core/variation/types';
import { docxDiagrams } from '../documents/docx/diagrams';
import { docxOf, type DocxProcess } from '../documents/docx/docxOf';
import { pdfOf } from '../documents/pdf/pdfOf';
import type { Fonts } from '../documents/Fonts';
import { problemsOfLetters } from '../documents/problems-of-letters';
import { drawnViews, namedDrawings } from '../publish/files/drawnViews';
import { factsOf, type ProcessFacts } from '../publish/site/facts/process-facts';
import { contextOf } from '../publish/site/SiteContext';
import type { SiteInput } from '../publish/site/SiteInput';
import { problemsOfDrawing } from '../publish/undrawn';
import { BadUse } from './BadUse';
import type { Exporter, ExportOptions } from './exporters';
import { documentFonts } from './fonts';
import { libraryAround } from './libraryAround';
import { librarySource } from './site/librarySource';

const DRAFT = 'Working draft';

export async function pdfExporter({ view, layer, title }: ExportOptions): Promise<Exporter> {
  const fonts = await documentFonts();
  return {
    async files(path, model) {
      const facts = factsOf(model.definitions);
      const { number, name, classification, isLaidOut = false } = facts;
      const pages = namedDrawings(shownViews(model, `${number} ${name}`.trim(), view, layer));
      if (pages.length === 0) throw new BadUse(`${path} has no diagram to draw.`);
      const release = [title?.title ?? DRAFT, title?.state].filter(Boolean).join(', ');
      const date = title?.date ?? '';
      const bytes = await pdfOf(pages, { number, name, classification, release, date, isLaidOut, fonts });
      return { files: [{ suffix: '', bytes }], found: problemsOf(facts, path, fonts) };
    },
  };
}

export async function docxExporter(
  { view, layer, together, title: release = { title: DRAFT } }: ExportOptions,
  paths: readonly string[],
): Promise<Exporter> {
  const fonts = await documentFonts();
  const context = contextOf({ ...(await surroundings(paths)), release, processes: [] });
  const all: DocxProcess[] = [];
  return {
    async files(path, model) {
      const process = { stem: basename(path), ...factsOf(model.definitions) };
      const title = `${process.number} ${process.name}`.trim();
      const views = shownViews(model, title, view, layer);
      const found = problemsOf(process, path, fonts);
      const part = { process, diagrams: await docxDiagrams(views, fonts) };
      if (together) {
        all.push(part);
        return { files: [], found };
      }
      return { files: [{ suffix: '', bytes: await docxOf([part], context, title) }], found };
    },
    ...(together && {
      together: async (failed) => {
        if (all.length === 0) return [];
        const { title } = context.input.library;
        const bytes = await docxOf(
          all,
          context,
          title,
          failed.map((path) => basename(path)),
        );
        return [{ name: 'business-architecture-model.docx', bytes }];
      },
    }),
  };
}

const problemsOf = (facts: ProcessFacts, path: string, fonts: Fonts): Problem[] => [
  ...problemsOfDrawing(facts, path),
  ...problemsOfLetters(facts.steps, fonts, path),
];

/** The views asked for: every one of the file, or one for the layers asked for. */
function shownViews(model: BpmnModel, title: string, view?: View, layers?: readonly string[]) {
  return drawnViews(model, title).filter(
    (each) =>
      (view === undefined || each.view === view) &&
      (layers === undefined || each.layer === undefined || layers.includes(each.layer)),
  );
}

/** Registers and titles of the library around what is exported; empty ones for files on their own. */
async function surroundings(paths: readonly string[]): Promise<Omit<SiteInput, 'processes' | 'release'>> {
  const assets = new Map<string, string>();
  const folder = libraryAround(paths[0] ?? '');
  if (folder === undefined) {
    const library = { title: 'Business Architecture Model', chapters: [], layers: [], order: [] };
    return { library, registers: readRegisters(new Map()), assets };
  }
  const { info, registers } = await librarySource(folder);
  return { library: info, registers, assets };
}
