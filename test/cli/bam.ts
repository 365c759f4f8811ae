import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach } from 'vitest';
import { run } from '../../src/cli/bam';

/** What a command did. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs `bam` in this process. */
export async function bam(...args: string[]): Promise<Ran> {
  const ran = { code: 0, out: '', err: '' };
  ran.code = await run(args, { out: (text) => (ran.out += text), err: (text) => (ran.err += text) });
  return ran;
}

/** The path of a fixture, or of anything relative to this folder. */
export const fixture = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const LIBRARY = fixture('library');
export const CHECK_A_METER = fixture('library/processes/1.1.1-check-a-meter.bpmn');
export const MODELS = fixture('../../models');

const folders = { test: [] as string[], all: [] as string[] };
const remove = (list: string[]) =>
  list.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true }));
afterEach(() => remove(folders.test));
afterAll(() => remove(folders.all));

/** An empty folder that is gone after the test, or after all tests of the file. */
export function freshFolder(until: keyof typeof folders = 'test'): string {
  const folder = mkdtempSync(join(tmpdir(), 'bam-cli-'));
  folders[until].push(folder);
  return folder;
}
