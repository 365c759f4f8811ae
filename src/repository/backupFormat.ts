import { z } from 'zod';

/** Raised when a backup can no longer be read by an app that knows the version before. */
export const BACKUP_VERSION = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime();
const count = z.int().nonnegative();

/** What any version of the format says of itself. */
export const backupKind = z.looseObject({ format: z.literal('bam-backup'), version: z.int().positive() });

export const backupManifest = backupKind.extend({
  createdAt: instant,
  counts: z.object({ processes: count, revisions: count, contents: count, drafts: count, files: count }),
  entries: z.record(z.string(), z.object({ size: count, sha256 })),
});
export type BackupManifest = z.infer<typeof backupManifest>;

export const backupTables = {
  processes: z.array(
    z.object({
      key: z.string().min(1),
      number: z.string(),
      name: z.string(),
      path: z.string(),
      head: sha256,
      changedAt: instant,
      binnedAt: instant.optional(),
    }),
  ),
  revisions: z.array(
    z.object({
      id: sha256,
      processKey: z.string(),
      parents: z.array(sha256),
      content: sha256,
      savedAt: instant,
      author: z.string(),
      message: z.string(),
    }),
  ),
  drafts: z.array(
    z.object({
      processKey: z.string(),
      base: sha256,
      text: z.string(),
      changedAt: instant,
      sequence: count,
    }),
  ),
  journal: z.array(
    z.object({
      processKey: z.string(),
      sequence: count,
      at: instant,
      command: z.string(),
      elementIds: z.array(z.string()),
    }),
  ),
  files: z.array(
    z.object({ path: z.string(), text: z.string(), savedAt: instant, message: z.string().optional() }),
  ),
  originals: z.array(
    z.object({ processKey: z.string(), fileName: z.string(), text: z.string(), importedAt: instant }),
  ),
};

/** The texts of revisions, by content id; spread over files by the first two digits of the id. */
export const backupContents = z.record(sha256, z.string());

type Tables = { [Name in keyof typeof backupTables]: z.infer<(typeof backupTables)[Name]> };

/** A whole library, as plain data. */
export interface LibraryData extends Tables {
  contents: { id: string; text: string }[];
}

/** Counts that the manifest states and a reader recounts. */
export const countsOf = ({ processes, revisions, contents, drafts, files }: LibraryData) => ({
  processes: processes.length,
  revisions: revisions.length,
  contents: contents.length,
  drafts: drafts.length,
  files: files.length,
});
