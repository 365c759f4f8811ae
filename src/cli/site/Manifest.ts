import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../folders';
import type { ProcessFacts } from '../../publish/site/facts/process-facts';
import type { SiteFiles } from '../../publish/site/buildSite';
import { removeEmptied } from './removeEmptied';
import type { SiteKind } from './SiteKind';
import { isThere, writeChanged, writeSafely, type FileHashes } from './writeChanged';

export const MANIFEST = '.bam-site.json';
/** Counts up when what is stored here, or what is made from the same input, changes its form. */
const FORM = 5;

export interface BuiltProcess {
  /** Hash of the process's text; where it is the same, `facts` hold. */
  textHash: string;
  facts: ProcessFacts;
  /** Hash of all that its pages were made from. */
  key: string;
  files: string[];
  /** CSS rules of its drawings. */
  styles: [string, string][];
}

interface Stored {
  form: number;
  kind?: SiteKind;
  processes: Record<string, BuiltProcess>;
  files: Record<string, string>;
}

/**
 * What the last build of a site left in its folder, so that the next one does only what changed. A manifest that is
 * missing, broken or of another form means: build everything.
 */
export class Manifest {
  readonly processes = new Map<string, BuiltProcess>();
  private readonly files = new Map<string, string>();

  private constructor(
    private readonly folder: string,
    readonly last: ReadonlyMap<string, BuiltProcess>,
    private readonly lastFiles: ReadonlyMap<string, string>,
    private readonly kind: SiteKind | undefined,
  ) {}

  /** @param kind what is going to be built; not needed to look at what was */
  static async open(folder: string, kind?: SiteKind): Promise<Manifest> {
    const stored = await readStored(join(folder, MANIFEST));
    return new Manifest(
      folder,
      new Map(Object.entries(stored?.processes ?? {})),
      new Map(Object.entries(stored?.files ?? {})),
      kind,
    );
  }

  /** Writes what differs from the last build, or is gone; returns how many files it wrote. */
  async write(files: SiteFiles): Promise<number> {
    const { files: hashes, written } = await writeChanged(this.folder, files, this.lastFiles);
    this.note(hashes);
    return written;
  }

  /** Takes down files of this build that were written elsewhere, in another thread. */
  note(hashes: FileHashes): void {
    for (const [path, hash] of hashes) this.files.set(path, hash);
  }

  /** What the last build wrote for a process, as far as it is known. */
  lastOf(stem: string): FileHashes {
    return (this.last.get(stem)?.files ?? []).flatMap((path) => {
      const hash = this.lastFiles.get(path);
      return hash === undefined ? [] : [[path, hash] as FileHashes[number]];
    });
  }

  /** Keeps the files of a process as they are. False where one is gone, so that they must be made again. */
  async keep(paths: readonly string[]): Promise<boolean> {
    const areThere = await Promise.all(
      paths.map((path) => this.lastFiles.has(path) && isThere(join(this.folder, path))),
    );
    if (!areThere.every(Boolean)) return false;
    for (const path of paths) this.files.set(path, this.lastFiles.get(path)!);
    return true;
  }

  /** True once this build has made something. */
  get hasNews(): boolean {
    return this.files.size > 0;
  }

  /** Every process of this build, brought into an order that does not depend on who was first. */
  inOrder(stems: readonly string[]): BuiltProcess[] {
    const made = stems.map((stem): [string, BuiltProcess] => [stem, this.processes.get(stem)!]);
    this.processes.clear();
    for (const [stem, built] of made) this.processes.set(stem, built);
    return made.map(([, built]) => built);
  }

  /** Takes away what the last build wrote and this one did not, with the folders that this empties, then remembers this build. */
  async close(): Promise<number> {
    const gone = [...this.lastFiles.keys()].filter((path) => !this.files.has(path));
    for (const path of gone) await rm(join(this.folder, path), { force: true });
    await removeEmptied(this.folder, gone);
    await this.store();
    return gone.length;
  }

  /**
   * For a build that did not come to its end: what it made is remembered, so that the next one goes on from there, and what
   * it did not reach stands as the last one left it.
   */
  async closeUnfinished(): Promise<void> {
    for (const [stem, built] of this.last) if (!this.processes.has(stem)) this.processes.set(stem, built);
    for (const [path, hash] of this.lastFiles) if (!this.files.has(path)) this.files.set(path, hash);
    await this.store();
  }

  private async store(): Promise<void> {
    const stored: Stored = {
      form: FORM,
      ...(this.kind && { kind: this.kind }),
      processes: Object.fromEntries(this.processes),
      files: Object.fromEntries([...this.files].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
    await makeFolder(this.folder);
    await writeSafely(join(this.folder, MANIFEST), JSON.stringify(stored));
  }
}

async function readStored(path: string): Promise<Stored | undefined> {
  try {
    const stored = JSON.parse(await readFile(path, 'utf8')) as Partial<Stored>;
    return stored.form === FORM && stored.processes && stored.files ? (stored as Stored) : undefined;
  } catch {
    return undefined;
  }
}
