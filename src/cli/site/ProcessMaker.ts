import { readBpmn } from '../../core/bpmn/read';
import { downloadsOf } from '../../publish/files/downloadsOf';
import { drawnViews } from '../../publish/files/drawnViews';
import { pageLinks } from '../../publish/files/pageLinks';
import { processFiles, type SiteFiles } from '../../publish/site/buildSite';
import { contextFor } from '../../publish/site/contextFor';
import { factsOf, type ProcessFacts } from '../../publish/site/facts/process-facts';
import { contextOf, type SiteContext } from '../../publish/site/SiteContext';
import type { SiteInput } from '../../publish/site/SiteInput';
import { documentFonts } from '../fonts';
import { modelFrom } from '../models';
import { ofFile } from '../ofFile';
import type { Fonts } from '../../documents/Fonts';
import { writeChanged, type FileHashes } from './writeChanged';

/** A process as text. */
export interface ProcessText {
  /** For messages. */
  path: string;
  text: string;
}

/** What every process of a site is made with. Plain data, so that it can cross to a thread. */
export interface SiteStart {
  /** Folder to write to. */
  folder: string;
  input: SiteInput;
  /** Rules that bring the font into drawings. */
  fontFaces: string;
  /** True where PNG, PDF and DOCX are made. */
  documents: boolean;
}

export interface BuildTask extends ProcessText {
  stem: string;
  /** The process as the release before had it. */
  previousText?: string;
  /** What the last build wrote for it. */
  last: FileHashes;
}

export interface MadeProcess {
  /** Its files, in the order in which they are made. */
  files: FileHashes;
  /** How many of them were written, since they differed. */
  written: number;
  /** CSS rules of its drawings. */
  styles: [string, string][];
}

/** Does what takes the time of a build, process by process; in this thread or another. */
export interface Maker {
  facts(source: ProcessText): Promise<ProcessFacts>;
  /** Before the first `build`. */
  begin(start: SiteStart): Promise<void>;
  build(task: BuildTask): Promise<MadeProcess>;
}

export class ProcessMaker implements Maker {
  private start: { context: SiteContext; fonts?: Fonts; given: SiteStart } | undefined;

  facts({ text, path }: ProcessText): Promise<ProcessFacts> {
    return ofFile(path, async () => factsOf((await modelFrom(text, path, { forSaving: false })).definitions));
  }

  async begin(given: SiteStart): Promise<void> {
    const fonts = given.documents ? await documentFonts() : undefined;
    this.start = { context: contextOf(given.input), ...(fonts && { fonts }), given };
  }

  async build(task: BuildTask): Promise<MadeProcess> {
    const styleSink = new Map<string, string>();
    const files = await ofFile(task.path, () => this.filesOf(task, styleSink));
    const { folder } = this.start!.given;
    return { ...(await writeChanged(folder, files, new Map(task.last))), styles: [...styleSink] };
  }

  private async filesOf(
    { stem, text, path, previousText }: BuildTask,
    styleSink: Map<string, string>,
  ): Promise<SiteFiles> {
    if (!this.start) throw new Error('build before begin');
    const { fonts, given } = this.start;
    const process = this.start.context.processes.find((each) => each.stem === stem)!;
    const context = contextFor(this.start.context, process);
    const model = await modelFrom(text, path);
    const previous = previousText === undefined ? undefined : await readBpmn(previousText);
    const views = drawnViews(
      model,
      `${process.number} ${process.name}`,
      given.fontFaces,
      pageLinks(context, process),
    );
    const downloads = await downloadsOf(model, stem, views);
    // The libraries of documents are large: a build without documents does not load them.
    if (fonts)
      downloads.push(
        ...(await (await import('../../documents/documentsOf')).documentsOf(process, views, context, fonts)),
      );
    return processFiles(context, process, {
      model: model.definitions,
      ...(previous?.readable && { previous: previous.definitions }),
      downloads,
      styleSink,
    });
  }
}
