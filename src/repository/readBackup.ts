import { decodeText } from '../core/text/decode-text';
import type { z } from 'zod';
import {
  BACKUP_VERSION,
  backupContents,
  backupKind,
  backupManifest,
  backupTables,
  countsOf,
  type BackupManifest,
  type LibraryData,
} from './backupFormat';
import { refuse } from './failures';
import { checkSeal } from './seal';
import type { Store } from './store';
import { readZip } from './zip';

const LIMITS = { total: 1e9, entries: 1000 };

/** @throws StoreError where the backup is damaged, newer, or not what it says it is */
export async function readBackup(
  store: Pick<Store, 'digest'>,
  bytes: Uint8Array,
): Promise<{ data: LibraryData; createdAt: string }> {
  await checkSeal(store, bytes);
  const files = readZip(bytes, LIMITS, 'backup');
  const manifest = manifestOf(files);
  await checkEntries(store, files, manifest);
  const table = <T>(name: string, schema: z.ZodType<T>) => parsed(schema, files.get(name), name);
  const data: LibraryData = {
    processes: table('processes.json', backupTables.processes),
    revisions: table('revisions.json', backupTables.revisions),
    drafts: table('drafts.json', backupTables.drafts),
    journal: table('journal.json', backupTables.journal),
    files: table('files.json', backupTables.files),
    originals: table('originals.json', backupTables.originals),
    contents: [...files.keys()]
      .filter((name) => name.startsWith('contents/'))
      .flatMap((name) => Object.entries(table(name, backupContents)))
      .map(([id, text]) => ({ id, text })),
  };
  const counts = countsOf(data);
  for (const [name, count] of Object.entries(manifest.counts)) {
    const found = counts[name as keyof typeof counts];
    if (found !== count) refuseContent(`it should hold ${count} ${name} and holds ${found}`);
  }
  return { data, createdAt: manifest.createdAt };
}

function manifestOf(files: ReadonlyMap<string, Uint8Array>): BackupManifest {
  const bytes = files.get('manifest.json');
  const { version } = parsed(backupKind, bytes, 'manifest.json');
  if (version > BACKUP_VERSION) {
    refuse(
      'BACKUP-NEWER',
      `The backup was made by a newer version of the app (format ${version}; this one reads ${BACKUP_VERSION}).`,
      'Reload the page to get the newer app, then restore again.',
    );
  }
  return parsed(backupManifest, bytes, 'manifest.json');
}

async function checkEntries(
  { digest }: Pick<Store, 'digest'>,
  files: ReadonlyMap<string, Uint8Array>,
  { entries }: BackupManifest,
): Promise<void> {
  for (const name of files.keys()) {
    if (name !== 'manifest.json' && !Object.hasOwn(entries, name))
      refuseContent(`${name} is not in its manifest`);
  }
  for (const [name, { size, sha256 }] of Object.entries(entries)) {
    const bytes = files.get(name) ?? refuseContent(`${name} is missing`);
    if (bytes.length !== size || (await digest(bytes)) !== sha256) refuseContent(`${name} is damaged`);
  }
}

function parsed<T>(schema: z.ZodType<T>, bytes: Uint8Array | undefined, name: string): T {
  if (!bytes) refuseContent(`${name} is missing`);
  let json: unknown;
  try {
    json = JSON.parse(decodeText(bytes) ?? '');
  } catch {
    refuseContent(`${name} is not JSON`);
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  refuseContent(`${name}, ${path.join('.')}: ${message}`);
}

/** Says what in a backup is not right, and that nothing was changed. */
export function refuseContent(fault: string): never {
  refuse(
    'BACKUP-INVALID',
    `The backup cannot be restored: ${fault}. The library is as it was.`,
    'Choose another backup.',
  );
}
