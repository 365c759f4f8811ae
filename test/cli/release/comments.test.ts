import { strFromU8, unzipSync } from 'fflate';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { saveComment } from '../../../src/cli/release/commentFiles';
import { ReleaseStore } from '../../../src/cli/release/ReleaseStore';
import { commentPath, commentsFolder, releasePath } from '../../../src/core/release/paths';
import { readRelease } from '../../../src/core/release/Release';
import { readComment } from '../../../src/core/review/Comment';
import { writeResponse, type Response } from '../../../src/core/review/response/Response';
import { writeResponseCsv } from '../../../src/core/review/response/responseCsv';
import { bam, freshFolder, LIBRARY } from '../bam';

let library: string;
let incoming: string;
const release = (...args: string[]) => bam('release', ...args, '--library', library);
const step = (name: string, at: string, ...args: string[]) =>
  release(name, '2.0', '--by', 'A. Modeller', '--at', at, ...args);
const stored = () => {
  const folder = join(library, commentsFolder('2.0'));
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => readComment(readFileSync(join(folder, name), 'utf8')).value!);
};
const texts = () =>
  stored()
    .map(({ text }) => text)
    .sort();
const put = (name: string, text: string | Uint8Array) => {
  writeFileSync(join(incoming, name), text);
  return join(incoming, name);
};

const process = { processId: 'Process_1_1_1', number: '1.1.1', name: 'Check a meter' };
const response = (given: Partial<Response>): Response => ({
  release: '2.0',
  edition: 1,
  seal: readRelease(readFileSync(join(library, releasePath('2.0')), 'utf8')).value!.editions[0]!.seal,
  respondent: { name: 'B. Supplier', organisation: 'A Supplier', email: 'b@example.org' },
  writtenAt: '2026-09-10T09:00:00Z',
  comments: [
    {
      id: 'aaaaaaaa-1',
      about: { kind: 'step', process, elementId: 'Check', name: 'Check the meter' },
      kind: 'error',
      text: 'Which meter?',
      at: '2026-09-10T08:00:00Z',
    },
    {
      id: 'aaaaaaaa-2',
      about: { kind: 'release' },
      kind: 'agreement',
      text: 'Good.',
      at: '2026-09-10T08:30:00Z',
    },
  ],
  ...given,
});

beforeAll(async () => {
  library = join(freshFolder('all'), 'library');
  incoming = freshFolder('all');
  cpSync(LIBRARY, library, { recursive: true });
  await step('create', '2026-08-03T09:00:00Z', '--go-live', '2026-11-02');
  await step('freeze', '2026-08-04T09:00:00Z');
  await step('consult', '2026-09-01T09:00:00Z');
});

describe('the consultation pack by bam publish', () => {
  const pack = (...args: string[]) =>
    bam('publish', library, '--no-documents', '--at', '2026-09-02T09:00:00Z', ...args);

  it('is the edition that was frozen, with the form, its dates and its seal', async () => {
    const out = freshFolder();
    const path = join(library, 'library.json');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('Two small processes', 'Changed since'));
    const ran = await pack(
      '--release',
      '2.0',
      '--consultation',
      '--reply-to',
      'bam@example.org',
      '--out',
      out,
    );
    writeFileSync(path, text);
    expect(ran.err).not.toContain('late');
    const late = await pack(
      '--release',
      '2.0',
      '--consultation',
      '--out',
      freshFolder(),
      '--at',
      '2026-09-29T09:00:00Z',
    );
    expect([late.code, late.err]).toEqual([
      0,
      expect.stringContaining('bam: Comments that come now are late'),
    ]);
    expect([ran.code, ran.out]).toEqual([
      0,
      expect.stringMatching(/^Consultation pack of release 2\.0, edition 1: 2 processes published/),
    ]);
    const page = readFileSync(join(out, 'comments.html'), 'utf8');
    expect(page).toContain('Two small processes');
    expect(page).toContain('1 September 2026 to 28 September 2026');
    expect(page).toContain('Release 2.0 · draft for consultation');
    expect(page).toContain(`&quot;seal&quot;:&quot;${response({}).seal}&quot;`);
    expect(page).toContain('mailto:bam@example.org');
    expect(readFileSync(join(out, 'assets/consultation.js'), 'utf8').length).toBeGreaterThan(5_000);
  });

  it('is of a release, which must be out for consultation', async () => {
    const out = freshFolder();
    expect((await pack('--consultation', '--out', out)).err).toContain('goes with --release');
    expect((await pack('--release', '2.0', '--reply-to', 'a@b.example', '--out', out)).code).toBe(2);
    expect((await pack('--release', '2.0', '--consultation', '--reply-to', 'x', '--out', out)).code).toBe(2);
    await release('create', '4.0', '--by', 'A', '--at', '2026-08-03T09:00:00Z', '--go-live', '2027-11-02');
    const draft = await pack('--release', '4.0', '--consultation', '--out', out);
    expect([draft.code, draft.err]).toEqual([2, expect.stringContaining('REV-NO-CONSULTATION')]);
  });
});

/** One after the other: each step builds on the one before. */
describe('comments by bam release', () => {
  it('are imported from files of both forms, from a folder at once', async () => {
    put('a.json', writeResponse(response({})));
    put(
      'b.csv',
      writeResponseCsv(
        response({
          respondent: { name: 'C', organisation: 'Networks' },
          comments: [
            {
              id: 'bbbbbbbb-1',
              about: { kind: 'process', process },
              kind: 'question',
              text: '=Why?',
              at: '2026-09-11T08:00:00Z',
            },
          ],
        }),
      ),
    );
    const dry = await release('import', '2.0', incoming, '--dry-run');
    expect([dry.code, dry.out]).toEqual([
      0,
      expect.stringContaining('3 comments would be added from 2 files'),
    ]);
    expect(stored()).toEqual([]);
    const { code, out } = await release('import', '2.0', incoming, '--at', '2026-09-20T09:00:00Z');
    expect([code, out]).toEqual([
      0,
      '3 comments added from 2 files; 0 known already, 0 older than what is known.\n' +
        'To take this import back: bam release take-back 2.0 2026-09-20T09:00:00Z\n',
    ]);
    expect(texts()).toEqual(['=Why?', 'Good.', 'Which meter?']);
    expect(stored()[0]).toMatchObject({ round: 'consultation', edition: 1, origin: { file: 'a.json' } });
    expect(JSON.stringify(stored())).not.toContain('example.org');
  });

  it('are not added twice, and not changed without a word', async () => {
    const again = await release('import', '2.0', incoming);
    expect(again.out).toBe('0 comments added from 2 files; 3 known already, 0 older than what is known.\n');
    const before = stored();
    const changed = response({});
    changed.comments[0] = {
      ...changed.comments[0]!,
      text: 'Which of the meters?',
      at: '2026-09-12T08:00:00Z',
    };
    const path = put('changed.json', writeResponse(changed));
    const said = await release('import', '2.0', path);
    expect(said.out).toContain(
      'aaaaaaaa-1 on 1.1.1 Check a meter: Check the meter by B. Supplier has other words now; --take-changes',
    );
    expect(stored()).toEqual(before);
    await release('import', '2.0', path, '--take-changes');
    expect(stored()[0]).toMatchObject({ text: 'Which meter?', replies: [{ text: 'Which of the meters?' }] });
    const settled = await release('import', '2.0', path, '--take-changes');
    expect(settled.out).not.toContain('other words');
    expect(stored()[0]!.replies).toHaveLength(1);
  });

  it('that a later file of their author does not hold are named, and stay', async () => {
    const before = stored();
    const whole = response({ writtenAt: '2026-09-14T08:00:00Z' });
    const path = put('fewer.json', writeResponse({ ...whole, comments: whole.comments.slice(1) }));
    const { code, out } = await release('import', '2.0', path);
    expect(code).toBe(0);
    expect(out).toContain(
      'that came before is not in fewer.json, which was written later. Nothing is changed',
    );
    expect(out).toContain('    aaaaaaaa-1 on 1.1.1 Check a meter: Check the meter: Which of the meters?\n');
    const json = await release('import', '2.0', path, '--dry-run', '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      leftOut: [{ file: 'fewer.json', comments: ['aaaaaaaa-1'] }],
      problems: [],
    });
    expect(stored()).toEqual(before);
    rmSync(path);
  });

  it('are taken back, import by import, and can be brought again', async () => {
    const before = stored();
    const { out } = await release('imports', '2.0');
    const [last, first, ...others] = out.trim().split('\n');
    expect([last, first, others]).toEqual([
      expect.stringMatching(/Z {2}new words once, from changed\.json$/),
      '2026-09-20T09:00:00Z  3 comments, from a.json, b.csv',
      [],
    ]);
    const dry = await release('take-back', '2.0', 'last', '--dry-run', '--json');
    expect(JSON.parse(dry.out)).toMatchObject({ written: false, shortened: ['aaaaaaaa-1'], removed: [] });
    expect(stored()).toEqual(before);
    expect((await release('take-back', '2.0', last!.split(' ')[0]!)).code).toBe(0);
    expect(stored()).toEqual(before.map((each) => ({ ...each, replies: [] })));
    const unknown = await release('take-back', '2.0', '2026-09-21T09:00:00Z');
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining(first!)]);
    expect((await release('take-back', '2.0', '2026-09-20T09:00:00Z')).out).toContain('3 comments removed');
    expect(stored()).toEqual([]);
    expect((await release('take-back', '2.0', 'last')).code).toBe(2);
    expect((await release('imports', '2.0')).out).toBe('Nothing was imported into release 2.0.\n');
    await release('import', '2.0', join(incoming, 'a.json'), join(incoming, 'b.csv'));
    await release('import', '2.0', join(incoming, 'changed.json'), '--take-changes');
    const wordsOf = () => stored().map(({ text, replies }) => [text, replies.map((each) => each.text)]);
    expect(wordsOf()).toEqual(before.map(({ text, replies }) => [text, replies.map((each) => each.text)]));
  });

  it('lose nothing by files that are hostile, and those are named', async () => {
    const before = stored();
    const hostile = [
      put('empty.json', ''),
      put('bytes.json', new Uint8Array([0xff, 0xd8, 0xff])),
      put('deep.json', '['.repeat(100_000)),
      put('large.json', ' '.repeat(5_000_001)),
      put('other.json', writeResponse(response({ release: '9.9' }))),
      put('pollute.json', writeResponse(response({})).replace('{', '{"__proto__":{"x":1},"\\u001b[2J":1,')),
      put('path.json', writeResponse(response({})).replaceAll('aaaaaaaa-1', '../../../evil')),
    ];
    const { code, out, err } = await release('import', '2.0', ...hostile);
    expect(code).toBe(1);
    expect(out).toContain('0 comments added');
    for (const path of hostile) expect(err).toContain(path.split('/').at(-1));
    // eslint-disable-next-line no-control-regex -- an escape sequence must not reach the terminal
    expect(err).not.toMatch(/\u001b\[2J/);
    expect(stored()).toEqual(before);
    expect(existsSync(join(library, 'evil.json'))).toBe(false);
    expect((await release('import', '2.0', join(incoming, 'nowhere.json'))).code).toBe(2);
    mkdirSync(join(incoming, 'none'));
    expect((await release('import', '2.0', join(incoming, 'none'))).code).toBe(2);
  });

  it('are written here too, about what the library holds', async () => {
    const write = (...args: string[]) =>
      step('comment', '2026-09-15T09:00:00Z', '--text', 'From a meeting', ...args);
    const { code, out } = await write('--process', '1.1.1', '--step', 'Check', '--kind', 'suggestion');
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/is written, about 1\.1\.1 Check a meter: Check the meter\.\n$/),
    ]);
    expect(stored().find(({ text }) => text === 'From a meeting')).toMatchObject({
      round: 'consultation',
      edition: 1,
      author: 'A. Modeller',
    });
    for (const bad of [
      ['--process', '9.9'],
      ['--process', '1.1.1', '--step', 'Nowhere'],
      ['--process', '1.1.1', '--step', 'Start_1_1_1', '--layer', 'SMETS1'],
      ['--step', 'Check'],
      ['--impact', 'smets1:A999'],
      ['--impact', 'A001'],
    ])
      expect((await write(...bad)).code, bad.join(' ')).toBe(2);
  });

  it('are listed, narrowed and grouped; exit code 1 says that one has no answer', async () => {
    const { code, out } = await release('comments', '2.0');
    expect(code).toBe(1);
    expect(out).toContain('1.1.1 Check a meter\n');
    expect(out).toContain(
      'error by B. Supplier, A Supplier on 2026-09-10, about 1.1.1 Check a meter: Check the meter',
    );
    expect(out).toContain('4 comments from 3 organisations. 4 new. 4 still want an answer.');
    const narrowed = await release('comments', '2.0', '--kind', 'question', '--json');
    expect(JSON.parse(narrowed.out)).toMatchObject({ comments: [{ id: 'bbbbbbbb-1', answered: false }] });
    expect((await release('comments', '2.0', '--process', '1.1.2')).code).toBe(0);
    expect((await release('comments', '2.0', '--state', 'planet')).code).toBe(2);
  });

  it('are answered, with the guards of core', async () => {
    const answer = (id: string, ...args: string[]) =>
      release('answer', '2.0', id, '--by', 'A. Modeller', '--at', '2026-10-01T09:00:00Z', ...args);
    expect((await answer('aaaaaaaa-1', '--state', 'rejected')).err).toContain('REV-REASON-MISSING');
    expect((await answer('aaaaaaaa-1', '--state', 'done')).err).toContain('REV-CHANGE-MISSING');
    expect((await answer('aaaaaaaa')).code).toBe(2);
    expect((await answer('aaaaaaaa', '--reply', 'x')).err).toContain('begins the ids of 2 comments');
    expect(
      (await answer('aaaaaaaa-1', '--state', 'done', '--revision', 'edition 2', '--reply', 'Thank you')).out,
    ).toBe('aaaaaaaa-1 is done; 2 replies.\n');
    expect((await answer('aaaaaaaa-2', '--state', 'accepted')).code).toBe(0);
    expect((await answer('bbbb', '--reply', 'Because.', '--state', 'done')).code).toBe(0);
    const own = stored().find(({ text }) => text === 'From a meeting')!;
    expect((await answer(own.id, '--state', 'rejected', '--reason', 'Not now')).code).toBe(0);
    expect((await release('comments', '2.0')).code).toBe(0);
  });

  it('stay when their import is taken back after they were answered', async () => {
    const before = stored();
    const { code, out, err } = await release('take-back', '2.0', 'last');
    expect([code, out]).toEqual([1, expect.stringContaining('0 comments removed; 0 have lost')]);
    expect(err).toContain('aaaaaaaa-1 on 1.1.1 Check a meter: Check the meter by B. Supplier stays');
    expect(stored()).toEqual(before);
  });

  it('say where a step is now, when its process has changed', async () => {
    const path = join(library, 'processes/1.1.1-check-a-meter.bpmn');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('name="Check the meter"', 'name="Look at the meter"'));
    expect((await release('comments', '2.0', '--places')).out).toContain('(now called Look at the meter)');
    const { out } = await release('comments', '2.0', '--places', '--json', '--kind', 'error');
    expect(JSON.parse(out)).toMatchObject({
      comments: [{ place: { where: 'here', elementId: 'Check', name: 'Look at the meter' } }],
    });
  });

  it.each(['csv', 'xlsx', 'docx'])('leave as a disposition table: %s', async (format) => {
    const file = join(incoming, `out.${format}`);
    const { code, out } = await release('dispositions', '2.0', '--format', format, '--out', file);
    expect([code, out]).toEqual([0, expect.stringContaining('All have an answer.')]);
    const bytes = readFileSync(file);
    const inside = { csv: '', xlsx: 'xl/sharedStrings.xml', docx: 'word/document.xml' }[format]!;
    const words = inside === '' ? bytes.toString() : strFromU8(unzipSync(bytes)[inside] ?? new Uint8Array());
    for (const each of ['Which of the meters?', 'edition 2', 'Not now', 'now called Look at the meter'])
      expect(words).toContain(each);
    expect(words).toContain(format === 'csv' ? ",'=Why?," : '=Why?');
  });

  it('are open again where their author changes what was decided on (R9)', async () => {
    const [, agreed] = response({}).comments;
    const objects = response({
      comments: [{ ...agreed!, kind: 'error', text: 'We object.', at: '2026-09-12T08:00:00Z' }],
    });
    const file = put('changed-mind.json', writeResponse(objects));
    expect((await release('import', '2.0', file, '--take-changes')).code).toBe(0);
    const { code, out } = await release('comments', '2.0');
    expect(code).toBe(1);
    expect(out).toContain('aaaaaaaa-2  new: Earlier words were accepted on 1 October 2026. (no answer yet)');
    const table = join(incoming, 'changed.csv');
    await release('dispositions', '2.0', '--out', table);
    expect(readFileSync(table, 'utf8')).toMatch(/,error,We object\.,new,Earlier words were accepted/);
    expect((await release('take-back', '2.0', 'last')).code).toBe(0);
    expect((await release('comments', '2.0')).code).toBe(0);
  });

  it('do not go over what somebody else has written meanwhile', async () => {
    const store = await ReleaseStore.open(library);
    const [read] = await store.comments('2.0');
    const mine = { ...read!, text: 'Mine' };
    await release('answer', '2.0', read!.id, '--by', 'Somebody else', '--reply', 'Theirs');
    await expect(saveComment(store, mine, read)).rejects.toThrow('has been changed meanwhile');
    await expect(saveComment(store, mine)).rejects.toThrow('has been changed meanwhile');
    // White space is no change.
    const path = join(library, commentPath('2.0', read!.id));
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('  ', '\t'));
    expect((await release('answer', '2.0', read!.id, '--by', 'A', '--reply', 'x')).code).toBe(0);
    expect(
      stored()[0]!
        .replies.map(({ text }) => text)
        .slice(-2),
    ).toEqual(['Theirs', 'x']);
  });
});
