import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ChildRun } from './child';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));

/** Runs a `bam` command in a process of its own, so that its memory is its own. `whole` is the time with starting it, ms. */
export async function inChild(...args: string[]): Promise<ChildRun & { whole: number }> {
  const start = performance.now();
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', CHILD, ...args], {
    maxBuffer: 1 << 26,
  });
  return { ...(JSON.parse(stdout) as ChildRun), whole: performance.now() - start };
}

/** Gives `work` an empty folder that is gone afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bam-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
