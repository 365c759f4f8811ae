import { randomBytes } from 'node:crypto';
import {
  access,
  constants,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  type FileHandle,
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { decodeText } from '../core/text/decode-text';
import { BadUse } from './BadUse';
import { makeFolder } from './folders';

/** The `.bpmn` files that paths name: a file is taken as it is, a folder with all below it, sorted. */
export async function modelFiles(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (!(await isFolder(path))) {
      found.push(path);
      continue;
    }
    const inside = await readdir(path, { recursive: true });
    const models = inside.filter((name) => name.endsWith('.bpmn') && !OTHERS.test(name)).sort();
    if (models.length === 0) throw new BadUse(`there is no .bpmn file in the folder ${path}.`);
    found.push(...models.map((name) => join(path, name)));
  }
  const seen = new Set<string>();
  return found.filter((path) => !seen.has(resolve(path)) && seen.add(resolve(path)));
}

/** What packages bring, and the texts that releases froze, which are no processes of the library as it is. */
const OTHERS = /node_modules|(^|[\\/])releases[\\/]contents[\\/]/;

/** True for a folder, false for anything else that is there. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw new BadUse(`${path}: ${reasonOf(error)}.`);
  }
}

/** A file as text. Bytes that are no UTF-8 are a reason to refuse it, rather than to write them back changed. */
export async function readText(path: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new BadUse(`${path}: ${reasonOf(error)}.`);
  }
  const text = decodeText(bytes, encodingOf(bytes));
  if (text === undefined) throw new BadUse(`${path}: the file is not UTF-8 text; save it as UTF-8.`);
  return text;
}

/** Makes a folder to write to. @throws BadUse where that cannot be, before any work is done for it */
export async function expectWritable(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new BadUse(`cannot write to ${folder}: ${reasonOf(error)}.`);
  }
}

/** Writes beside the target and then renames, so that nobody ever meets half a file. */
export async function writeText(path: string, text: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await openIn(dirname(path), temporary);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new BadUse(`cannot write ${path}: ${reasonOf(error)}.`);
  }
}

/** A new file. Its folder is nearly always there: it is made when it is missed, not asked for each time. */
async function openIn(folder: string, path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await makeFolder(folder);
    return open(path, 'wx');
  }
}

/** Other tools write UTF-16, always with a byte order mark. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it must not be read or written by this user',
  EPERM: 'it must not be read or written by this user',
  EISDIR: 'it is a folder',
  EEXIST: 'a file is in the way',
  ENOTDIR: 'a part of its path is a file',
  ENOSPC: 'the disk is full',
};

/** What the system says, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  return REASONS[code ?? ''] ?? message;
}
