import type { Problem } from '../../core/problem';
import type { Fonts } from '../../documents/Fonts';
import { frameFiles } from '../../publish/site/buildSite';
import { contextFor } from '../../publish/site/contextFor';
import { sitemapXml } from '../../publish/site/pages/other';
import { contextOf, type SiteProcess } from '../../publish/site/SiteContext';
import type { SiteInput } from '../../publish/site/SiteInput';
import { problemsOfLetters } from '../../documents/problems-of-letters';
import { problemsOfNames } from '../../publish/names';
import { problemsOfDrawing } from '../../publish/undrawn';
import { BadUse } from '../BadUse';
import { shareOut } from '../threads/shareOut';
import { CannotBuild, failuresIn, unless, type FailedProcess } from './failures';
import type { LibrarySource, ProcessSource } from './librarySource';
import { Makers } from './Makers';
import { Manifest } from './Manifest';
import type { SiteKind } from './SiteKind';
import { seenBy } from './seenBy';
import { sourcesOf, type Source } from './sourcesOf';
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
