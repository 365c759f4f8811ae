import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ReviewFacts } from '../../../../src/core/review/facts';
import { readComment, writeComment, type Comment } from '../../../../src/core/review/Comment';
import {
  importResponses,
  type IncomingFile,
  type ResponseImport,
} from '../../../../src/core/review/response/importResponses';
import { takeChange } from '../../../../src/core/review/takeChange';
import { writeResponse, type Response } from '../../../../src/core/review/response/Response';
import { writeResponseCsv } from '../../../../src/core/review/response/responseCsv';
import { comment, response, responses, SEAL } from '../comments';

const TARGET = { release: '3.0', editions: [{ number: 1, seal: SEAL }], receivedAt: '2027-06-01T00:00:00Z' };
const file = (text: string, name = 'a.json'): IncomingFile => ({
  name,
  text,
  sha256: createHash('sha256').update(text).digest('hex'),
});
const bring = (files: readonly IncomingFile[], known: readonly Comment[] = []) =>
  importResponses(files, known, TARGET);
const ids = (list: readonly Comment[]) => list.map(({ id }) => id);

const manyFiles = fc.array(
  fc.oneof(
    responses().map((given) => file(writeResponse(given))),
    responses({ unique: true }).map((given) => file(writeResponseCsv(given), 'b.csv')),
    fc.string().map((text) => file(text, 'hostile.json')),
  ),
  { maxLength: 5 },
);
/** What is known: brought by earlier files, and answered since. */
const knownOf = (files: readonly IncomingFile[]): Comment[] =>
  bring(files).comments.map((each, index) => ({
    ...each,
    states: index % 2 ? [{ at: '2027-01-01T00:00:00Z', by: 'M', state: 'accepted' }] : [],
  }));

describe('importing responses', () => {
  it('R41: makes no difference of the order of files', () => {
    fc.assert(
      fc.property(
        manyFiles.chain((files) =>
          fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })),
        ),
        manyFiles,
        ([files, shuffled], earlier) => {
          const known = knownOf(earlier);
          expect(bring(shuffled, known)).toEqual(bring(files, known));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('R41: brings nothing the second time', () => {
    fc.assert(
      fc.property(manyFiles, manyFiles, (files, earlier) => {
        const known = knownOf(earlier);
        const first = bring(files, known);
        const second = bring(files, [...known, ...first.comments]);
        expect(second.comments).toEqual([]);
        expect(second.changed.map(({ given }) => given)).toEqual(first.changed.map(({ given }) => given));
      }),
      { numRuns: 150 },
    );
  });

  it('R41: one by one or together, in any order, the same comments come to be known', () => {
    fc.assert(
      fc.property(manyFiles, (files) => {
        const oneByOne = (list: readonly IncomingFile[]) =>
          list.reduce<Comment[]>((known, each) => [...known, ...bring([each], known).comments], []);
        const together = ids(bring(files).comments).toSorted();
        expect(ids(oneByOne(files)).toSorted()).toEqual(together);
        expect(ids(oneByOne(files.toReversed())).toSorted()).toEqual(together);
      }),
      { numRuns: 150 },
    );
  });

  it('R40, R42: touches nothing that is known, and accounts for every comment', () => {
    fc.assert(
      fc.property(manyFiles, manyFiles, (files, earlier) => {
        const known = knownOf(earlier);
        const before = structuredClone(known);
        const found = bring(files, known);
        expect(known).toEqual(before);
        const { comments, duplicates, changed, older } = found;
        expect(comments.length + duplicates.length + changed.length + older.length).toBe(
          found.files.reduce((sum, each) => sum + each.comments, 0),
        );
        expect(ids(comments).filter((id) => ids(known).includes(id))).toEqual([]);
        expect(new Set(ids(comments)).size).toBe(comments.length);
        for (const each of comments)
          expect(readComment(writeComment(each))).toEqual({ value: each, problems: [] });
      }),
      { numRuns: 150 },
    );
  });

  it('R44: takes a change once, and keeps what was said before', () => {
    fc.assert(
      fc.property(manyFiles, manyFiles, (files, earlier) => {
        let known = knownOf(earlier);
        for (const change of bring(files, known).changed) {
          const held = known.find(({ id }) => id === change.known.id);
          // Other versions of a comment that came in this very import have nothing that is known yet.
          if (!held) continue;
          const taken = takeChange({ ...change, known: held }).comment!;
          expect({ ...taken, replies: [] }).toEqual({ ...held, replies: [] });
          expect(taken.replies.at(-1)?.text).toContain(change.given.text.trim());
          expect(takeChange({ ...change, known: taken }).comment).toEqual(taken);
          known = known.map((each) => (each === held ? taken : each));
        }
        expect(bring(files, known).changed.filter(({ known: held }) => known.includes(held))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a comment that comes again', () => {
  const with_ = (text: string, at: string, given: Partial<Response> = {}): IncomingFile =>
    file(
      writeResponse({ ...response(given), comments: [{ ...response().comments[0]!, text, at }] }),
      `${at}.json`,
    );
  const old = with_('First words', '2026-10-01T09:00:00Z');
  const changed = with_('Better words', '2026-10-01T09:00:00.500Z');
  const words = ({ comments, changed: later, older, duplicates }: ResponseImport) => ({
    add: comments.map(({ text }) => text),
    changed: later.map(({ given }) => given.text),
    older: older.map(({ given }) => given.text),
    duplicates: duplicates.length,
  });

  it('R43: is taken in its last version', () => {
    expect(words(bring([old, changed]))).toEqual({
      add: ['Better words'],
      changed: [],
      older: ['First words'],
      duplicates: 0,
    });
  });

  it('R43: is changed, or older, where it is known', () => {
    expect(words(bring([changed], bring([old]).comments))).toEqual({
      add: [],
      changed: ['Better words'],
      older: [],
      duplicates: 0,
    });
    expect(words(bring([old], bring([changed]).comments))).toEqual({
      add: [],
      changed: [],
      older: ['First words'],
      duplicates: 0,
    });
  });

  it('R43: is the same in another file, and another by another author', () => {
    const [known] = bring([old]).comments;
    const later = with_('First words', '2026-10-05T09:00:00Z', { writtenAt: '2026-10-06T09:00:00Z' });
    expect(words(bring([later, old], [known!]))).toMatchObject({ add: [], changed: [], duplicates: 2 });
    const stranger = with_('First words', '2026-10-05T09:00:00Z', {
      respondent: { name: 'Mallory', organisation: 'X' },
    });
    expect(bring([stranger], [known!]).changed[0]).toMatchObject({ known, given: { author: 'Mallory' } });
  });

  it('R44: says what else has changed than its words', () => {
    const [known] = bring([old]).comments;
    const given = {
      ...known!,
      kind: 'question' as const,
      about: { kind: 'impact', register: 's', impact: 'A1' } as const,
    };
    expect(takeChange({ known: known!, given }).comment?.replies[0]?.text).toBe(
      'Now about: Impact A1\n\nNow meant as: question\n\nFirst words',
    );
  });
});

describe('a file', () => {
  it('R45: for another release brings nothing', () => {
    const found = bring([file(writeResponse(response({ release: '2.0' })))]);
    expect(found.comments).toEqual([]);
    expect(found.problems).toMatchObject([
      { code: 'REV-RESPONSE-RELEASE', message: 'The response file a.json is about release 2.0, not 3.0.' },
    ]);
  });

  it('R45: for an edition that is not ours brings comments without an edition', () => {
    const found = bring([file(writeResponse(response({ seal: 'b'.repeat(64) })))]);
    expect(found.comments[0]).not.toHaveProperty('edition');
    expect(found.problems).toMatchObject([{ code: 'REV-RESPONSE-SEAL', severity: 'warning' }]);
    expect(bring([file(writeResponse(response()))]).comments[0]?.edition).toBe(1);
  });

  it('R46: gives no e-mail address away, and is named as where a comment came from', () => {
    const text = writeResponse(
      response({ respondent: { name: 'R', organisation: '', email: 'r@example.org' } }),
    );
    const [found] = bring([file(text, 'C:\\Users\\me\\answer\u0000\u202e.json')]).comments;
    expect(writeComment(found!)).not.toContain('example.org');
    expect(found!.origin).toEqual({
      file: 'answer?\u202e.json',
      sha256: file(text).sha256,
      takenAt: TARGET.receivedAt,
    });
  });

  it('a comment that is known by another spelling of its id is known', () => {
    const known = comment({ id: 'C0000001', author: 'R. Reader', kind: 'other', text: 'Good.' });
    expect(bring([file(writeResponse(response()))], [known])).toMatchObject({
      comments: [],
      duplicates: [{}],
    });
  });
});

describe('what is odd about a response', () => {
  const warned = (given: Response, facts?: ReviewFacts) =>
    importResponses([file(writeResponse(given))], [], { ...TARGET, ...(facts && { facts }) });

  it('two comments under one id with different words are both taken, each time alike, and named', () => {
    const given = response();
    const [first] = given.comments;
    given.comments = [first!, { ...first!, text: 'Something else' }, first!];
    const found = warned(given);
    expect(found.comments.map(({ text }) => text).toSorted()).toEqual(
      [first!.text, 'Something else'].toSorted(),
    );
    expect(found.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['REV-RESPONSE-DOUBT', 'warning'],
    ]);
    expect(found.problems[0]!.message).toContain(first!.id);
    expect(bring([file(writeResponse(given))], found.comments).comments).toEqual([]);
  });

  it('a time after it came, and a subject that the library does not hold, are named', () => {
    const given = response();
    given.comments = [{ ...given.comments[0]!, at: '2099-01-01T00:00:00Z' }];
    expect(warned(given).problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('2099-01-01, which is later than it came'),
    ]);
    given.comments = [
      {
        ...given.comments[0]!,
        at: '2026-09-10T10:00:00Z',
        about: { kind: 'impact', register: 'A', impact: 'A999' },
      },
    ];
    const facts: ReviewFacts = { processes: [], impacts: new Map([['A', new Set(['A001'])]]) };
    expect(warned(given, facts).problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('is about something that the library does not hold'),
    ]);
    expect(warned(given, facts).comments).toHaveLength(1);
    expect(warned(given).problems).toEqual([]);
  });
});
