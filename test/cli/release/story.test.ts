import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commentPath, releasePath } from '../../../src/core/release/paths';
import { readRelease } from '../../../src/core/release/Release';
import { writeComment, type Comment } from '../../../src/core/review/Comment';
import { bam, freshFolder, LIBRARY } from '../bam';

let library: string;
const record = () => readRelease(readFileSync(join(library, releasePath('2.0')), 'utf8')).value!;
const release = (...args: string[]) => bam('release', ...args, '--library', library);
const step = (at: string, name: string, ...args: string[]) =>
  release(name, '2.0', '--by', 'A. Modeller', '--at', at, ...args);
const impacts = () => join(library, 'register/impacts.csv');

const comment: Comment = {
  format: 1,
  id: 'c1',
  release: '2.0',
  round: 'consultation',
  about: { kind: 'release' },
  author: 'B. Supplier',
  organisation: 'A Supplier',
  kind: 'question',
  text: 'Why?',
  at: '2026-09-10T09:00:00Z',
  replies: [],
  states: [],
};

beforeAll(() => {
  library = join(freshFolder('all'), 'library');
  cpSync(LIBRARY, library, { recursive: true });
});

/** One after the other: each step builds on the one before. */
describe('a release by bam release', () => {
  it('begins as a draft', async () => {
    const { code, out } = await step('2026-08-03T09:00:00Z', 'create', '--go-live', '2026-11-02');
    expect([code, out]).toEqual([0, 'Release 2.0 is in draft, planned to go live on 2 November 2026.\n']);
    expect((await step('2026-08-03T09:00:00Z', 'create', '--go-live', '2026-11-02')).code).toBe(1);
    expect((await release('list')).out).toContain('2.0  draft, planned for 2 November 2026, 0 editions');
  });

  it('does not freeze what has an error, and says which', async () => {
    const file = join(library, 'processes/1.1.2-read-a-meter.bpmn');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('</bpmn:process>', '</bpmn:proces>'));
    const { code, out } = await step('2026-08-04T09:00:00Z', 'freeze');
    expect(code).toBe(1);
    expect(out).toMatch(/^start-review was not taken: release 2\.0 is still in draft\./);
    expect(out).toMatch(/\[ \] The checks find 1 error\..*\(REL-ERRORS\)\n +XML-NOT-WELL-FORMED/);
    expect(record().editions).toEqual([]);
    expect(readdirSync(join(library, 'releases'))).toEqual(['2.0']);
    writeFileSync(file, text);
  });

  it('says that nothing was looked at where nothing was', async () => {
    const { out } = await release('status', '2.0', '--no-checks');
    expect(out).toContain('Processes have not been counted.');
    expect(out).not.toContain('There is no process.');
    const consulted = await step('2026-08-04T09:00:00Z', 'create', '--go-live', '2020-01-01');
    expect(consulted.out).toContain('REL-GO-LIVE-PAST');
  });

  it('freezes the library under the names of the hashes', async () => {
    const { code, out } = await step('2026-08-04T09:00:00Z', 'freeze', '--note', 'First draft');
    expect([code, out]).toEqual([0, 'Release 2.0 is in internal review. Edition 1 is frozen.\n']);
    const { contents } = record().editions[0]!;
    expect(Object.keys(contents)).toHaveLength(4);
    expect(readdirSync(join(library, 'releases/contents')).sort()).toEqual(
      Object.entries(contents)
        .map(([path, hash]) => `${hash}${/\.\w+$/.exec(path)![0]}`)
        .sort(),
    );
    expect((await bam('check', library)).out).toContain('5 files checked, no problems.');
  });

  it('shows what the next steps want', async () => {
    const { code, out } = await release('status', '2.0', '--at', '2026-08-05T09:00:00Z');
    expect(code).toBe(0);
    expect(out).toMatch(
      /4 August 2026, 09:00 UTC \(entered on .*\) {2}start-review by A\. Modeller: edition 1; First draft/,
    );
    expect(out).toMatch(
      /Open the consultation[^]*\[x\] Every impact has a state\.[^]*\[\?\] A consultation lasts/,
    );
    expect((await release('status', '2.0', '--no-checks')).out).toContain('The files have not been checked.');
  });

  it('is consulted on for 20 working days or more', async () => {
    const short = await step('2026-09-01T09:00:00Z', 'consult', '--closes', '2026-09-14');
    expect([short.code, short.out]).toEqual([
      1,
      expect.stringContaining('Close it on 28 September 2026 or later.'),
    ]);
    expect((await step('2026-09-01T09:00:00Z', 'consult', '--opens', '2018-12-08')).out).toContain(
      'Bank holidays are known from 1 January 2019 to 31 December 2027 only.',
    );
    expect((await step('2026-09-01T09:00:00Z', 'consult')).code).toBe(0);
    expect(record().events.at(-1)).toMatchObject({ opens: '2026-09-01', closes: '2026-09-28', edition: 1 });
    expect((await step('2026-09-02T09:00:00Z', 'extend', '--closes', '2026-09-30')).code).toBe(0);
  });

  it('is not approved while a comment is open, and then is revised', async () => {
    const path = join(library, commentPath('2.0', 'c1'));
    cpSync(join(library, 'library.json'), path); // makes the folder; replaced by the comment
    writeFileSync(path, writeComment(comment));
    const early = await step('2026-09-30T09:00:00Z', 'approve', '--reference', 'Paper 1');
    expect(early.out).toContain('The consultation is open until 30 September 2026.');
    const refused = await step('2026-10-01T09:00:00Z', 'approve', '--reference', 'Paper 1');
    expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('B. Supplier: Why?')]);
    const done = {
      at: '2026-10-02T09:00:00Z',
      by: 'A. Modeller',
      state: 'done',
      revision: 'edition 2',
    } as const;
    writeFileSync(path, writeComment({ ...comment, states: [done] }));
    const unfrozen = await step('2026-10-02T09:00:00Z', 'approve', '--reference', 'Paper 1');
    expect([unfrozen.code, unfrozen.out]).toEqual([1, expect.stringContaining('REL-UNFROZEN')]);
    expect((await step('2026-10-02T09:00:00Z', 'revise')).out).toContain('REL-UNCHANGED');
    appendFileSync(join(library, 'library.json'), '\n');
    expect((await step('2026-10-02T09:00:00Z', 'revise', '--note', 'After the comments')).code).toBe(0);
    expect(record().editions.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('is approved, taken back, approved again and published', async () => {
    const { code, out } = await step('2026-10-05T09:00:00Z', 'approve', '--reference', 'Paper 1');
    const { seal } = record().editions[1]!;
    expect([code, out]).toEqual([0, `Release 2.0 is approved. Its edition 2 has the seal ${seal}.\n`]);
    const back = await step('2026-10-06T09:00:00Z', 'back', '--reason', 'A paper was missing.');
    expect(back.out).toBe('Release 2.0 is in consultation.\n');
    expect((await step('2026-10-07T09:00:00Z', 'approve', '--reference', 'Paper 2')).code).toBe(0);
    expect((await step('2026-10-08T09:00:00Z', 'publish')).code).toBe(0);
  });

  it('has another date only with who, why and by which decision', async () => {
    const amend = (...args: string[]) => release('amend', '2.0', ...args);
    const change = (date: string, ...args: string[]) =>
      step('2026-10-26T09:00:00Z', 'amend', '--go-live', date, '--reason', 'A late tester.', ...args);
    expect((await amend('--go-live', '2026-11-03')).err).toContain('say who changes it, and why');
    expect((await change('2026-11-03')).out).toContain('The decision is not referred to.');
    expect((await change('2026-10-25', '--reference', 'Minute 2')).out).toContain('REL-GO-LIVE-PAST');
    const short = await change('2026-10-27', '--reference', 'Minute 2');
    expect([short.code, short.out]).toEqual([
      1,
      expect.stringContaining('Plan 2 November 2026 or later, or say why the notice is short. (REL-NOTICE)'),
    ]);
    const { code, out } = await change('2026-11-03', '--reference', 'Minute 2');
    expect([code, out]).toEqual([0, expect.stringContaining('Release 2.0 is published.')]);
    expect(record().goLive).toBe('2026-11-03');
    expect(record().events.at(-1)).toMatchObject({
      step: 'change-date',
      note: 'A late tester.',
      reference: 'Minute 2',
      formerly: '2026-11-02',
      planned: '2026-11-03',
    });
    expect((await release('status', '2.0', '--no-checks')).out).toContain(
      'from 2 November 2026 to 3 November 2026; Minute 2; A late tester.',
    );
    expect((await release('amend', '2.0', '--title', 'Other')).code).toBe(1);
  });

  it('goes live on its day, and back', async () => {
    const { code } = await step('2026-10-27T09:00:00Z', 'go-live', '--reference', 'Minute 3');
    expect([code, record().events.at(-1)?.effective]).toEqual([0, '2026-11-03']);
    const stateAt = async (at: string) =>
      (JSON.parse((await release('list', '--json', '--at', at)).out) as { releases: { state: string }[] })
        .releases[0]?.state;
    expect((await step('2026-10-27T09:00:00Z', 'go-live', '--reference', 'Minute 3')).out).toContain(
      'Its switch is set: it is live from 3 November 2026. Undo going live first',
    );
    expect(await stateAt('2026-11-02T12:00:00Z')).toBe('published');
    expect(await stateAt('2026-11-03T12:00:00Z')).toBe('live');
    const undone = await step('2026-11-04T09:00:00Z', 'undo', '--reason', 'A fault was found.');
    expect(undone.out).toBe('Release 2.0 is published.\n');
    expect((await step('2026-11-04T09:00:00Z', 'undo', '--reason', 'Again.')).out).toContain(
      'its switch is not set. There is nothing to undo.',
    );
    expect(
      record()
        .events.map((event) => event.step)
        .slice(-2),
    ).toEqual(['go-live', 'undo-go-live']);
  });

  it('gives each edition back as it was', async () => {
    for (const edition of ['1', '2']) {
      const out = join(freshFolder(), 'out');
      const { code } = await release('files', '2.0', '--edition', edition, '--out', out);
      expect(code).toBe(0);
      expect(readFileSync(join(out, 'library.json'), 'utf8').endsWith('\n\n')).toBe(edition === '2');
      expect(readFileSync(join(out, 'register/impacts.csv'), 'utf8')).toBe(readFileSync(impacts(), 'utf8'));
      expect((await bam('check', out)).code).toBe(0);
      expect((await release('files', '2.0', '--out', out)).err).toContain('is not empty');
    }
  });

  it('has the seal that was noted, or none of that name', async () => {
    const { seal } = record().editions[0]!;
    const good = await release('verify', '2.0', '--seal', seal.toUpperCase());
    expect([good.code, good.out]).toEqual([
      0,
      expect.stringContaining('The seal is that of edition 1; edition 2 is the approved one.'),
    ]);
    const other = await release('verify', '2.0', '--seal', 'a'.repeat(64));
    expect([other.code, other.out]).toEqual([1, expect.stringContaining('No edition of release 2.0 has')]);
    expect((await release('verify', '--seal', seal)).code).toBe(2);
  });

  it('goes on where the record of another cannot be read', async () => {
    const path = join(library, releasePath('3.0'));
    mkdirSync(join(path, '..'));
    writeFileSync(path, '{');
    for (const name of ['list', 'verify']) {
      const { code, out } = await release(name);
      expect([code, out]).toEqual([
        1,
        expect.stringMatching(/2\.0.*\n[^]*Release 3\.0: its record cannot be read\.\n {2}.*REL-FILE/),
      ]);
    }
    expect((await release('verify', '2.0')).code).toBe(0);
    expect((await step('2026-11-05T09:00:00Z', 'go-live', '--reference', 'M')).code).toBe(2);
    rmSync(join(path, '..'), { recursive: true });
  });

  it('shows a byte that was changed in what is frozen, and a text that is gone', async () => {
    expect((await release('verify')).code).toBe(0);
    const hash = record().editions[0]!.contents['register/impacts.csv']!;
    const file = join(library, `releases/contents/${hash}.csv`);
    const bytes = readFileSync(file);
    writeFileSync(file, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]));
    const changed = await release('verify', '2.0');
    expect([changed.code, changed.out]).toEqual([1, expect.stringContaining('REL-CONTENT-CHANGED')]);
    expect((await bam('check', library)).out.match(/REL-CONTENT-CHANGED/g)).toHaveLength(1);
    expect((await release('files', '2.0', '--out', join(freshFolder(), 'x'))).code).toBe(2);
    expect((await step('2026-11-05T09:00:00Z', 'go-live', '--reference', 'M')).out).toContain('REL-SEAL');
    rmSync(file);
    expect((await release('verify', '--json')).out).toContain('REL-CONTENT-MISSING');
  });

  it('stops where a record was tampered with', async () => {
    const path = join(library, releasePath('2.0'));
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"reference": "Paper 2"', '"reference": " "'));
    expect((await release('verify')).out).toContain('breaks at event 8, approve at 2026-10-07T09:00:00Z');
    expect((await step('2026-11-06T09:00:00Z', 'publish')).out).toContain('REL-HISTORY');
  });
});

describe('bad use', () => {
  it.each([
    [['status', '9.9'], 'there is no release 9.9'],
    [['status', '2.0', '--library', 'nowhere'], 'nowhere is no library'],
    [['freeze', '2.0'], "required option '--by"],
    [['freeze', '2.0', '--by', 'A', '--at', 'noon'], 'Give an instant'],
    [['approve', '2.0', '--by', 'A', '--reference', 'P', '--at', '2199-01-01T09:00:00Z'], 'is still to come'],
    [['consult', '2.0', '--by', 'A', '--opens', '2026-02-30'], 'Give a date'],
    [['amend', '2.0'], 'say what to change'],
    [['nonsense'], 'unknown command'],
  ])('%j ends with exit code 2: %s', async (args, message) => {
    const { code, err } = await bam(
      'release',
      ...args,
      ...(args.includes('--library') ? [] : ['--library', LIBRARY]),
    );
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it.each([
    'create',
    'amend',
    'list',
    'status',
    'freeze',
    'consult',
    'extend',
    'revise',
    'approve',
    'publish',
    'go-live',
    'undo',
    'back',
    'files',
    'verify',
  ])('%s has its help', async (name) => {
    const { code, out } = await bam('release', name, '--help');
    expect([code, out]).toEqual([0, expect.stringMatching(/^Usage: bam release .*--json/s)]);
  });
});
