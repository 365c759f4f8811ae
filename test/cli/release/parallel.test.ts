import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { compiledCli } from '../../../scripts/compile-cli.mjs';
import { withLibraryLock } from '../../../src/cli/release/LibraryLock';
import { LOCK_FILE } from '../../../src/core/catalogue/libraryLock';
import { planPath, releasePath } from '../../../src/core/release/paths';
import { readPlan } from '../../../src/core/release/plan/readPlan';
import { readRelease } from '../../../src/core/release/Release';
import { standingOf } from '../../../src/core/release/standingOf';
import { bam, fixture, freshFolder, LIBRARY } from '../bam';

let library: string;
const by = ['--by', 'A. Modeller'];
const here = (...args: string[]) => bam('release', ...args, '--library', library);
const record = () => readRelease(readFileSync(join(library, releasePath('2.0')), 'utf8')).value!;
/** Nothing is left of locks and half-written files. */
const leftovers = () =>
  readdirSync(library, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tmp$|bam-lock/.test(name));

const quiet = { out: () => undefined, err: () => undefined };

/** Runs a command in a process of its own; `waits` is called once it says that it waits for another. */
const apart = (args: readonly string[], waits: () => void = () => undefined) =>
  new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const bin = fixture('../../bin/bam.mjs');
    const child = spawn(process.execPath, [bin, 'release', ...args, '--library', library]);
    const ran = { out: '', err: '' };
    child.stdout.on('data', (data: Buffer) => (ran.out += data.toString()));
    child.stderr.on('data', (data: Buffer) => {
      ran.err += data.toString();
      if (ran.err.includes('waiting until it ends')) waits();
    });
    child.on('close', (code) => resolve({ code, ...ran }));
  });

/** Commands that are all held up until the last of them has begun, and then go for the records in the same moment. */
async function atOnce(...commands: string[][]) {
  await compiledCli();
  let running: ReturnType<typeof apart>[] = [];
  await withLibraryLock(library, quiet, async () => {
    const allWait = commands.map(
      (args) =>
        new Promise<void>((waits) => {
          running = [...running, apart(args, waits)];
        }),
    );
    // One that does not wait ends, and then the test says so.
    await Promise.race([Promise.all(allWait), Promise.any(running)]);
  });
  const ran = await Promise.all(running);
  expect(ran.map(({ err }) => /works on the releases: waiting until it ends/.test(err))).toEqual(
    ran.map(() => true),
  );
  return ran;
}

beforeEach(async () => {
  library = join(freshFolder(), 'library');
  cpSync(LIBRARY, library, { recursive: true });
  await here('create', '2.0', ...by, '--go-live', '2026-11-02', '--at', '2026-08-03T09:00:00Z');
});

describe('commands at the same time, in processes of their own', () => {
  it('lose no reply to a comment and no risk', { timeout: 120_000 }, async () => {
    await here('plan', '2.0', '--init');
    const { out } = await here('comment', '2.0', ...by, '--text', 'Why?', '--json');
    const { id } = JSON.parse(out) as { id: string };
    const texts = ['one', 'two', 'three', 'four'];
    const ran = await atOnce(
      ...texts.flatMap((text) => [
        ['answer', '2.0', id, ...by, '--reply', text],
        ['risk', 'add', '2.0', ...by, '--title', text],
      ]),
    );
    expect(ran.map(({ code }) => code)).toEqual(ran.map(() => 0));
    const replies = (
      JSON.parse((await here('comments', '2.0', '--json')).out) as {
        comments: { replies: { text: string }[] }[];
      }
    ).comments[0]!.replies;
    expect(replies.map(({ text }) => text).sort()).toEqual(texts.toSorted());
    const { log } = readPlan(readFileSync(join(library, planPath('2.0')), 'utf8')).value!;
    expect(log.map(({ title }) => title).sort()).toEqual(texts.toSorted());
    expect(new Set(log.map((each) => each.id)).size).toBe(4);
    expect(leftovers()).toEqual([]);
  });

  it(
    'take a step once: the second finds it taken, and its record is that of one',
    { timeout: 120_000 },
    async () => {
      const freeze = ['freeze', '2.0', ...by];
      const ran = await atOnce(freeze, freeze, freeze);
      expect(ran.map(({ code }) => code).sort()).toEqual([0, 1, 1]);
      for (const { code, out } of ran)
        if (code === 1)
          expect(out).toContain('The release is in internal review: start-review cannot follow.');
      expect(record().events.map(({ step }) => step)).toEqual(['create', 'start-review']);
      expect(standingOf(record()).problems).toEqual([]);
      expect(leftovers()).toEqual([]);
    },
  );
});

describe('a lock', () => {
  const QUICK = { poll: 5, sign: 20, lease: 200, patience: 60_000 };
  /** Where nobody is dead: a machine that stands still for a moment must not make the holder look so. */
  const ALIVE = { ...QUICK, lease: 60_000 };
  const path = () => join(library, LOCK_FILE);
  const held = (text: string) => writeFileSync(path(), text);
  const holder = (pid: number, host: string) =>
    JSON.stringify({ token: '11111111-1111-4111-8111-111111111111', pid, host, since: 'then' });
  /** The id of a process that has been and is gone. */
  const gone = () => spawnSync(process.execPath, ['-e', '']).pid;

  it('lets one in at a time', async () => {
    let inside = 0;
    const most: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, () =>
        withLibraryLock(
          library,
          quiet,
          async () => {
            most.push((inside += 1));
            await new Promise((resolve) => setTimeout(resolve, 1));
            inside -= 1;
          },
          ALIVE,
        ),
      ),
    );
    expect(most).toEqual(Array(20).fill(1));
    expect(leftovers()).toEqual([]);
  });

  it('is given back where the work fails', async () => {
    const fails = () => withLibraryLock(library, quiet, () => Promise.reject(new Error('x')), QUICK);
    await expect(fails()).rejects.toThrow('x');
    expect(existsSync(path())).toBe(false);
  });

  it('of a process of this machine that is gone is taken over at once, by one of many', async () => {
    const seen: string[] = [];
    const first = await new Promise<string>((resolve) => {
      void withLibraryLock(library, quiet, () => {
        resolve((JSON.parse(readFileSync(path(), 'utf8')) as { host: string }).host);
        return Promise.resolve();
      });
    });
    expect(first).toContain(hostname());
    held(holder(gone(), first));
    let inside = 0;
    await Promise.all(
      Array.from({ length: 10 }, () =>
        withLibraryLock(
          library,
          quiet,
          async () => {
            seen.push(`${(inside += 1)}`);
            await new Promise((resolve) => setTimeout(resolve, 1));
            inside -= 1;
          },
          ALIVE,
        ),
      ),
    );
    expect(seen).toEqual(Array(10).fill('1'));
    expect(leftovers()).toEqual([]);
  });

  it.each([
    ['of another machine without a sign of life', holder(1, 'elsewhere')],
    [
      'of the app in a browser that was closed',
      JSON.stringify({
        token: '11111111-1111-4111-8111-111111111111',
        host: 'browser',
        since: 'then',
        name: 'App',
      }),
    ],
    ['that was never written whole', ''],
    [
      'with a token that is a path',
      JSON.stringify({ token: '../../x', pid: 1, host: 'elsewhere', since: '' }),
    ],
  ])('%s is taken over after a while', async (_, text) => {
    held(text);
    expect(await withLibraryLock(library, quiet, () => Promise.resolve('done'), QUICK)).toBe('done');
    expect(leftovers()).toEqual([]);
  });

  it('of one that is alive is waited for, and the wait ends with who it is and what to do', async () => {
    let said = '';
    const waiting = () =>
      withLibraryLock(
        library,
        { out: () => undefined, err: (text) => (said += text) },
        () => Promise.resolve(),
        { ...ALIVE, patience: 100 },
      );
    await withLibraryLock(
      library,
      quiet,
      async () => {
        await expect(waiting()).rejects.toThrow(
          /^Another bam command \(process \d+ on .+\) still works .* remove .*\.bam-lock\.$/,
        );
      },
      QUICK,
    );
    expect(said.match(/waiting until it ends/g)).toHaveLength(1);
  });
});
