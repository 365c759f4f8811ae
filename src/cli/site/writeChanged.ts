import { createHash } from 'node:crypto';
import { rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../folders';
import type { SiteFiles } from '../../publish/site/buildSite';

/** Hash of each file by its path below the site's folder. */
export type FileHashes = [path: string, hash: string][];

/** Writes the files of a site that differ from `last`, or are gone; says how many that were. */
export async function writeChanged(
  folder: string,
  files: SiteFiles,
  last: ReadonlyMap<string, string>,
): Promise<{ files: FileHashes; written: number }> {
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  for (const each of folders) await makeFolder(each);
  const hashes = [...files].map(([path, content]): FileHashes[number] => [path, hashOf(content)]);
  // The files of a process are few, and waiting for the disk for each in turn is most of the time.
  const isWritten = hashes.map(async ([path, hash]) => {
    if (last.get(path) === hash && (await isThere(join(folder, path)))) return false;
    await writeSafely(join(folder, path), files.get(path)!);
    return true;
  });
  return { files: hashes, written: (await Promise.all(isWritten)).filter(Boolean).length };
}

export const hashOf = (...contents: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content).update('\0');
  return hash.digest('hex');
};

export async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** Beside the target and then renamed, so that a server never hands out half a page. */
export async function writeSafely(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.tmp`;
  await writeFile(temporary, content);
  await rename(temporary, path);
}
