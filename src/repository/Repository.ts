import type { LibraryInfo } from '../core/catalogue/library';
import type { Problem } from '../core/problem';
import type { MetRelease } from '../core/release/meet/meetReleases';
import type { Release } from '../core/release/Release';

/** SHA-256, lower-case hex, of a canonical text. Equal texts are stored once. */
export type ContentId = string;

/**
 * SHA-256, lower-case hex, of a revision's record: its content id, parents, process, date, author and message.
 * So an id vouches for the text and for all history before it, and going back to an old text is a new revision.
 */
export type RevisionId = string;

/** A process as the library lists it. */
export interface ProcessHead {
  /** Stable for the life of the process in this library; not the BPMN id and not the BAD number. */
  key: string;
  /** BAD number such as `7.2.2`, or '' where the process has none yet. */
  number: string;
  name: string;
  /** Path of the process in the library tree, such as `processes/7.2.2-install-and-leave.bpmn`. */
  path: string;
  head: RevisionId;
  /** ISO 8601 instant of the last change to head or draft. */
  changedAt: string;
  hasDraft: boolean;
  binnedAt?: string;
}

export interface Revision {
  id: RevisionId;
  processKey: string;
  /** The head that this revision replaced; for a duplicate, the head of its source; none for a first revision. */
  parents: RevisionId[];
  content: ContentId;
  /** Canonical. */
  text: string;
  savedAt: string;
  author: string;
  message: string;
}
export type RevisionSummary = Omit<Revision, 'text'>;

/** A file as it was given, kept because the model that was read from it may not hold all of it. */
export interface Original {
  processKey: string;
  fileName: string;
  text: string;
  importedAt: string;
}

/** The unsaved state of a process: what a killed tab leaves behind. */
export interface Draft {
  processKey: string;
  /** The revision that the draft grew from. */
  base: RevisionId;
  text: string;
  changedAt: string;
  /** Counts up with each write, so that a late write of an older state is refused. */
  sequence: number;
}

export interface JournalEntry {
  processKey: string;
  sequence: number;
  at: string;
  /** What the modeller did, such as `shape.move`. */
  command: string;
  elementIds: string[];
}

/** One state of a file that is no process, such as a register. */
export interface FileState {
  path: string;
  text: string;
  savedAt: string;
  /** Why it was saved; '' for a state that came with the library. */
  message: string;
}

/** What a file is to become, and the text that the change was made from; none for a file that is new. */
export interface FileChange {
  path: string;
  /** '' takes the file away: it is in no tree and no list any more, its former states stay in its history. */
  text: string;
  expected?: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export type { LibraryInfo };

/** A library as files: path (below `models/`) to text. The same shape comes from the bundled seed, a folder or a zip. */
export type LibraryTree = ReadonlyMap<string, string>;

/** What changed: one process, some files that are no process, or the library (info, settings, a restored backup) where neither is named. */
export interface Change {
  processKey?: string;
  /** Paths; see `mayTouch`. */
  files?: readonly string[];
}

/** The releases that can be read, by number, and what is wrong with the others. */
export interface ReleaseList {
  releases: Release[];
  problems: Problem[];
}

export interface SaveRelease {
  /** The release as it was read before the change; none for a new one. */
  expected?: Release;
  /** Frozen texts by SHA-256; those that the store holds already may be left out. */
  texts?: ReadonlyMap<string, string>;
  /** For the history of the record. */
  message?: string;
}

/** What became of each of another library's releases, and the record that was here before. */
export type TakenReleases = (MetRelease & { here?: Release })[];

/** What an import did: the new process, and what the reader had to say about the file. */
export interface ImportedFile {
  head: ProcessHead;
  problems: Problem[];
  /** True where the reader had a fault to report, so that the file itself is kept beside the model. */
  originalKept: boolean;
}

/**
 * Where the models live. Asynchronous, speaks in revisions and sets heads by compare-and-set, so that a
 * shared backend can stand behind it later. Nothing is ever overwritten. Where a method gives no `Result`,
 * a failing store (full, closed, written by a newer app) is thrown as a `StoreError`, which holds a `Problem`.
 */
export interface Repository {
  /** Fills an empty library from `seed`; does nothing to one that already has been filled. */
  initialise(seed: LibraryTree): Promise<Result<{ seeded: boolean }>>;
  info(): Promise<LibraryInfo>;
  saveInfo(info: LibraryInfo): Promise<void>;
  /** Live processes by number, then name; those in the bin only when asked. */
  listProcesses(options?: { bin?: boolean }): Promise<ProcessHead[]>;
  /** The draft where there is one, else the head revision. */
  open(key: string): Promise<Result<{ head: ProcessHead; text: string; draft?: Draft }>>;
  createProcess(input: {
    number: string;
    name: string;
    text: string;
    message?: string;
  }): Promise<Result<ProcessHead>>;
  /** Reads any BPMN 2.0 file into a new process. A file with errors leaves the library as it was. */
  importFile(file: { fileName: string; text: string }): Promise<Result<ImportedFile>>;
  /** The file as imported, where it was kept (see `ImportedFile.originalKept`). */
  readOriginal(key: string): Promise<Original | undefined>;
  /** A copy of the current state, draft included, under another name and the same number. */
  duplicateProcess(key: string, name: string): Promise<Result<ProcessHead>>;
  /**
   * Gives another name, and another number where one is given, as a new revision of the current state, draft
   * included. For a process that is open in an editor use `ProcessEditor.setProcessDetails`, which can be undone.
   */
  renameProcess(key: string, to: { number?: string; name: string }): Promise<Result<ProcessHead>>;
  /** Moves to the bin and back; nothing is deleted by it. */
  binProcess(key: string): Promise<void>;
  unbinProcess(key: string): Promise<void>;
  /** Refused when `draft.sequence` is not above the stored one, or `base` is no longer the head. */
  writeDraft(
    draft: Draft,
    entry: Omit<JournalEntry, 'processKey' | 'sequence' | 'at'>,
  ): Promise<Result<void>>;
  discardDraft(key: string): Promise<void>;
  /**
   * Adds a revision and sets the head when it still is `expectedHead`; the draft of that base is cleared. A text
   * that equals the head's adds nothing and gives the head. Number, name and path follow the text; a text without a
   * name of its own (none, or a tool's default such as "Pool 1") leaves the name that the process has.
   * To restore an old revision, save its text: history only grows.
   */
  saveRevision(input: {
    processKey: string;
    expectedHead: RevisionId;
    text: string;
    message: string;
    author: string;
  }): Promise<Result<RevisionSummary>>;
  /** Newest first. */
  history(key: string): Promise<RevisionSummary[]>;
  readRevision(id: RevisionId): Promise<Revision | undefined>;
  /** Newest first. */
  journal(key: string, limit?: number): Promise<JournalEntry[]>;
  /** Calls back after each change made here or in another tab; returns the way to stop. */
  subscribe(listener: (change: Change) => void): () => void;
  /** Takes the one editing right of a process (Web Locks); undefined when another tab holds it. */
  lockForEditing(key: string): Promise<{ release(): void } | undefined>;
  /** The whole library, including history, as one file of our own format with counts and hashes. */
  backup(): Promise<Uint8Array>;
  /** Validates everything first, then one transaction; on any fault the library is as it was. */
  restoreBackup(bytes: Uint8Array): Promise<Result<{ processes: number; revisions: number }>>;
  /** Heads and registers as the tree that `models/` has; releases with all that they froze, unless they are left out. */
  exportTree(options?: { releases?: boolean }): Promise<LibraryTree>;
  /** The latest states of all files that are no process, by path; or of those whose path begins with `under`, such as `register/`. */
  readFiles(under?: string): Promise<LibraryTree>;
  /**
   * Adds a state to each file, all or none; refused where one no longer is what the change was made from. A text that equals the
   * latest adds nothing. To undo, save the text of an older state.
   */
  saveFiles(changes: readonly FileChange[], message: string): Promise<Result<void>>;
  /** The files that were taken away, each with the texts that it has had. */
  takenAway(): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Every state of a file, newest first. */
  fileHistory(path: string): Promise<FileState[]>;
  /** By number. */
  listReleases(): Promise<ReleaseList>;
  readRelease(id: string): Promise<Result<Release>>;
  /**
   * Saves the record of a release with the texts that it freezes, all or nothing. Refused where it is not the one that was
   * expected, where an edition or event that is there would change, and where a text is missing or not what its hash says.
   */
  saveRelease(release: Release, options?: SaveRelease): Promise<Result<void>>;
  /** The files that a release froze, the newest edition where none is named. Held against their hashes and the seal each time. */
  readEdition(id: string, number?: number): Promise<Result<LibraryTree>>;
  /**
   * Takes in the releases of another library with plans, comments and all that they froze, all or nothing. A release that is here
   * already is brought together with it: a record that only goes on there goes on here, plans and threads are joined, and what contradicts
   * stays as it is here. Everything is held against its hashes and seals first; `dryRun` does only that.
   */
  takeReleases(tree: LibraryTree, options?: { dryRun?: boolean }): Promise<Result<TakenReleases>>;
  setting<T>(name: string): Promise<T | undefined>;
  saveSetting(name: string, value: unknown): Promise<void>;
  /** Stops listening and closes the database. */
  close(): void;
}
