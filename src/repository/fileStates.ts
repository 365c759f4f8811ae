import { LIBRARY_FILE } from '../core/catalogue/library';
import { refuse } from './failures';
import { libraryInfoOf } from './library';
import { isProcessPath } from './paths';
import { isFrozenText } from './frozenTexts';
import { isReleaseRecord } from './releases';
import type { FileChange, FileState } from './Repository';
import type { Store } from './store';
import { isSafePath } from './zip';

/** The text of a file that is not there. */
const TAKEN_AWAY = '';

/**
 * Adds a state to each file in one transaction.
 *
 * @throws StoreError where a file has moved on since the change was made, or a path cannot be one of a file
 */
export async function saveFiles(
  { db, now }: Store,
  changes: readonly FileChange[],
  message: string,
): Promise<void> {
  const savedAt = now();
  for (const { path, text } of changes) {
    if (!isSafePath(path) || isProcessPath(path) || isFrozenText(path) || isReleaseRecord(path))
      refuse('STORE-FILE-PATH', `"${path}" is no place for a file.`, 'Choose another name.');
    if (path === LIBRARY_FILE) libraryInfoOf(text);
  }
  await db.transaction('rw', db.files, async () => {
    for (const { path, text, expected } of changes) {
      const held = (await db.files.where('path').equals(path).last())?.text ?? TAKEN_AWAY;
      if (held === text) continue;
      if (held !== (expected ?? TAKEN_AWAY)) refuseMoved(path);
      await db.files.add({ path, text, savedAt, message });
    }
  });
}

export async function fileHistory({ db }: Store, path: string): Promise<FileState[]> {
  const rows = await db.files.where('path').equals(path).reverse().sortBy('id');
  return rows.map(({ text, savedAt, message = '' }) => ({ path, text, savedAt, message }));
}

/** The files whose last state has no text, with the texts that they have had. */
export async function takenAway({ db }: Store): Promise<Map<string, string[]>> {
  const states = new Map<string, string[]>();
  await db.files.each(({ path, text }) => {
    const texts = states.get(path);
    if (texts) texts.push(text);
    else states.set(path, [text]);
  });
  return new Map(
    [...states]
      .filter(([, texts]) => texts.at(-1) === TAKEN_AWAY)
      .map(([path, texts]) => [path, texts.filter((text) => text !== TAKEN_AWAY)]),
  );
}

function refuseMoved(path: string): never {
  refuse(
    'STORE-FILE-CONFLICT',
    `"${path}" was changed elsewhere since it was opened here.`,
    'Look at it as it is now, then make the change again.',
    { fileName: path },
  );
}
