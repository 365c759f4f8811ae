import { checkLibraryTree } from '../../check/checkLibraryTree';
import { editionTree, verifyEdition } from '../../core/release/editions';
import { freeze, type Frozen } from '../../core/release/freeze';
import { neededFacts, type NeededFacts } from '../../core/release/neededFacts';
import type { Release, ReleaseStep } from '../../core/release/Release';
import type { CheckedFiles, ReleaseFacts } from '../../core/release/ReleaseFacts';
import { openComments } from '../../core/release/openComments';
import { validateTexts } from '../../xsd/validateXsd';
import { progressOf, type Terminal } from '../terminal';
import { now } from './options';
import { sha256, type ReleaseStore } from './ReleaseStore';

/** Finds out what the guards of steps need to know; each thing once, and only if a step needs it. */
export class FactFinder {
  private readonly known = new Map<string, Promise<CheckedFiles>>();
  private frozen: Promise<Frozen> | undefined;

  constructor(
    private readonly store: ReleaseStore,
    private readonly terminal: Terminal,
    private readonly now: string,
  ) {}

  async factsFor(release: Release, step: ReleaseStep): Promise<ReleaseFacts> {
    const { checked, unanswered, seal }: NeededFacts = neededFacts(step);
    const newest = release.editions.at(-1);
    return {
      now: this.now,
      clock: now(),
      releases: this.store.releases,
      ...(checked === 'library' && { checked: await this.checkLibrary() }),
      ...(checked === 'edition' && newest && { checked: await this.checkEdition(release) }),
      ...(unanswered && openComments(release, await this.store.comments(release.id))),
      ...(seal && newest && { seal: await verifyEdition(release.id, newest, this.store.textOf, sha256) }),
    };
  }

  /** The library as a step would freeze it now. */
  library(): Promise<Frozen> {
    this.frozen ??= this.store.tree().then((tree) => freeze(tree, sha256));
    return this.frozen;
  }

  private async checkLibrary(): Promise<CheckedFiles> {
    const { contents, seal, texts } = await this.library();
    const tree = new Map(Object.entries(contents).map(([path, hash]) => [path, texts.get(hash)!]));
    return this.check(seal, tree);
  }

  private async checkEdition({ editions }: Release): Promise<CheckedFiles> {
    const newest = editions.at(-1)!;
    const { tree, problems } = await editionTree(newest, this.store.textOf);
    const checked = await this.check(newest.seal, tree);
    return { ...checked, problems: [...problems, ...checked.problems] };
  }

  private check(seal: string, tree: ReadonlyMap<string, string>): Promise<CheckedFiles> {
    let tell: ((path: string) => void) | undefined;
    const progress = (_done: number, total: number, path: string) =>
      (tell ??= progressOf(this.terminal, total))(path);
    const found =
      this.known.get(seal) ?? checkLibraryTree(tree, { sha256, validate: validateTexts, progress });
    this.known.set(seal, found);
    return found;
  }
}
