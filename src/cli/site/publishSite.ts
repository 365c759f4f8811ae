import { documentsOf } from '../../documents/documentsOf';
import type { Fonts } from '../../documents/Fonts';
import { downloadsOf } from '../../publish/files/downloadsOf';
import { drawnViews } from '../../publish/files/drawnViews';
import { frameFiles, processFiles } from '../../publish/site/buildSite';
import { noteOn } from '../../publish/site/changes/hrefs';
import { factsOf } from '../../publish/site/facts/process-facts';
import { sitemapXml } from '../../publish/site/pages/other';
import { contextOf, type SiteContext, type SiteProcess } from '../../publish/site/SiteContext';
import type { SiteInput } from '../../publish/site/SiteInput';
import { modelFrom } from '../models';
import type { LibrarySource, ProcessSource } from './librarySource';
import { hashOf, Manifest } from './Manifest';

export interface Published {
  processes: number;
  /** Processes whose pages stood as they are. */
  unchanged: number;
  filesWritten: number;
  filesRemoved: number;
}

/** What the drawings and documents are made with. */
export interface DocumentKit {
  fontFaces: string;
  /** Absent: no PNG, PDF and DOCX are made. */
  fonts?: Fonts;
}

/** What the pages say beside the library itself. */
export interface SiteChoice extends Pick<
  SiteInput,
  'assets' | 'release' | 'baseUrl' | 'siblings' | 'changes' | 'timeline' | 'consultation'
> {
  /** The text of a process in the release before, by the id of its BPMN process. */
  previousText?: (processId: string) => string | undefined;
}

export interface Source extends SiteProcess, ProcessSource {
  /** Hash of its text. */
  textHash: string;
}

/**
 * Builds a site into a folder; only what changed since the last build is made and written. One process is in memory at a
 * time; of the others only their facts. Cost: linear in the number of processes.
 */
export async function publishSite(
  folder: string,
  { info, registers, texts, processes }: LibrarySource,
  { previousText, ...choice }: SiteChoice,
  kit: DocumentKit,
  progress: (stem: string) => void,
): Promise<Published> {
  const manifest = await Manifest.open(folder);
  const sources = await sourcesOf(processes, manifest);
  const { assets, release, baseUrl, siblings, changes, timeline, consultation } = choice;
  const context = contextOf({
    library: info,
    registers,
    processes: sources,
    ...choice,
  });
  const shared = hashOf(
    ...texts,
    JSON.stringify([release, baseUrl, consultation, kit.fonts !== undefined]),
    JSON.stringify([siblingNames(siblings), changes?.since, changes?.notes.comments]),
    // The timeline has a page of its own; of the others only their navigation knows it.
    String(timeline !== undefined),
    ...assets.values(),
    names(sources),
  );
  const styles = new Map<string, string>();
  const files: string[] = [];
  let filesWritten = 0;
  let unchanged = 0;
  for (const source of sources) {
    const result = await buildProcess(
      manifest,
      context,
      source,
      kit,
      previousText?.(source.processIds[0] ?? ''),
      hashOf(
        shared,
        source.textHash,
        callersOf(context, source),
        JSON.stringify(noteOn(context, source) ?? ''),
      ),
    );
    for (const [key, rule] of result.styles) styles.set(key, rule);
    files.push(...result.files);
    filesWritten += result.written;
    unchanged += Number(result.unchanged);
    progress(source.stem);
  }
  const frame = frameFiles(context, styles);
  if (baseUrl !== undefined) frame.set('sitemap.xml', sitemapXml(baseUrl, [...files, ...frame.keys()]));
  filesWritten += await manifest.write(frame);
  return { processes: sources.length, unchanged, filesWritten, filesRemoved: await manifest.close() };
}

/** What every page may say of each process; read from the last build where the text is the same. */
export async function sourcesOf(processes: readonly ProcessSource[], manifest: Manifest): Promise<Source[]> {
  const sources: Source[] = [];
  for (const each of processes) sources.push(await sourceOf(each, manifest));
  return sources;
}

async function sourceOf({ stem, path, read }: ProcessSource, { last }: Manifest): Promise<Source> {
  const text = await read();
  const textHash = hashOf(text);
  const known = last.get(stem);
  const facts =
    known?.textHash === textHash
      ? known.facts
      : factsOf((await modelFrom(text, path, { forSaving: false })).definitions);
  return { ...facts, stem, path, read, textHash };
}

async function buildProcess(
  manifest: Manifest,
  context: SiteContext,
  process: Source,
  kit: DocumentKit,
  previousText: string | undefined,
  key: string,
) {
  const { stem, path, read, textHash, ...facts } = process;
  const last = manifest.last.get(stem);
  if (last?.key === key && (await manifest.keep(last.files))) {
    manifest.processes.set(stem, last);
    return { ...last, written: 0, unchanged: true };
  }
  const model = await modelFrom(await read(), path);
  const isChanged = noteOn(context, process) !== undefined && previousText !== undefined;
  const previous = isChanged ? (await modelFrom(previousText, path)).definitions : undefined;
  const styleSink = new Map<string, string>();
  const views = drawnViews(model, `${process.number} ${process.name}`, kit.fontFaces);
  const built = processFiles(context, process, {
    model: model.definitions,
    ...(previous && { previous }),
    downloads: [
      ...(await downloadsOf(model, stem, views)),
      ...(kit.fonts ? await documentsOf(process, views, context, kit.fonts) : []),
    ],
    styleSink,
  });
  const result = { textHash, facts, key, files: [...built.keys()], styles: [...styleSink] };
  manifest.processes.set(stem, result);
  return { ...result, written: await manifest.write(built), unchanged: false };
}

/** What pages say of the releases beside theirs. */
const siblingNames = (siblings: SiteInput['siblings']) =>
  siblings?.map(({ id, title, date, processes }) => [
    [id, title, date],
    [...processes].map(([processId, { stem, layers }]) => [processId, stem, layers]),
  ]);

/** What a process's pages say of the others: their numbers, names and ids. */
const names = (sources: readonly Source[]): string =>
  JSON.stringify(sources.map(({ stem, number, name, processIds }) => [stem, number, name, processIds]));

const callersOf = ({ callers }: SiteContext, { stem }: SiteProcess): string =>
  JSON.stringify((callers.get(stem) ?? []).map(({ path, step }) => [path, step?.label]));
