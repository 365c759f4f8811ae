import type { ExportedFile } from './exported-files';

/** A program that we did not write, and that reads BPMN. */
export interface Reader {
  /** Its package, such as `bpmn-engine`. */
  name: string;
  /** What was called, in a few words. */
  how: string;
  read(files: readonly ExportedFile[]): Promise<Reading[]>;
}

/** What a reader found in a file. */
export interface Reading {
  /** The elements that it shows or holds, by id, with their names; the name is absent where it does not give it back. */
  elements: ReadonlyMap<string, string | undefined>;
  /** Why it did not read the file as it is. `elements` is then what it read once `leftOut` was taken out. */
  complaint?: string;
  leftOut?: ReadonlySet<string>;
}
