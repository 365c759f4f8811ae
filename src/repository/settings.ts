import type { Store } from './store';

/** The setting that says whether the browser promised to keep the library: `true`, `false`, or absent if not asked. */
export const PERSISTENCE_SETTING = 'storage.persisted';

export async function setting<T>({ db }: Store, name: string): Promise<T | undefined> {
  return (await db.settings.get(name))?.value as T | undefined;
}

export async function saveSetting({ db }: Store, name: string, value: unknown): Promise<void> {
  await db.settings.put({ name, value });
}

/** Asks the browser, once for each library, not to evict it when the disk gets full. */
export async function askForPersistence(store: Store): Promise<void> {
  const storage = (globalThis.navigator as Navigator | undefined)?.storage as StorageManager | undefined;
  if (!storage || (await setting(store, PERSISTENCE_SETTING)) !== undefined) return;
  // A browser that cannot answer has promised nothing.
  const kept = await storage.persist().catch(() => false);
  await saveSetting(store, PERSISTENCE_SETTING, kept);
}
