import { zipSync, type Zippable } from 'fflate';
import type { LibraryTree } from './Repository';

/** The earliest date that a zip can hold; it is written in local time, whatever the zone. */
const FIXED_DATE = new Date(1980, 0, 1);

/** A tree as a zip. Equal trees give equal bytes: sorted, and with one fixed date. */
export function zipOfTree(tree: LibraryTree): Uint8Array {
  return zipOf(new Map([...tree].map(([path, text]) => [path, new TextEncoder().encode(text)])));
}

/** Files as a deterministic zip. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted) as Zippable, { mtime: FIXED_DATE, level: 6 });
}
