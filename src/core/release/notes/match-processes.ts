/** What tells the processes of an edition apart. */
interface Known {
  path: string;
  processId: string;
  place: { number: string };
}

/**
 * Which process of one edition is which of the other: by the id of its BPMN process, which stays through renames and new numbers,
 * else by path, else by number. A key that two processes of an edition share decides nothing.
 */
export function matchProcesses<T extends Known>(before: readonly T[], after: readonly T[]): [T?, T?][] {
  const partners = new Map<T, T>();
  const taken = new Set<T>();
  const keys: ((one: T) => string)[] = [
    ({ processId }) => processId,
    ({ path }) => path,
    ({ place }) => place.number,
  ];
  for (const key of keys) {
    const old = byKey(
      before.filter((one) => !partners.has(one)),
      key,
    );
    const now = byKey(
      after.filter((one) => !taken.has(one)),
      key,
    );
    for (const [name, one] of old) {
      const other = now.get(name);
      if (!one || !other) continue;
      partners.set(one, other);
      taken.add(other);
    }
  }
  return [
    ...before.map((one): [T?, T?] => [one, partners.get(one)]),
    ...after.filter((one) => !taken.has(one)).map((one): [T?, T?] => [undefined, one]),
  ];
}

/** What each key names; undefined where it names several. */
function byKey<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T | undefined> {
  const found = new Map<string, T | undefined>();
  for (const one of all) {
    const key = keyOf(one);
    if (key !== '') found.set(key, found.has(key) ? undefined : one);
  }
  return found;
}
