/**
 * The version of a database as it stands, without changing it; undefined where there is none. Dexie would open one
 * that a newer app has written, and add the tables that it misses.
 *
 * @returns the native version, which is ten times Dexie's
 */
export function storedVersion(name: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let isNew = false;
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      resolve(version);
    };
    request.onerror = (event) => {
      if (!isNew) return reject(request.error ?? new Error('the database does not open'));
      event.preventDefault();
      resolve(undefined);
    };
  });
}
