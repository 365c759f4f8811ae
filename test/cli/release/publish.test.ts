import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { bam, freshFolder } from '../bam';
import { writeTwoReleases } from './library';

let library: string;
let site: string;
const read = (path: string) => readFileSync(join(site, path), 'utf8');
const publish = (...args: string[]) =>
  bam('publish', library, '--out', site, '--no-documents', '--at', '2026-05-20T09:00:00Z', ...args);
/** When each file of the releases was last written, by path. */
const writtenAt = () =>
  new Map(
    readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((name) => /^[23]\.0\/(?!\.bam)/.test(name) && statSync(join(site, name)).isFile())
      .map((name) => [name, statSync(join(site, name)).mtimeMs]),
  );

beforeAll(async () => {
  library = freshFolder('all');
  site = join(freshFolder('all'), 'site');
  await writeTwoReleases(library);
});

/** One after the other: each step builds on the one before. */
describe('publishing a library with releases', () => {
  it('puts them side by side, each as it was frozen, and the root before the live one', async () => {
    rmSync(join(library, 'processes/1.1.4-new.bpmn')); // work goes on: it must not show
    const { code, out, err } = await publish();
    expect(code, err).toBe(0);
    expect(out).toContain('Release 3.0: 3 processes published');
    expect(out).toContain('leads to release 2.0; beside each other: 3.0, 2.0.');
    expect(existsSync(join(site, '3.0/processes/1.1.4-new.html'))).toBe(true);
    expect(read('index.html')).toContain('url=2.0/index.html');
    expect(read('3.0/processes/1.1.1-check.html')).toContain('What changed since Release 2.0');
    expect(read('3.0/changes.html')).toContain('After 1 comment of A Supplier.');
    expect(existsSync(join(site, '3.0/processes/1.1.1-check.since.html'))).toBe(true);
  });

  it('makes nothing again that has not changed', async () => {
    const before = writtenAt();
    const ran = JSON.parse((await publish('--json')).out) as {
      sites: { filesWritten: number; unchanged: number }[];
      root: { filesWritten: number };
    };
    expect(ran.sites.map(({ filesWritten }) => filesWritten)).toEqual([0, 0]);
    expect(ran.root.filesWritten).toBe(0);
    expect(writtenAt()).toEqual(before);
  });

  it('goes live and back by the root alone', async () => {
    const before = writtenAt();
    const root = read('index.html');
    const step = (at: string, name: string, ...args: string[]) =>
      bam(
        'release',
        name,
        '3.0',
        '--library',
        library,
        '--by',
        'A. Modeller',
        '--at',
        at,
        '--site',
        site,
        ...args,
      );
    const live = await step('2026-06-01T09:00:00Z', 'go-live', '--reference', 'TABASC paper 3');
    expect(live.code, live.out).toBe(0);
    expect(live.err).toContain('leads to release 3.0');
    expect(read('index.html')).toContain('url=3.0/index.html');
    expect(read('releases.css')).toContain('[data-state-of="2.0"]::after { content: "superseded"; }');
    const undone = await step('2026-06-02T09:00:00Z', 'undo', '--reason', 'A fault was found');
    expect(undone.err).toContain('leads to release 2.0');
    expect(read('index.html')).toBe(root);
    expect(writtenAt()).toEqual(before);
  });

  it('takes no step where the site that is to follow is not there', async () => {
    const record = () => readFileSync(join(library, 'releases/3.0/release.json'), 'utf8');
    const before = record();
    const wrong = await bam(
      ...['release', 'go-live', '3.0', '--library', library, '--by', 'A. Modeller', '--reference', 'P'],
      ...['--at', '2026-06-03T09:00:00Z', '--site', '/tmp/bam-no-such-site'],
    );
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('there is no site of a published')]);
    expect(record()).toBe(before);
  });

  it('follows a switch that was set ahead, on its day', async () => {
    const ahead = await bam(
      ...['release', 'go-live', '3.0', '--library', library, '--by', 'A. Modeller'],
      ...['--at', '2026-06-03T09:00:00Z', '--on', '2026-06-08', '--reference', 'TABASC paper 4'],
    );
    expect(ahead.code, ahead.out).toBe(0);
    const again = await bam(
      ...['release', 'go-live', '3.0', '--library', library, '--by', 'A. Modeller', '--site', site],
      ...['--at', '2026-06-04T09:00:00Z', '--reference', 'TABASC paper 4'],
    );
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('nothing is recorded again')]);
    expect(again.err).toContain('From 8 June 2026 on it leads to release 3.0, by itself.');
    expect(again.err).toContain(`bam publish ${library} --root --out ${site}`);
    expect(read('releases.json')).toContain('"liveFrom": "2026-06-08"');
    await publish('--root', '--at', '2026-06-07T09:00:00Z');
    expect(read('index.html')).toContain('url=2.0/index.html');
    const { code } = await publish('--root', '--at', '2026-06-08T09:00:00Z');
    expect([code, read('index.html').includes('url=3.0/index.html')]).toEqual([0, true]);
  });

  it('publishes one by itself, and the working draft where it is asked for', async () => {
    const out = freshFolder();
    expect((await bam('publish', library, '--out', out, '--no-documents', '--release', '3.0')).code).toBe(0);
    expect(readdirSync(out)).toContain('3.0');
    expect(readdirSync(out)).not.toContain('2.0');
    const draft = freshFolder();
    expect((await bam('publish', library, '--out', draft, '--no-documents', '--draft')).code).toBe(0);
    expect(existsSync(join(draft, 'processes/1.1.1-check.html'))).toBe(true);
    expect(existsSync(join(draft, 'processes/1.1.4-new.html'))).toBe(false);
  });

  it('writes no draft over the releases, no releases over a draft, and no pack over either, until told', async () => {
    const out = join(freshFolder(), 'site');
    const to = (...words: string[]) =>
      bam('publish', library, '--out', out, '--no-documents', '--at', '2026-05-20T09:00:00Z', ...words);
    const files = () => readdirSync(out, { recursive: true, encoding: 'utf8' }).sort();
    expect((await to()).code).toBe(0);
    const before = files();
    const draft = await to('--draft');
    expect(draft.code).toBe(2);
    expect(draft.err).toMatch(/holds the site of the releases, and a working draft would.*--out.*--force/);
    expect(files()).toEqual(before);
    expect((await to('--draft', '--force')).code).toBe(0);
    expect(existsSync(join(out, 'releases.html'))).toBe(false);
    const releases = await to();
    expect(releases.code).toBe(2);
    expect(releases.err).toMatch(/holds a working draft, and the site of the releases would/);
    expect((await to('--root')).code).toBe(2);
    expect((await to('--force')).code).toBe(0);
    expect(files(), 'nothing of the draft is left, and no empty folder').toEqual(before);
    const lone = join(out, '3.0');
    const over = await bam('publish', library, '--out', lone, '--no-documents', '--draft');
    expect(over.err).toContain('holds the site of one release');
  });

  it('tells a site of releases that was made before builds wrote down what they are', async () => {
    const out = freshFolder();
    const files = { 'index.html': '', 'releases.html': '' };
    writeFileSync(join(out, '.bam-site.json'), JSON.stringify({ form: 3, processes: {}, files }));
    const ran = await bam('publish', library, '--out', out, '--no-documents', '--draft');
    expect(ran.err).toContain('holds the site of the releases');
  });

  it('keeps the site of a release that the library has no more, and says so', async () => {
    const out = join(freshFolder(), 'site');
    const without = join(freshFolder(), 'library');
    cpSync(library, without, { recursive: true });
    const to = () => bam('publish', without, '--out', out, '--no-documents', '--at', '2026-05-20T09:00:00Z');
    expect((await to()).err).not.toContain('has no more');
    rmSync(join(without, 'releases/2.0'), { recursive: true, force: true });
    rmSync(join(without, 'releases/2.0.json'), { force: true });
    const ran = await to();
    expect(ran.err).toContain(
      `${join(out, '2.0')} holds the site of release 2.0, which the library has no more`,
    );
    expect(existsSync(join(out, '2.0/index.html'))).toBe(true);
    expect(readFileSync(join(out, 'releases.html'), 'utf8')).not.toContain('2.0/index.html');
  });

  it.each([
    ['a release that is not there', ['--release', '9.9'], /no release 9\.9/],
    ['two things at once', ['--draft', '--root'], /give one of them/],
    [
      'a root where nothing was published',
      ['--root', '--out', '/tmp/bam-no-such-site'],
      /no site of a published release/,
    ],
  ])('refuses %s', async (_, words, message) => {
    const ran = await bam('publish', library, '--out', join(freshFolder(), 'site'), ...words);
    expect([ran.code, ran.err]).toEqual([2, expect.stringMatching(message)]);
  });
});

describe('comparing releases', () => {
  it('says what differs, process by process', async () => {
    const { code, out } = await bam('release', 'compare', '2.0', '3.0', '--library', library);
    expect(code).toBe(1);
    expect(out).toContain('  1.1.1 Check: 1 change in trace and 1 in variations');
    expect(out).toContain('  1.1.3 Gone: gone');
    expect(out).toContain('  1.1.4 New: new');
    expect(out).toContain('  register/r1/impacts.csv: 2 rows new, 0 changed, 0 gone');
    const json = JSON.parse(
      (await bam('release', 'compare', '2.0', '3.0', '--library', library, '--json')).out,
    ) as {
      processes: unknown[];
    };
    expect(json.processes).toHaveLength(4);
  });

  it('finds no difference between a release and itself, and what the library has become since', async () => {
    expect((await bam('release', 'compare', '3.0', '3.0@1', '--library', library)).code).toBe(0);
    const { code, out } = await bam('release', 'compare', '3.0', '--library', library);
    expect([code, out.split('\n').slice(1, -1)]).toEqual([1, ['  1.1.4 New: gone']]);
  });

  it('writes the notes in each form', async () => {
    const notes = (...args: string[]) => bam('release', 'notes', '3.0', '--library', library, ...args);
    expect((await notes()).out).toMatch(/^# A model 3\.0: what changed since Release 2\.0\n/);
    expect((await notes('--format', 'html')).out).toContain(
      '<h1>A model 3.0: what changed since Release 2.0</h1>',
    );
    expect(JSON.parse((await notes('--format', 'json')).out)).toMatchObject({ before: 'Release 2.0' });
    const file = join(freshFolder(), 'notes.docx');
    expect((await notes('--format', 'docx', '--out', file)).code).toBe(0);
    expect(strFromU8(unzipSync(readFileSync(file))['word/document.xml']!)).toContain('SMETS1');
    expect((await notes('--format', 'docx')).err).toContain('--out');
    const first = await bam('release', 'notes', '2.0', '--library', library);
    expect([first.code, first.err]).toEqual([2, expect.stringContaining('--since')]);
  });
});
