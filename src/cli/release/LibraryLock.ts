import { randomUUID } from 'node:crypto';
import { existsSync, readlinkSync } from 'node:fs';
import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { LIBRARY_FILE } from '../../core/catalogue/library';
import {
  LOCK_FILE,
  LOCK_TIMES,
  lockHolderInWords,
  readLockHolder,
  writeLockHolder,
  type LockHolder,
} from '../../core/catalogue/libraryLock';
import { BadUse } from '../BadUse';
import type { Terminal } from '../terminal';

/** In milliseconds. */
export interface LockTimes {
  /** How often to look again. */
  poll: number;
  /** As in `LOCK_TIMES`. */
  sign: number;
  lease: number;
  /** How long to wait for one that is alive. */
  patience: number;
}

const TIMES: LockTimes = { poll: 100, ...LOCK_TIMES, patience: 300_000 };

/**
 * Does something to the releases of a library while no other command does. Whoever comes second waits, is told for whom, and goes on
 * when the first has ended, however it ended: a lock whose process is gone is taken over at once, one of another machine after
 * a minute without a sign of life. A folder that is no library is not locked: the work will say so.
 *
 * @throws BadUse where the other command does not end, or the folder cannot be written
 */
export async function withLibraryLock<T>(
  library: string,
  terminal: Terminal,
  work: () => Promise<T>,
  times: LockTimes = TIMES,
): Promise<T> {
  if (!existsSync(join(library, LIBRARY_FILE))) return work();
  const path = join(library, LOCK_FILE);
  const mine: LockHolder = {
    token: randomUUID(),
    pid: process.pid,
    host: here(),
    since: new Date().toISOString(),
  };
  await take(path, mine, terminal, times);
  const timer = setInterval(() => void sign(path), times.sign);
  timer.unref();
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if ((await holderOf(path))?.token === mine.token) await rm(path, { force: true });
  }
}

async function take(path: string, mine: LockHolder, terminal: Terminal, times: LockTimes): Promise<void> {
  const end = Date.now() + times.patience;
  let seen = { sign: '', at: Date.now() };
  let isTold = false;
  while (!(await isTaken(path, mine))) {
    const holder = await holderOf(path);
    const now = `${holder?.token} ${await lastSign(path)}`;
    if (now !== seen.sign) seen = { sign: now, at: Date.now() };
    if ((holder && isGone(holder)) || Date.now() - seen.at > times.lease) {
      await removeDead(path, holder?.token ?? '', times);
      continue;
    }
    if (!isTold) terminal.err(`${lockHolderInWords(holder)} works on the releases: waiting until it ends.\n`);
    isTold = true;
    if (Date.now() > end)
      throw new BadUse(`${lockHolderInWords(holder)} still works on the releases. ${remedyFor(path)}`);
    await wait(times.poll * (0.5 + Math.random()));
  }
}

/** True where the file was not there; making it is one step of the file system, so that one command gets it. */
async function isTaken(path: string, mine: LockHolder): Promise<boolean> {
  try {
    await writeFile(path, writeLockHolder(mine), { flag: 'wx' });
    return true;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // Windows says EPERM of a file that is just being removed.
    if (code === 'EEXIST' || (code === 'EPERM' && process.platform === 'win32')) return false;
    throw new BadUse(`cannot write ${path}: ${message}. Releases are changed under a lock.`);
  }
}

/**
 * Removes the lock of a process that is gone. Two that see the same dead holder must not both do it, for the second would remove the
 * lock of the first: only who makes the mark of that very holder may, and looks again first.
 */
async function removeDead(path: string, token: string, { lease }: LockTimes): Promise<void> {
  const mark = `${path}.${token === '' ? 'unknown' : token}`;
  try {
    await writeFile(mark, '', { flag: 'wx' });
  } catch {
    // Somebody else removes it; if they died over it, the mark is old.
    const age = Date.now() - ((await stat(mark).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (age > lease) await rm(mark, { force: true });
    await wait(10);
    return;
  }
  if (((await holderOf(path))?.token ?? '') === token) await rm(path, { force: true });
  await rm(mark, { force: true });
}

/** Undefined where there is none, or what is there cannot be read. */
const holderOf = async (path: string): Promise<LockHolder | undefined> =>
  readLockHolder(await readFile(path, 'utf8').catch(() => ''));

const lastSign = async (path: string): Promise<number> =>
  (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;

async function sign(path: string): Promise<void> {
  const now = new Date();
  // A lock that was taken over meanwhile says so when the record is written: it is not what was read.
  await utimes(path, now, now).catch(() => undefined);
}

function isGone({ pid, host }: LockHolder): boolean {
  if (pid === undefined || host !== here()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function here(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

const remedyFor = (path: string): string =>
  `Wait until it has ended; if there is no such command any more, remove ${path}.`;
