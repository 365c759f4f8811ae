import { pathFor, pathsBeside } from './paths';
import { refuseUnknown } from './saving';
import type { Store } from './store';

/** Takes a process out of the lists. Its revisions and its draft stay. */
export async function binProcess({ db, now }: Store, key: string): Promise<void> {
  const found = await db.processes.update(key, { binnedAt: now() });
  if (found === 0 && !(await db.processes.get(key))) refuseUnknown(key);
}

/** Puts a process back, at another path where a new process has taken its place meanwhile. */
export async function unbinProcess({ db }: Store, key: string): Promise<void> {
  await db.transaction('rw', db.processes, async () => {
    const rows = await db.processes.toArray();
    const binned = rows.find((row) => row.key === key);
    if (!binned) refuseUnknown(key);
    const { binnedAt: _, ...row } = binned;
    const others = pathsBeside(rows, key);
    await db.processes.put(others.includes(row.path) ? { ...row, path: pathFor(row, others) } : row);
  });
}
