import { commentsFolder, planPath, releasePath } from '../core/release/paths';
import { backup } from './backup';
import { binProcess, unbinProcess } from './bin';
import { canonicalText } from './canonical';
import { createChanges } from './changes';
import { sha256 } from './digest';
import { discardDraft, journal, writeDraft } from './drafts';
import { asResult, asStoreError } from './failures';
import { importFile } from './importFile';
import { readEdition } from './editions';
import { fileHistory, saveFiles, takenAway } from './fileStates';
import { info, latestFiles, saveInfo } from './library';
import { lockForEditing } from './locks';
import { createProcess, duplicateProcess, listProcesses, openProcess, renameProcess } from './processes';
import type { Change, Repository, Result } from './Repository';
import { listReleases, readRelease, saveRelease } from './releases';
import { restoreBackup } from './restore';
import { history, readRevision } from './revisions';
import { saveRevision } from './saving';
import { LibraryDatabase } from './schema';
import { isBrought } from '../core/release/meet/meetReleases';
import { takeReleases } from './takeReleases';
import { seed } from './seed';
import { askForPersistence, saveSetting, setting } from './settings';
import type { Store } from './store';
import { exportTree } from './tree';

export interface RepositoryOptions {
  /** Name of the database; one library each. */
  name?: string;
  now?: () => Date;
  /** SHA-256, lower-case hex. */
  digest?: (data: string | Uint8Array) => Promise<string>;
  randomId?: () => string;
}

/** The library in this browser. Opens its database with the first call. */
export function createRepository({
  name = 'bam',
  now = () => new Date(),
  digest = sha256,
  randomId = () => crypto.randomUUID().slice(0, 8),
}: RepositoryOptions = {}): Repository {
  const db = new LibraryDatabase(name);
  const store: Store = { db, changes: createChanges(name), now: () => now().toISOString(), digest, randomId };

  /** Refusals of the database become problems. */
  const attempt = <T>(work: () => Promise<T>): Promise<Result<T>> => asResult(() => ready(work));
  const plainly = <T>(work: () => Promise<T>): Promise<T> => asStoreError(() => ready(work));
  const ready = async <T>(work: () => Promise<T>) => {
    await db.ready();
    return work();
  };
  /** Tells every tab when the work is done. */
  const telling = async <T>(work: Promise<T>, changeOf: (value: T) => Change): Promise<T> => {
    const value = await work;
    store.changes.tell(changeOf(value));
    return value;
  };
  const about = (processKey: string) => () => ({ processKey });
  const library = () => ({});

  return {
    initialise: (tree) =>
      attempt(async () => {
        const seeded = await seed(store, tree);
        await askForPersistence(store);
        if (seeded) store.changes.tell({});
        return { seeded };
      }),
    info: () => plainly(() => info(store)),
    saveInfo: (value) => plainly(() => telling(saveInfo(store, value), library)),
    listProcesses: (options) => plainly(() => listProcesses(store, options)),
    open: (key) => attempt(() => openProcess(store, key)),
    createProcess: ({ message = 'Created', ...input }) =>
      attempt(async () => {
        const { text } = await canonicalText(input.text);
        return telling(createProcess(store, { ...input, text, message }), ({ key }) => ({ processKey: key }));
      }),
    importFile: (file) =>
      attempt(() => telling(importFile(store, file), ({ head }) => ({ processKey: head.key }))),
    readOriginal: (key) => plainly(() => db.originals.get(key)),
    duplicateProcess: (key, copyName) =>
      attempt(() => telling(duplicateProcess(store, key, copyName), (head) => ({ processKey: head.key }))),
    renameProcess: (key, to) => attempt(() => telling(renameProcess(store, key, to), about(key))),
    binProcess: (key) => plainly(() => telling(binProcess(store, key), about(key))),
    unbinProcess: (key) => plainly(() => telling(unbinProcess(store, key), about(key))),
    writeDraft: (draft, entry) =>
      attempt(() => telling(writeDraft(store, draft, entry), about(draft.processKey))),
    discardDraft: (key) => plainly(() => telling(discardDraft(store, key), about(key))),
    saveRevision: (input) => attempt(() => telling(saveRevision(store, input), about(input.processKey))),
    history: (key) => plainly(() => history(store, key)),
    readRevision: (id) => plainly(() => readRevision(store, id)),
    journal: (key, limit) => plainly(() => journal(store, key, limit)),
    subscribe: (listener) => store.changes.subscribe(listener),
    lockForEditing: (key) => plainly(() => lockForEditing(store, key)),
    backup: () => plainly(() => backup(store)),
    restoreBackup: (bytes) => attempt(() => telling(restoreBackup(store, bytes), library)),
    exportTree: (options) => plainly(() => exportTree(store, options)),
    readFiles: (under) => plainly(() => latestFiles(store, under)),
    saveFiles: (changes, message) =>
      attempt(() =>
        telling(saveFiles(store, changes, message), () => ({ files: changes.map(({ path }) => path) })),
      ),
    listReleases: () => plainly(() => listReleases(store)),
    readRelease: (id) => attempt(() => readRelease(store, id)),
    saveRelease: (release, options) =>
      attempt(() =>
        telling(saveRelease(store, release, options ?? {}), () => ({ files: [releasePath(release.id)] })),
      ),
    readEdition: (id, number) => attempt(() => readEdition(store, id, number)),
    takeReleases: (tree, options) =>
      attempt(async () => {
        const result = await takeReleases(store, tree, options);
        const files = result.flatMap((met) => [
          ...(isBrought(met) ? [releasePath(met.id)] : []),
          ...(['taken', 'joined', 'parted'].includes(met.plan.how) ? [planPath(met.id)] : []),
          ...(met.comments.added + met.comments.continued > 0 ? [commentsFolder(met.id)] : []),
        ]);
        if (!options?.dryRun && files.length > 0) store.changes.tell({ files });
        return result;
      }),
    takenAway: () => plainly(() => takenAway(store)),
    fileHistory: (path) => plainly(() => fileHistory(store, path)),
    setting: (key) => plainly(() => setting(store, key)),
    saveSetting: (key, value) => plainly(() => saveSetting(store, key, value)),
    close() {
      store.changes.close();
      db.close();
    },
  };
}
