import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentFonts } from '../../../src/cli/fonts';
import { librarySource } from '../../../src/cli/site/librarySource';
import { publishSite, type DocumentKit } from '../../../src/cli/site/publishSite';
import { fixture, freshFolder, LIBRARY } from '../bam';

const CHOICE = { assets: new Map([['assets/site.css', '']]), release: { title: 'Working draft' } };

/** A library of small processes of two kinds; those of the second call the first of all. */
function libraryOf(processes: number): string {
  const folder = join(freshFolder(), 'library');
  cpSync(LIBRARY, folder, { recursive: true });
  const kinds = ['1.1.1-check-a-meter', '1.1.2-read-a-meter'];
  for (let number = 3; number <= processes; number++) {
    const kind = kinds[number % 2 === 1 ? 0 : 1]!;
    const text = readFileSync(join(folder, `processes/${kind}.bpmn`), 'utf8');
    const own = kind.slice(0, 5);
    writeFileSync(
      join(folder, `processes/1.1.${number}-more.bpmn`),
      text
        .replaceAll(`bam:number="${own}"`, `bam:number="1.1.${number}"`)
        .replace(
          /<bpmn:task id="Read"(.*?)<\/bpmn:task>/s,
          '<bpmn:callActivity id="Read" calledElement="Process_1_1_1"$1</bpmn:callActivity>',
        )
        .replaceAll(`Process_${own.replaceAll('.', '_')}"`, `Process_1_1_${number}"`),
    );
  }
  return folder;
}

async function published(
  library: string,
  out: string,
  kit: Partial<DocumentKit> = {},
  progress: (stem: string) => void = () => undefined,
) {
  return publishSite(out, await librarySource(library), CHOICE, { fontFaces: '', ...kit }, progress);
}

/** Every file of a folder with its content. */
function filesIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  return new Map(
    entries
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')]),
  );
}

/** Paths of the files that only one of two folders has, or that differ. */
function differing(a: string, b: string): string[] {
  const [one, other] = [filesIn(a), filesIn(b)];
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
}

it('makes the same bytes with any number of threads', async () => {
  const library = libraryOf(20);
  const [one, three] = [freshFolder(), freshFolder()];
  const told: string[] = [];
  await published(library, one, { threads: 1 });
  const result = await published(library, three, { threads: 3 }, (stem) => told.push(stem));
  expect(result).toMatchObject({ processes: 20, unchanged: 0 });
  expect(told.toSorted()).toEqual((await librarySource(library)).processes.map(({ stem }) => stem));
  expect(differing(three, one)).toEqual([]);
  expect(readFileSync(join(three, 'processes/1.1.1-check-a-meter.html'), 'utf8')).toContain('Called by');

  const again = await published(library, three, { threads: 3 });
  expect(again).toMatchObject({ unchanged: 20, filesWritten: 0, filesRemoved: 0 });
}, 60_000);

describe('the next build', () => {
  /** Changes a library, builds it into the folder of the last build and into a new one, and gives what was made again. */
  async function after(change: (library: string) => void): Promise<string[]> {
    const library = libraryOf(8);
    const [out, fresh] = [freshFolder(), freshFolder()];
    await published(library, out);
    change(library);
    const keys = (folder: string) =>
      (
        JSON.parse(readFileSync(join(folder, '.bam-site.json'), 'utf8')) as {
          processes: Record<string, { key: string }>;
        }
      ).processes;
    const before = keys(out);
    const { unchanged, processes } = await published(library, out);
    const made = Object.entries(keys(out)).filter(([stem, { key }]) => before[stem]?.key !== key);
    expect(processes - unchanged).toBe(made.length);
    await published(library, fresh);
    expect(differing(out, fresh)).toEqual([]);
    return made.map(([stem]) => stem.slice(0, 5));
  }
  const edit = (library: string, path: string, of: (text: string) => string) =>
    writeFileSync(join(library, path), of(readFileSync(join(library, path), 'utf8')));

  it('makes only a process that came', async () => {
    const added = await after((library) =>
      edit(library, 'processes/1.1.2-read-a-meter.bpmn', (text) => {
        const other = text.replaceAll('1.1.2', '1.1.9').replaceAll('Process_1_1_2', 'Process_1_1_9');
        writeFileSync(join(library, 'processes/1.1.9-other.bpmn'), other);
        return text;
      }),
    );
    expect(added).toEqual(['1.1.9']);
  }, 60_000);

  it('makes nothing again for a process that went and that none calls', async () => {
    expect(await after((library) => rmSync(join(library, 'processes/1.1.3-more.bpmn')))).toEqual([]);
  }, 60_000);

  it('makes again what names a process that has another name', async () => {
    const renamed = await after((library) =>
      edit(library, 'processes/1.1.1-check-a-meter.bpmn', (text) =>
        text.replace(/name="Check a meter"/g, 'name="Test it"'),
      ),
    );
    // Those that call it.
    expect(renamed).toEqual(['1.1.1', '1.1.4', '1.1.6', '1.1.8']);
  }, 60_000);

  it('makes again what names a row of a register that changed', async () => {
    const row = (text: string) => `${text.trimEnd()}\nA002,AB,2.2,1.1.2,variation,Nothing names it,\n`;
    expect(await after((library) => edit(library, 'register/impacts.csv', row))).toEqual([]);
    const named = await after((library) =>
      edit(library, 'register/impacts.csv', (text) => text.replace('No check', 'No test')),
    );
    expect(named).toEqual(['1.1.1', '1.1.3', '1.1.5', '1.1.7']);
  }, 60_000);

  it('makes all again for another title of the library, which is on every page', async () => {
    const made = await after((library) =>
      edit(library, 'library.json', (text) => text.replace('Two small processes', 'Some processes')),
    );
    expect(made.length).toBe(8);
  }, 60_000);
});

it('makes the same documents in a thread', async () => {
  const library = libraryOf(6);
  const [one, two] = [freshFolder(), freshFolder()];
  const fonts = await documentFonts();
  await published(library, one, { threads: 1, fonts });
  await published(library, two, { threads: 2, fonts });
  // Of each process a PDF and a DOCX, and a picture of each view: three with a layer, one without.
  const documents = [...filesIn(two).keys()].filter((path) => /\.(png|pdf|docx)$/.test(path));
  expect(documents.length).toBe(3 * 5 + 3 * 3);
  // A DOCX says when it was made, so it and its hash differ from build to build, threads or not.
  expect(differing(two, one).filter((path) => !/\.(docx|json)$/.test(path))).toEqual([]);
}, 60_000);

it.each([1, 3])(
  'names each file that cannot be read and makes the site of the others, with %s threads',
  async (threads) => {
    const library = libraryOf(20);
    const [out, whole] = [freshFolder(), freshFolder()];
    // The other callers of a process that is there lead to it as before; nothing leads to these two.
    writeFileSync(join(library, 'processes/1.1.9-more.bpmn'), '<no bpmn');
    writeFileSync(join(library, 'processes/1.1.12-more.bpmn'), new Uint8Array([0xff, 0xfe, 0x00]));
    const { failed, ...result } = await published(library, out, { threads });
    expect(result).toMatchObject({ processes: 18 });
    expect(failed?.map(({ file }) => basename(file))).toEqual(['1.1.12-more.bpmn', '1.1.9-more.bpmn']);
    expect(failed?.[1]?.message).toContain('1.1.9-more.bpmn');
    for (const number of [9, 12]) rmSync(join(library, `processes/1.1.${number}-more.bpmn`));
    await published(library, whole, { threads });
    expect(differing(out, whole)).toEqual([]);
  },
  60_000,
);

it('says what is wrong where no process can be read, and makes nothing', async () => {
  const library = libraryOf(2);
  for (const name of readdirSync(join(library, 'processes')))
    writeFileSync(join(library, 'processes', name), '<no bpmn');
  const out = join(freshFolder(), 'site');
  await expect(published(library, out)).rejects.toThrow(/1\.1\.1-check-a-meter.*1\.1\.2-read-a-meter/s);
  expect(existsSync(out)).toBe(false);
});

it.each([1, 3])(
  'keeps what it made when it is stopped, and goes on from there, with %s threads',
  async (threads) => {
    const library = libraryOf(20);
    const [out, whole] = [freshFolder(), freshFolder()];
    const stop = new AbortController();
    let made = 0;
    const stopped = published(library, out, { threads, signal: stop.signal }, () => {
      if (++made === 3) stop.abort(new Error('enough'));
    });
    await expect(stopped).rejects.toThrow('enough');
    expect(made).toBeLessThan(20);
    expect([...filesIn(out).keys()].filter((path) => path.endsWith('.tmp'))).toEqual([]);
    expect(await published(library, out, { threads })).toMatchObject({ unchanged: made });
    await published(library, whole, { threads });
    expect(differing(out, whole)).toEqual([]);
  },
  60_000,
);

it('leaves nothing behind of a process that went while a build was stopped', async () => {
  const library = libraryOf(4);
  const [out, whole] = [freshFolder(), freshFolder()];
  const stop = new AbortController();
  await expect(
    published(library, out, { threads: 1, signal: stop.signal }, () => stop.abort(new Error('enough'))),
  ).rejects.toThrow('enough');
  expect(existsSync(join(out, 'processes/1.1.1-check-a-meter.html'))).toBe(true);
  const without = join(freshFolder(), 'library');
  cpSync(library, without, { recursive: true, filter: (path) => !path.includes('1.1.1-') });
  await published(without, out);
  await published(without, whole);
  expect(differing(out, whole)).toEqual([]);
}, 60_000);

it('stops at Ctrl-C with a folder that the next run goes on from', async () => {
  const library = libraryOf(40);
  const out = join(freshFolder(), 'site');
  mkdirSync(out);
  const args = ['publish', library, '--out', out, '--no-documents', '--json'];
  let isTold = false;
  const stopped = await command(args, (said, child) => {
    if (!isTold && / 2\/40 /.test(said)) isTold = child.kill('SIGINT');
  });
  expect(stopped.code).toBe(130);
  expect(stopped.err).toContain('run the command again');
  expect([...filesIn(out).keys()].filter((path) => path.endsWith('.tmp'))).toEqual([]);
  const again = await command(args);
  expect(again.code).toBe(0);
  expect((JSON.parse(again.out) as { unchanged: number }).unchanged).toBeGreaterThanOrEqual(2);
}, 120_000);

/** Runs `bam` in a process of its own; `hear` is told all that it has said on the error stream. */
function command(
  args: string[],
  hear: (said: string, child: ReturnType<typeof spawn>) => void = () => undefined,
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [fixture('../../bin/bam.mjs'), ...args]);
  let out = '';
  let err = '';
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => {
    err += text.toString();
    hear(err, child);
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}
