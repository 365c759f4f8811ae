import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../../../../shared/miwg');

/** The interchange references, where this machine has them; they are never copied into the project. */
export const miwgFiles: { name: string; text: string }[] = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((name) => name.endsWith('.bpmn'))
      .map((name) => ({ name, text: readFileSync(resolve(FOLDER, name), 'utf8') }))
  : [];

/** For the title of a suite that is skipped without them. */
export const miwgMissing =
  miwgFiles.length === 0 ? ' (skipped: the interchange references are not on this machine)' : '';
