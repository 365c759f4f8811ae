import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ProcessFacts } from '../../publish/site/facts/process-facts';
import type { SiteFiles } from '../../publish/site/buildSite';

const NAME = '.bam-site.json';
/** Counts up when what is stored here, or what is made from the same input, changes its form. */
const FORM = 3;

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
  ) {}

  static async open(folder: string): Promise<Manifest> {
    const stored = await readStored(join(folder, NAME));
    return new Manifest(
      folder,
      new Map(Object.entries(stored?.processes ?? {})),
      new Map(Object.entries(stored?.files ?? {})),
    );
  }

  /** Writes what differs from the last build, or is gone; returns how many files it wrote. */
  async write(files: SiteFiles): Promise<number> {
    const folders = new Set([...files.keys()].map((path) => dirname(join(this.folder, path))));
    for (const folder of folders) await mkdir(folder, { recursive: true });
    // The files of a process are few, and waiting for the disk for each in turn is most of the time.
    const isWritten = [...files].map(async ([path, content]) => {
      const hash = hashOf(content);
      this.files.set(path, hash);
      if (this.lastFiles.get(path) === hash && (await isThere(join(this.folder, path)))) return false;
      await writeSafely(join(this.folder, path), content);
      return true;
    });
    return (await Promise.all(isWritten)).filter(Boolean).length;
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

  /** Takes away what the last build wrote and this one did not, then remembers this build. */
  async close(): Promise<number> {
    const gone = [...this.lastFiles.keys()].filter((path) => !this.files.has(path));
    for (const path of gone) await rm(join(this.folder, path), { force: true });
    const stored: Stored = {
      form: FORM,
      processes: Object.fromEntries(this.processes),
      files: Object.fromEntries(this.files),
    };
    await mkdir(this.folder, { recursive: true });
    await writeSafely(join(this.folder, NAME), JSON.stringify(stored));
    return gone.length;
  }
}

export const hashOf = (...contents: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content).update('\0');
  return hash.digest('hex');
};

async function readStored(path: string): Promise<Stored | undefined> {
  try {
    const stored = JSON.parse(await readFile(path, 'utf8')) as Partial<Stored>;
    return stored.form === FORM && stored.processes && stored.files ? (stored as Stored) : undefined;
  } catch {
    return undefined;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** Beside the target and then renamed, so that a server never hands out half a page. */
async function writeSafely(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.tmp`;
  await writeFile(temporary, content);
  await rename(temporary, path);
}
