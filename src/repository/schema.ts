import { Dexie, type Table, type Transaction } from 'dexie';
import { currentPath } from '../core/register/layout';
import { refuse } from './failures';
import { storedVersion } from './storedVersion';
import type { Draft, JournalEntry, Original, ProcessHead, RevisionSummary } from './Repository';

export type ProcessRow = Omit<ProcessHead, 'hasDraft'>;
export interface ContentRow {
  id: string;
  text: string;
}
/** One state of a file that is no process (library.json, a register). The latest row of a path counts. */
export interface FileRow {
  id?: number;
  path: string;
  text: string;
  savedAt: string;
  message?: string;
}
export type JournalRow = JournalEntry & { id?: number };
export interface NamedRow {
  name: string;
  value: unknown;
}
/** The editing right of a process, where the browser has no Web Locks. `until` is in milliseconds since 1970. */
export interface LeaseRow {
  processKey: string;
  holder: string;
  until: number;
}

interface LibraryVersion {
  version: number;
  stores: Record<string, string>;
  upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/** Published versions are history: add one, never edit one. IndexedDB runs each upgrade whole or not at all. */
export const LIBRARY_VERSIONS: readonly LibraryVersion[] = [
  {
    version: 1,
    stores: {
      processes: 'key',
      contents: 'id',
      revisions: 'id, processKey',
      drafts: 'processKey',
      journal: '++id, processKey',
      files: '++id, path',
      originals: 'processKey',
      settings: 'name',
      state: 'name',
      leases: 'processKey',
    },
  },
  {
    // Each impact register has a folder, so that another can stand beside the first; every state of a file moves.
    version: 2,
    stores: {},
    upgrade: (transaction) =>
      transaction
        .table<FileRow, number>('files')
        .toCollection()
        .modify((row) => {
          row.path = currentPath(row.path);
        }),
  },
];

/** The tables of one library. Texts stand apart from the rows that lists read, so that lists stay quick. */
export class LibraryDatabase extends Dexie {
  declare processes: Table<ProcessRow, string>;
  declare contents: Table<ContentRow, string>;
  declare revisions: Table<RevisionSummary, string>;
  declare drafts: Table<Draft, string>;
  declare journal: Table<JournalRow, number>;
  declare files: Table<FileRow, number>;
  declare originals: Table<Original, string>;
  declare settings: Table<NamedRow, string>;
  declare state: Table<NamedRow, string>;
  declare leases: Table<LeaseRow, string>;

  private readonly newest: number;

  constructor(name: string, versions: readonly LibraryVersion[] = LIBRARY_VERSIONS) {
    // Strict: a write is on the disk before the editor is told so.
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores, upgrade } of versions) {
      const declared = this.version(version).stores(stores);
      if (upgrade) declared.upgrade(upgrade);
    }
    this.newest = Math.max(...versions.map(({ version }) => version));
  }

  /** Opens the database, where it is not open yet; leaves one that a newer app has written untouched. */
  async ready(): Promise<void> {
    if (this.isOpen()) return;
    const found = ((await storedVersion(this.name)) ?? 0) / 10;
    if (found > this.newest) {
      refuse(
        'STORE-NEWER',
        `The library in this browser was written by a newer version of the app (format ${found}; this one knows ${this.newest}).`,
        'Reload the page to get the newer app.',
      );
    }
    await this.open();
  }
}
