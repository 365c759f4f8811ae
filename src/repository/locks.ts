import type { Store } from './store';

export interface EditingRight {
  release(): void;
}

/** How long a lease stands without being renewed, and how often it is renewed, in milliseconds. */
const LEASE = 15_000;
const RENEWAL = 5_000;

/**
 * Takes the one editing right of a process. Web Locks end with their tab, however it ends; where the browser has
 * none, a lease in the database does, which a dead tab leaves behind for 15 s at most.
 */
export function lockForEditing(store: Store, processKey: string): Promise<EditingRight | undefined> {
  const locks = (globalThis.navigator as Navigator | undefined)?.locks as LockManager | undefined;
  return locks ? webLock(locks, `bam/${store.db.name}/${processKey}`) : lease(store, processKey);
}

function webLock(locks: LockManager, name: string): Promise<EditingRight | undefined> {
  return new Promise((resolve, reject) => {
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (!lock) return resolve(undefined);
        return new Promise<void>((release) => resolve({ release }));
      })
      .catch(reject);
  });
}

async function lease({ db, now, randomId }: Store, processKey: string): Promise<EditingRight | undefined> {
  const holder = randomId();
  const take = () =>
    db.transaction('rw', db.leases, async () => {
      const held = await db.leases.get(processKey);
      const time = Date.parse(now());
      if (held && held.holder !== holder && held.until > time) return false;
      await db.leases.put({ processKey, holder, until: time + LEASE });
      return true;
    });
  if (!(await take())) return undefined;
  const timer = setInterval(() => void take().catch(() => clearInterval(timer)), RENEWAL);
  // In Node a running timer keeps the program alive.
  (timer as { unref?(): void }).unref?.();
  return {
    release() {
      clearInterval(timer);
      // A lease that cannot be given back, because the library was closed, runs out by itself.
      void db.leases
        .where({ processKey })
        .and((row) => row.holder === holder)
        .delete()
        .catch(() => undefined);
    },
  };
}
