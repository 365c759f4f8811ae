import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { planPath } from '../../../src/core/release/paths';
import { readPlan } from '../../../src/core/release/plan/readPlan';
import { bam, freshFolder, LIBRARY } from '../bam';

let library: string;
let folder: string;
const file = () => join(library, planPath('3.0'));
const stored = () => readPlan(readFileSync(file(), 'utf8')).value!;
const milestone = (id: string) => stored().milestones.find((each) => each.id === id)!;
const release = (name: string, ...args: string[]) => bam('release', name, ...args, '--library', library);
const plan = (...args: string[]) => release('plan', '3.0', '--at', '2026-08-10T09:00:00Z', ...args);

beforeAll(async () => {
  folder = freshFolder('all');
  library = join(folder, 'library');
  cpSync(LIBRARY, library, { recursive: true });
  await release(
    'create',
    '3.0',
    '--go-live',
    '2026-12-10',
    '--by',
    'A. Modeller',
    '--at',
    '2026-06-10T09:00:00Z',
  );
});

/** One after the other: each builds on the one before. */
describe('a plan by bam release plan', () => {
  it('is not there before it is made', async () => {
    const { code, err } = await plan();
    expect([code, existsSync(file())]).toEqual([2, false]);
    expect(err).toContain('--init');
  });

  it('is counted back from the go-live date', async () => {
    const { code, out } = await plan('--init');
    expect(code).toBe(0);
    expect(out).toMatch(/ M3 +2026-10-07\.\.2026-11-03 +to come /);
    expect(milestone('M3').planned).toEqual({ start: '2026-10-07', end: '2026-11-03' });
    expect((await plan('--init')).code).toBe(2);
  });

  it('takes what happened, effort, notes, and what is not done', async () => {
    const { code } = await plan(
      ...[
        '--actual',
        'M1=2026-07-21..2026-08-05',
        '--actual',
        'M2=2026-08-06..',
        '--effort',
        'M1:SECAS CoE=/12.5',
      ],
      ...[
        '--effort',
        'M3:SECAS Core=2/1',
        '--note',
        'M2=Began a day early',
        '--drop',
        'M8=Decided so',
        '--notes',
        'All well',
      ],
    );
    expect(code).toBe(0);
    expect(milestone('M1')).toMatchObject({
      actual: { start: '2026-07-21', end: '2026-08-05' },
      effort: [
        { role: 'SECAS Core', planned: 4 },
        { role: 'SECAS CoE', planned: 10, actual: 12.5 },
      ],
    });
    expect(milestone('M2')).toMatchObject({ actual: { start: '2026-08-06' }, note: 'Began a day early' });
    expect(milestone('M3').effort).toEqual([{ role: 'SECAS Core', planned: 2, actual: 1 }]);
    expect([milestone('M8').dropped, stored().notes]).toEqual(['Decided so', 'All well']);
    await plan('--drop', 'M8=', '--actual', 'M2=');
    expect(milestone('M8')).not.toHaveProperty('dropped');
    expect(milestone('M2').actual).toEqual({});
  });

  it('takes days of work with the day, and the same day again in place of them', async () => {
    await plan('--effort', 'M4:SECAS CoE=/1@2026-07-01', '--effort', 'M4:SECAS CoE=4/2.5@2026-07-08');
    await plan('--effort', 'M4:SECAS CoE=/2@2026-07-01');
    expect(milestone('M4').effort.find(({ role }) => role === 'SECAS CoE')).toEqual({
      role: 'SECAS CoE',
      planned: 4,
      worked: [
        { on: '2026-07-01', days: 2 },
        { on: '2026-07-08', days: 2.5 },
      ],
    });
    for (const [effort, code, words] of [
      ['M4:SECAS CoE=/2', 1, 'PLAN-EFFORT-DATED'],
      ['M4:SECAS CoE=/2@2999-01-01', 1, 'PLAN-EFFORT-TO-COME'],
      ['M4:SECAS CoE=/2@2026-02-30', 2, 'Give days of work such as'],
      ['M4:SECAS CoE=/2@', 2, 'Give days of work such as'],
    ] as const) {
      const ran = await plan('--effort', effort);
      expect([ran.code, ran.out + ran.err]).toEqual([code, expect.stringContaining(words)]);
    }
  });

  it('ends with 1 while it cannot hold, and goes back to the rule', async () => {
    const short = await plan('--planned', 'M3=2026-10-07..2026-11-02');
    expect(short.code).toBe(1);
    expect(short.out).toContain('M3 is planned for 19 working days; it needs at least 20.');
    expect((await plan('--by-rule', 'M3')).code).toBe(0);
    expect(milestone('M3')).not.toHaveProperty('byHand');
  });

  it('is planned again for another date, keeps what happened, and says that the release has another', async () => {
    const { code, out } = await plan('--go-live', '2026-12-17');
    expect(code).toBe(1);
    expect(out).toContain('PLAN-GO-LIVE');
    expect(out).toContain('PLAN-DEADLINE: M6');
    expect(milestone('M3').planned).toEqual({ start: '2026-10-14', end: '2026-11-10' });
    expect(milestone('M1').planned).toEqual({ start: '2026-07-21', end: '2026-08-05' });
    await plan('--go-live');
    expect(stored().goLive).toBe('2026-12-10');
  });

  it.each([
    ['a milestone that is not there', ['--actual', 'M33=2026-10-01'], 1, 'no milestone M33'],
    ['an end before the start', ['--actual', 'M1=2026-10-02..2026-10-01'], 1, 'PLAN-DATES-REVERSED'],
    ['a date outside the calendar', ['--go-live', '2029-01-01'], 1, 'PLAN-RANGE'],
    ['no date', ['--actual', 'M1=soon'], 2, 'Give dates such as'],
    ['no effort', ['--effort', 'M1=3'], 2, 'Give days of work such as'],
    ['half a planned span', ['--planned', 'M1=2026-10-01..'], 2, 'both planned days'],
  ])('changes nothing for %s', async (_, args, code, words) => {
    const before = readFileSync(file(), 'utf8');
    const ran = await plan(...args);
    expect(ran.code).toBe(code);
    expect(ran.out + ran.err).toContain(words);
    expect(readFileSync(file(), 'utf8')).toBe(before);
  });

  it('refuses a file that is broken, and leaves it', async () => {
    const before = readFileSync(file(), 'utf8');
    writeFileSync(file(), before.replace('"id": "M2"', '"id": "M1"'));
    const { code, err } = await plan('--notes', 'x');
    expect(code).toBe(2);
    expect(err).toContain('stands there twice: M1');
    expect(readFileSync(file(), 'utf8')).not.toContain('"notes": "x"');
    writeFileSync(file(), before);
  });

  it('prints CSV and JSON', async () => {
    const [head, first] = (await plan('--csv')).out.split('\n');
    expect(head).toMatch(/^milestone,activity,planned_start,.*,SECAS CoE planned,SECAS CoE actual$/);
    expect(first).toMatch(/^M1,.*,2026-07-21,2026-08-05,12,,2026-07-21,2026-08-05,done,0,/);
    const json = JSON.parse((await plan('--json')).out) as { plan: unknown; problems: unknown[] };
    expect(json.plan).toEqual(stored());
  });
});

describe('risks and issues', () => {
  const by = ['--by', 'P. Planner', '--at', '2026-08-11T09:00:00Z'];

  it('are added, changed, closed, and come true', async () => {
    await release(
      'risk',
      'add',
      '3.0',
      ...by,
      '--title',
      'Few respond',
      '--owner',
      'SECAS',
      '--likelihood',
      'high',
    );
    await release('issue', 'add', '3.0', ...by, '--title', 'No room', '--impact', 'low');
    await release('issue', 'close', '3.0', 'I1', ...by, '--why', 'Found one');
    await release('risk', 'change', '3.0', 'R1', ...by, '--mitigation', 'Remind them');
    const { code, out } = await release('risk', 'came-true', '3.0', 'R1', ...by);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}I2 +open /);
    expect(stored().log.map(({ id, state, history }) => [id, state, history.length])).toEqual([
      ['R1', 'closed', 3],
      ['I1', 'closed', 2],
      ['I2', 'open', 1],
    ]);
  });

  it.each([
    ['one that is not there', ['risk', 'close', '3.0', 'R9'], 2],
    ['a risk as an issue', ['issue', 'close', '3.0', 'R1'], 2],
    ['no title', ['risk', 'add', '3.0'], 1],
    ['a likelihood that is none', ['risk', 'add', '3.0', '--title', 'x', '--likelihood', 'sure'], 2],
  ])('are left as they are for %s', async (_, [name, ...args], code) => {
    const before = readFileSync(file(), 'utf8');
    expect((await release(name!, ...args, ...by)).code).toBe(code);
    expect(readFileSync(file(), 'utf8')).toBe(before);
  });
});

describe('what is made of a plan', () => {
  it('is a chart, a calendar file, data', async () => {
    const at = ['--at', '2026-08-12T09:00:00Z'];
    const svg = join(folder, 'timeline.svg');
    expect((await release('timeline', '3.0', '--format', 'svg', '-o', svg, ...at)).code).toBe(0);
    expect(readFileSync(svg, 'utf8')).toMatch(/^<svg .*Today 12 Aug 2026/s);
    expect((await release('timeline', '3.0', '--format', 'ics', ...at)).out).toContain(
      'DTSTAMP:20260812T090000Z\r\n',
    );
    expect((await release('timeline', '3.0', ...at)).out).toContain('Consultation opens');
    const data = JSON.parse((await release('timeline', '3.0', '--json', ...at)).out) as {
      keyDates: unknown[];
    };
    expect(data.keyDates).toHaveLength(8);
  });

  it('is the report of a month: Word, page, Markdown, data', async () => {
    const report = (...args: string[]) =>
      release('report', '3.0', '--month', '2026-08', '--at', '2026-09-01T09:00:00Z', ...args);
    const docx = join(folder, 'report.docx');
    expect((await report('--format', 'docx')).code).toBe(2);
    expect((await report('--format', 'docx', '-o', docx)).code).toBe(0);
    expect(strFromU8(unzipSync(readFileSync(docx))['word/document.xml']!)).toContain(
      'report for August 2026',
    );
    expect((await report('--format', 'html')).out).toContain('<h1>Release 3.0: report for August 2026</h1>');
    expect((await report()).out).toContain('I2 Few respond: raised on 11 Aug 2026.');
    expect(JSON.parse((await report('--json')).out)).toMatchObject({
      month: '2026-08',
      asOf: '2026-08-31',
      impacts: [{ register: 'smets1', states: { answered: 1 } }],
    });
    expect((await release('report', '3.0', '--month', '2026-13')).code).toBe(2);
  });

  it('is a page of the site of a release on its way', async () => {
    await release('freeze', '3.0', '--by', 'A. Modeller', '--at', '2026-09-28T09:00:00Z');
    const out = join(folder, 'site');
    const { code } = await bam(
      ...[
        'publish',
        library,
        '--release',
        '3.0',
        '--out',
        out,
        '--no-documents',
        '--at',
        '2026-09-29T09:00:00Z',
      ],
    );
    expect(code).toBe(0);
    const page = readFileSync(join(out, '3.0/timeline.html'), 'utf8');
    expect(page).toMatch(/<td[^>]*>29 Sep 2026<\/td>\s*<td[^>]*>28 Sep 2026<\/td>/);
  });
});
