import type { Problem } from '../../core/problem';
import type { Fonts } from '../../documents/Fonts';
import { frameFiles } from '../../publish/site/buildSite';
import { contextFor } from '../../publish/site/contextFor';
import type { ProcessFacts } from '../../publish/site/facts/process-facts';
import { sitemapXml } from '../../publish/site/pages/other';
import { contextOf, type SiteContext, type SiteProcess } from '../../publish/site/SiteContext';
import type { SiteInput } from '../../publish/site/SiteInput';
import { problemsOfLetters } from '../../documents/problems-of-letters';
import { problemsOfNames } from '../../publish/names';
import { problemsOfDrawing } from '../../publish/undrawn';
import { BadUse } from '../BadUse';
import { shareOut } from '../threads/shareOut';
import type { LibrarySource, ProcessSource } from './librarySource';
import { Makers } from './Makers';
import { Manifest } from './Manifest';
import type { SiteKind } from './SiteKind';
import { hashOf } from './writeChanged';

export interface Published {
  processes: number;
  /** Processes whose pages stood as they are. */
  unchanged: number;
  filesWritten: number;
  filesRemoved: number;
  /** What is worth a look at drawings: steps that no diagram shows, files without one. */
  problems: readonly Problem[];
  /** Files of which nothing could be made, in their order; the site is without them. Absent where there are none. */
  failed?: FailedProcess[];
}

export interface FailedProcess {
  file: string;
  /** Why, in words that name the file. */
  message: string;
}

/** What the drawings and documents are made with. */
export interface DocumentKit {
  fontFaces: string;
  /** Absent: no PNG, PDF and DOCX are made. */
  fonts?: Fonts;
  /** How many threads may work at once; absent: as many as the machine has cores. */
  threads?: number;
  /** Stops the build: what it has in hand is finished, what it made is kept, and it throws the signal's reason. */
  signal?: AbortSignal;
}

/** What the pages say beside the library itself. */
export interface SiteChoice extends Pick<
  SiteInput,
  'assets' | 'release' | 'baseUrl' | 'siblings' | 'changes' | 'timeline' | 'consultation'
> {
  /** The text of a process in the release before, by the id of its BPMN process. */
  previousText?: (processId: string) => string | undefined;
}

export interface Source {
  process: SiteProcess;
  from: ProcessSource;
  /** Hash of its text. */
  textHash: string;
}

/**
 * Builds a site into a folder; only what changed since the last build is made and written. The pages are made in as many
 * threads as the machine has cores, and are the same however many that are. In each thread the models of two processes are
 * in memory at a time, and the facts of all. Cost: linear in the number of processes.
 *
 * A process that cannot be read or drawn is passed over: the site is as it would be without that file.
 *
 * @throws BadUse where that leaves none, and the signal's reason; what was made is kept for the next build
 */
export async function publishSite(
  folder: string,
  source: LibrarySource,
  choice: SiteChoice,
  kit: DocumentKit,
  progress: (stem: string) => void,
): Promise<Published> {
  const failed = new Map<ProcessSource, string>();
  for (;;) {
    const processes = source.processes.filter((each) => !failed.has(each));
    const manifest = await Manifest.open(folder, kindOf(choice));
    const makers = new Makers(kit.threads);
    try {
      const told = failed.size === 0 ? progress : () => undefined;
      const published = await build(manifest, makers, folder, { ...source, processes }, choice, kit, told);
      return { ...published, ...failuresIn(source.processes, failed) };
    } catch (error) {
      if (manifest.hasNews) await manifest.closeUnfinished().catch(() => undefined);
      if (!(error instanceof CannotBuild)) throw error;
      // The pages of the others name it: they are made again without.
      for (const [process, message] of error.failed) failed.set(process, message);
      if (failed.size === source.processes.length)
        throw new BadUse(source.processes.map((each) => failed.get(each)!).join('\n'));
    } finally {
      await makers.end();
    }
  }
}

const kindOf = ({ consultation, release }: SiteChoice): SiteKind =>
  consultation ? 'pack' : release.id === undefined ? 'draft' : 'release';

/** Some processes of a site cannot be built. */
class CannotBuild extends Error {
  constructor(readonly failed: ReadonlyMap<ProcessSource, string>) {
    super('Some processes cannot be built.');
  }
}

function failuresIn(
  processes: readonly ProcessSource[],
  failed: ReadonlyMap<ProcessSource, string>,
): Pick<Published, 'failed'> {
  const inOrder = processes.filter((each) => failed.has(each));
  return inOrder[0]
    ? { failed: inOrder.map((each) => ({ file: each.path, message: failed.get(each)! })) }
    : {};
}

async function build(
  manifest: Manifest,
  makers: Makers,
  folder: string,
  { info, registers, processes }: LibrarySource,
  { previousText, ...choice }: SiteChoice,
  kit: DocumentKit,
  progress: (stem: string) => void,
): Promise<Published> {
  const { signal } = kit;
  const { sources, failed: unread } = await sourcesOf(processes, manifest, makers, signal);
  if (unread.size > 0) throw new CannotBuild(unread);
  const input = { library: info, registers, processes: sources.map((each) => each.process), ...choice };
  const context = contextOf(input);
  const common = hashOf(...choice.assets.values(), kit.fontFaces, String(kit.fonts !== undefined));
  const previousOf = ({ processIds: [id = ''] }: SiteProcess) => {
    const isChanged = context.notes.has(id);
    return isChanged ? previousText?.(id) : undefined;
  };
  const keyOf = ({ process, textHash }: Source) =>
    hashOf(common, textHash, previousOf(process) ?? '', seenBy(contextFor(context, process)));
  const due: { source: Source; key: string }[] = [];
  for (const source of sources) {
    const { stem } = source.process;
    const key = keyOf(source);
    const last = manifest.last.get(stem);
    if (last?.key === key && (await manifest.keep(last.files))) {
      manifest.processes.set(stem, last);
      progress(stem);
    } else due.push({ source, key });
  }
  let filesWritten = 0;
  const failed = new Map<ProcessSource, string>();
  if (due.length > 0) {
    await makers.begin({ folder, input, fontFaces: kit.fontFaces, documents: kit.fonts !== undefined });
    const runners = (await makers.forTasks('build', due.length)).map(
      (maker) =>
        ({ source: { process, from } }: (typeof due)[number]) =>
          unless(failed, from, async () => {
            const before = previousOf(process);
            return maker.build({
              stem: process.stem,
              path: from.path,
              text: await from.read(),
              ...(before !== undefined && { previousText: before }),
              last: manifest.lastOf(process.stem),
            });
          }),
    );
    await shareOut(due, runners, {
      signal,
      done: (built, index) => {
        if (!built) return;
        const { files, written, styles } = built;
        const { source, key } = due[index]!;
        const { stem, ...facts } = source.process;
        manifest.note(files);
        const paths = files.map(([path]) => path);
        manifest.processes.set(stem, { textHash: source.textHash, facts, key, files: paths, styles });
        filesWritten += written;
        progress(stem);
      },
    });
    if (failed.size > 0) throw new CannotBuild(failed);
  }
  const made = manifest.inOrder(sources.map(({ process }) => process.stem));
  const frame = frameFiles(context, new Map(made.flatMap(({ styles }) => styles)));
  const pages = made.flatMap(({ files }) => files);
  const { baseUrl } = choice;
  if (baseUrl !== undefined) frame.set('sitemap.xml', sitemapXml(baseUrl, [...pages, ...frame.keys()]));
  filesWritten += await manifest.write(frame);
  return {
    processes: sources.length,
    unchanged: sources.length - due.length,
    filesWritten,
    filesRemoved: await manifest.close(),
    problems: [
      ...problemsOfNames(sources.map(({ process, from: { path } }) => ({ process, path }))),
      ...sources.flatMap(({ process, from }) => [
        ...problemsOfDrawing(process, from.path),
        ...(kit.fonts ? problemsOfLetters(process.steps, kit.fonts, from.path) : []),
      ]),
    ],
  };
}

/** Does the work for a process; where its file is at fault that is noted, and nothing comes of it. */
async function unless<T>(
  failed: Map<ProcessSource, string>,
  process: ProcessSource,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BadUse)) throw error;
    failed.set(process, error.message);
    return undefined;
  }
}

/**
 * What every page may say of each process; read from the last build where the text is the same.
 *
 * @returns `failed`: those that cannot be read, and why
 */
export async function sourcesOf(
  processes: readonly ProcessSource[],
  manifest: Manifest,
  makers: Makers,
  signal?: AbortSignal,
): Promise<{ sources: Source[]; failed: ReadonlyMap<ProcessSource, string> }> {
  const failed = new Map<ProcessSource, string>();
  const facts = new Map<ProcessSource, ProcessFacts>();
  const hashes = new Map<ProcessSource, string>();
  for (const process of processes) {
    const textHash = await unless(failed, process, async () => hashOf(await process.read()));
    if (textHash === undefined) continue;
    hashes.set(process, textHash);
    const last = manifest.last.get(process.stem);
    if (last?.textHash === textHash) facts.set(process, last.facts);
  }
  const unknown = [...hashes.keys()].filter((process) => !facts.has(process));
  const runners = (await makers.forTasks('facts', unknown.length)).map(
    (maker) => (process: ProcessSource) =>
      unless(failed, process, async () => maker.facts({ path: process.path, text: await process.read() })),
  );
  await shareOut(unknown, runners, {
    signal,
    done: (found, index) => {
      if (found) facts.set(unknown[index]!, found);
    },
  });
  const sources = processes.flatMap((from): Source[] => {
    const known = facts.get(from);
    return known ? [{ process: { ...known, stem: from.stem }, from, textHash: hashes.get(from)! }] : [];
  });
  return { sources, failed };
}

/** All that the pages of a process are made from beside its model, as text. */
const seenBy = ({ input, ...context }: SiteContext): string => {
  const { assets, timeline, ...rest } = input;
  // The timeline has a page of its own; of the others only their navigation knows it.
  return JSON.stringify([context, rest, [...assets.keys()], timeline !== undefined], (_, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
};
