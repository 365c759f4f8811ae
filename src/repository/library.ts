import { LIBRARY_FILE, readLibraryInfo, type LibraryInfo } from '../core/catalogue/library';
import { StoreError } from './failures';
import type { Store } from './store';

/** @throws StoreError naming the first place that is not as it should be */
export function libraryInfoOf(text: string): LibraryInfo {
  const { info, problems } = readLibraryInfo(text);
  if (!info) throw new StoreError(problems);
  return info;
}

export async function info(store: Store): Promise<LibraryInfo> {
  const text = await latestFile(store, LIBRARY_FILE);
  return text === undefined ? { title: '', chapters: [], layers: [], order: [] } : libraryInfoOf(text);
}

export function saveInfo(store: Store, value: LibraryInfo): Promise<void> {
  const text = `${JSON.stringify(value, undefined, 2)}\n`;
  libraryInfoOf(text);
  return saveFile(store, LIBRARY_FILE, text);
}

/** Adds a state of a file that is no process; a text that equals the latest adds nothing. */
export async function saveFile({ db, now }: Store, path: string, text: string): Promise<void> {
  await db.transaction('rw', db.files, async () => {
    const latest = await db.files.where('path').equals(path).last();
    if (latest?.text !== text) await db.files.add({ path, text, savedAt: now() });
  });
}

/**
 * Path to latest text, of the files whose path begins with `under` and not with `except`, in the order of the paths. A file without a
 * text was taken away.
 */
export async function latestFiles({ db }: Store, under = '', except?: string): Promise<Map<string, string>> {
  // The states of one path come in the order in which they were saved, so the latest takes the place of the others.
  const paths = db.files.where('path');
  const kept =
    except === undefined
      ? paths.startsWith(under)
      : paths.inAnyRange([
          [under, except],
          [`${except}\uffff`, `${under}\uffff`],
        ]);
  const rows = await kept.toArray();
  const latest = new Map(rows.map(({ path, text }) => [path, text]));
  return new Map([...latest].filter(([, text]) => text !== ''));
}

async function latestFile({ db }: Store, path: string): Promise<string | undefined> {
  return (await db.files.where('path').equals(path).last())?.text;
}
