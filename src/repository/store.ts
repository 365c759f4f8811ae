import type { Changes } from './changes';
import type { LibraryDatabase } from './schema';

/** What every part of the repository works with. Clock, digest and chance are passed in, so that tests can hold them. */
export interface Store {
  db: LibraryDatabase;
  changes: Changes;
  /** ISO 8601 instant. */
  now(): string;
  /** SHA-256, lower-case hex. */
  digest(data: string | Uint8Array): Promise<string>;
  /** A short id that no other process of any library is likely to have. */
  randomId(): string;
}
