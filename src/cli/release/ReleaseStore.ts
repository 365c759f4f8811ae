import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LIBRARY_FILE } from '../../core/catalogue/library';
import { compareNumbers } from '../../core/catalogue/numbers';
import { formatProblem, type Problem } from '../../core/problem';
import type { TextOf } from '../../core/release/editions';
import { isFrozenPath, type Frozen } from '../../core/release/freeze';
import { commentsFolder, contentPath, releasePath } from '../../core/release/paths';
import { readRelease, writeRelease, type Release } from '../../core/release/Release';
import { readComment, type Comment } from '../../core/review/Comment';
import { BadUse } from '../BadUse';
import { readText, writeText } from '../files';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Finds the frozen texts of a library byte for byte: what is no UTF-8 in one, or a byte order mark, shows as a change. */
export const frozenTextIn =
  (library: string): TextOf =>
  (hash, path) =>
    textAt(join(library, contentPath(hash, path)));

/** A release whose record is damaged. */
export interface UnreadRelease {
  id: string;
  problems: Problem[];
}

/** The releases of a library's folder. Nothing here is cached but the records, which `save` holds against the disk. */
export class ReleaseStore {
  private constructor(
    readonly folder: string,
    /** Lowest number first. */
    readonly releases: readonly Release[],
    private readonly texts: ReadonlyMap<string, string>,
    /** Records that cannot be read; empty unless the store was asked to go on without them. */
    readonly unread: readonly UnreadRelease[] = [],
  ) {
    this.textOf = frozenTextIn(folder);
  }

  /**
   * @throws BadUse where the folder is no library, or a record in it cannot be read: a step must know of all releases. Only who looks
   * goes on without.
   */
  static async open(folder: string, { lenient = false } = {}): Promise<ReleaseStore> {
    if (!existsSync(join(folder, LIBRARY_FILE)))
      throw new BadUse(
        `${folder} is no library: there is no ${LIBRARY_FILE} in it. Say which with --library.`,
      );
    const texts = new Map<string, string>();
    const releases: Release[] = [];
    const unread: UnreadRelease[] = [];
    for (const id of await namesIn(join(folder, 'releases'))) {
      const path = releasePath(id);
      if (!existsSync(join(folder, path))) continue;
      const text = await readText(join(folder, path));
      const { value: release, problems } = readRelease(text, path);
      if (lenient && release?.id !== id) {
        unread.push({ id, problems: release ? [misplaced(path, release)] : problems });
        continue;
      }
      if (!release) throw new BadUse(problems.map(formatProblem).join('\n'));
      if (release.id !== id) throw new BadUse(formatProblem(misplaced(path, release)));
      texts.set(id, text);
      releases.push(release);
    }
    return new ReleaseStore(
      folder,
      releases.sort((a, b) => compareNumbers(a.id, b.id)),
      texts,
      unread,
    );
  }

  /** @throws BadUse where there is none, with the numbers of those that are there */
  get(id: string): Release {
    const found = this.releases.find((release) => release.id === id);
    if (found) return found;
    const known = this.releases.map((release) => release.id).join(', ');
    throw new BadUse(`there is no release ${id} in ${this.folder}${known ? `; there is ${known}` : ''}.`);
  }

  /** Writes what a step froze, then the record; a record that somebody else has changed meanwhile is left alone. */
  async save(release: Release, frozen?: Frozen): Promise<void> {
    const path = join(this.folder, releasePath(release.id));
    const now = existsSync(path) ? await readText(path) : undefined;
    if (now !== this.texts.get(release.id))
      throw new BadUse(`${path} has been changed meanwhile: look at it, then take the step again.`);
    for (const [original, hash] of Object.entries(frozen?.contents ?? {})) {
      const target = join(this.folder, contentPath(hash, original));
      if ((await textAt(target)) !== frozen!.texts.get(hash))
        await writeText(target, frozen!.texts.get(hash)!);
    }
    await writeText(path, writeRelease(release));
  }

  readonly textOf: TextOf;

  /** The files of the library that a release freezes, as they are now. */
  async tree(): Promise<Map<string, string>> {
    const names = (await readdir(this.folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
    const tree = new Map<string, string>();
    for (const name of names.filter(isFrozenPath).sort())
      tree.set(name, await readText(join(this.folder, name)));
    return tree;
  }

  /** @throws BadUse where one cannot be read: an answer that is overlooked could let a step pass */
  async comments(id: string): Promise<Comment[]> {
    const comments: Comment[] = [];
    for (const name of await namesIn(join(this.folder, commentsFolder(id)))) {
      const path = `${commentsFolder(id)}${name}`;
      if (name.endsWith('.json'))
        comments.push(orBadUse(readComment(await readText(join(this.folder, path)), path)));
    }
    return comments;
  }
}

const misplaced = (path: string, { id }: Release): Problem => ({
  code: 'REL-FILE',
  severity: 'error',
  where: { fileName: path },
  message: `${path} is the record of release ${id}.`,
  remedy: 'Rename its folder.',
});

async function namesIn(folder: string): Promise<string[]> {
  return existsSync(folder) ? (await readdir(folder)).sort() : [];
}

async function textAt(path: string): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new BadUse(`cannot read ${path}: ${(error as Error).message}.`);
  }
}

function orBadUse<T>({ value, problems }: { value?: T; problems: Problem[] }): T {
  if (value === undefined) throw new BadUse(problems.map(formatProblem).join('\n'));
  return value;
}
