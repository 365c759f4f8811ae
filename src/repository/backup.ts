import { BACKUP_VERSION, countsOf, type BackupManifest, type LibraryData } from './backupFormat';
import { sealed } from './seal';
import type { Store } from './store';
import { zipOf } from './treeZip';

/** The whole library with its history and drafts, but without this browser's settings, as one sealed zip. */
export async function backup(store: Store): Promise<Uint8Array> {
  const data = await libraryData(store);
  const files = new Map(Object.entries(textsOf(data)).map(([name, text]) => [name, encode(text)]));
  const entries: BackupManifest['entries'] = {};
  for (const [name, bytes] of files) {
    entries[name] = { size: bytes.length, sha256: await store.digest(bytes) };
  }
  const manifest: BackupManifest = {
    format: 'bam-backup',
    version: BACKUP_VERSION,
    createdAt: store.now(),
    counts: countsOf(data),
    entries,
  };
  files.set('manifest.json', encode(JSON.stringify(manifest, undefined, 2)));
  return sealed(store, zipOf(files));
}

/** Everything at one moment: one transaction. */
export function libraryData({ db }: Store): Promise<LibraryData> {
  const { processes, revisions, contents, drafts, journal, files, originals } = db;
  return db.transaction(
    'r',
    [processes, revisions, contents, drafts, journal, files, originals],
    async () => ({
      processes: await processes.toArray(),
      revisions: await revisions.toArray(),
      contents: await contents.toArray(),
      drafts: await drafts.toArray(),
      journal: (await journal.toArray()).map(({ id: _, ...entry }) => entry),
      files: (await files.toArray()).map(({ id: _, ...file }) => file),
      originals: await originals.toArray(),
    }),
  );
}

function textsOf({ contents, ...tables }: LibraryData): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, rows] of Object.entries(tables)) texts[`${name}.json`] = JSON.stringify(rows);
  const spread: Record<string, Record<string, string>> = {};
  for (const { id, text } of contents) (spread[id.slice(0, 2)] ??= {})[id] = text;
  for (const [digits, byId] of Object.entries(spread))
    texts[`contents/${digits}.json`] = JSON.stringify(byId);
  return texts;
}

const encode = (text: string) => new TextEncoder().encode(text);
