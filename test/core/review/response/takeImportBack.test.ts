import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readComment, writeComment, type Comment } from '../../../../src/core/review/Comment';
import { addReply, changeState } from '../../../../src/core/review/edit';
import { mergeThreads } from '../../../../src/core/review/mergeThreads';
import { importResponses } from '../../../../src/core/review/response/importResponses';
import { importsOf, instantForImport } from '../../../../src/core/review/response/importsOf';
import { writeResponse, type Response } from '../../../../src/core/review/response/Response';
import { takeImport } from '../../../../src/core/review/response/takeImport';
import { takeImportBack } from '../../../../src/core/review/response/takeImportBack';
import { comment, response, responses, SEAL } from '../comments';

const EDITIONS = [{ number: 1, seal: SEAL }];
const hour = (n: number) => new Date(Date.UTC(2027, 5, 1, n)).toISOString();

/** What a library holds after an import. */
function bring(
  given: readonly Response[],
  known: readonly Comment[],
  receivedAt: string,
  takesChanges = true,
): Comment[] {
  const files = given.map((each, index) => {
    const text = writeResponse(each);
    return { name: `${index}.json`, text, sha256: createHash('sha256').update(text).digest('hex') };
  });
  const found = importResponses(files, known, { release: '3.0', editions: EDITIONS, receivedAt });
  const { steps, problems } = takeImport(found, takesChanges);
  expect(problems).toEqual([]);
  const next = new Map(known.map((each) => [each.id, each]));
  for (const { before, after } of steps) {
    expect(before).toBe(next.get(after.id));
    next.set(after.id, after);
  }
  return [...next.values()];
}

/** What it holds after an import is taken back. */
function back(comments: readonly Comment[], takenAt: string): Comment[] {
  const { removed, shortened } = takeImportBack(comments, takenAt);
  return comments
    .filter((each) => !removed.includes(each))
    .map((each) => shortened.find(({ before }) => before === each)?.after ?? each);
}

const answer = (each: Comment, kind: number, at: string): Comment =>
  (kind % 2 === 0
    ? changeState(each, { at, by: 'M.', state: 'rejected', reason: `No, ${kind}.` }).comment
    : addReply(each, { id: `r${kind}`, at, author: 'M.', organisation: '', text: 'We see.' }).comment)!;

const rounds = fc.array(fc.array(responses(), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 3,
});
const given = fc.array(responses(), { minLength: 1, maxLength: 3 });
/** Which comment, and which of many answers: none is given twice. */
const answers = fc.uniqueArray(fc.tuple(fc.nat(3), fc.nat(40)), {
  maxLength: 4,
  selector: ([, kind]) => kind,
});

/** A library after some imports, an hour apart, with answers after each. */
const libraries = fc.tuple(rounds, answers).map(([all, answered]) =>
  all.reduce<Comment[]>((known, each, index) => {
    const brought = bring(each, known, hour(2 * index));
    for (const [at, kind] of answered) {
      const found = brought[at];
      if (found) brought[at] = answer(found, kind * 10 + index, hour(2 * index + 1));
    }
    return brought;
  }, []),
);
const RUNS = { numRuns: 150 };

describe('an import that is taken back', () => {
  it('R47: leaves what was there before, to the letter', () => {
    fc.assert(
      fc.property(libraries, given, fc.boolean(), (known, files, takesChanges) => {
        const held = structuredClone(known);
        const after = bring(files, known, hour(20), takesChanges);
        expect(back(after, hour(20))).toEqual(held);
        expect(takeImportBack(after, hour(20)).answered).toEqual([]);
      }),
      RUNS,
    );
  });

  it('R47: leaves what was there before where answers to other comments came since', () => {
    fc.assert(
      fc.property(libraries, given, answers, (known, files, answered) => {
        const brought = bring(files, known, hour(20));
        const ids = answered.flatMap(([at]) => brought[at]?.id ?? []);
        const after = answered.reduce(
          (all, [at, kind], index) => all.with(at, answer(all[at]!, kind * 10 + index + 500, hour(21))),
          // There may be fewer comments than answers.
          [...brought, ...['a', 'b', 'c', 'd'].map((letter) => comment({ id: `spare-${letter}` }))],
        );
        const left = new Map(back(after, hour(20)).map((each) => [each.id, each]));
        for (const each of known) if (!ids.includes(each.id)) expect(left.get(each.id)).toEqual(each);
        for (const { id } of brought)
          if (!ids.includes(id) && !known.some((each) => each.id === id)) expect(left.has(id)).toBe(false);
      }),
      RUNS,
    );
  });

  it('R48: keeps every answer with what it answers, and names it', () => {
    fc.assert(
      fc.property(libraries, given, answers, (known, files, answered) => {
        const brought = bring(files, known, hour(20));
        const cameWith = new Set(
          brought
            .filter(({ origin, replies }) =>
              [origin, ...replies.map((reply) => reply.origin)].some((each) => each?.takenAt === hour(20)),
            )
            .map(({ id }) => id),
        );
        const after = [...brought];
        const touched = new Set<string>();
        for (const [index, [at, kind]] of answered.entries()) {
          const found = after[at];
          if (!found) continue;
          after[at] = answer(found, kind * 10 + index + 500, hour(21));
          touched.add(found.id);
        }
        const left = back(after, hour(20));
        for (const each of after) if (touched.has(each.id)) expect(left).toContain(each);
        expect(
          takeImportBack(after, hour(20))
            .answered.map(({ id }) => id)
            .toSorted(),
        ).toEqual([...touched].filter((id) => cameWith.has(id)).toSorted());
      }),
      RUNS,
    );
  });

  it('R49: imports taken back one after the other, the last first, leave nothing of them', () => {
    fc.assert(
      fc.property(rounds, (all) => {
        const after = all.reduce<Comment[]>((known, each, n) => bring(each, known, hour(n)), []);
        const newestFirst = importsOf(after).map(({ takenAt }) => takenAt);
        expect(newestFirst).toEqual(newestFirst.toSorted().toReversed());
        const left = newestFirst.reduce<Comment[]>((comments, each) => back(comments, each), after);
        expect([left, importsOf(left)]).toEqual([[], []]);
      }),
      RUNS,
    );
  });
});

const said = (text: string, at = '2026-10-01T09:00:00Z') =>
  response({ comments: [{ ...response().comments[0]!, text, at }] });

describe('words that changed', () => {
  const first = bring([said('First words')], [], hour(0));
  const both = bring([said('Better words', '2026-10-05T09:00:00Z')], first, hour(5));

  it('R47: go, and the comment stays as it was', () => {
    expect(both[0]!.replies[0]).toMatchObject({ text: 'Better words', origin: { takenAt: hour(5) } });
    expect(takeImportBack(both, hour(5)).shortened).toEqual([{ before: both[0], after: first[0] }]);
    expect(readComment(writeComment(both[0]!)).value).toEqual(both[0]);
  });

  it('R48: stay where a decision came since, in the same second too, and go where it came before', () => {
    const decided = (at: string) => [changeState(both[0]!, { at, by: 'M.', state: 'accepted' }).comment!];
    expect(takeImportBack(decided(hour(5)), hour(5)).answered).toHaveLength(1);
    expect(takeImportBack(decided(hour(4)), hour(5)).shortened).toHaveLength(1);
    const within = hour(5).replace('.000Z', '.900Z');
    const later = bring([said('Better words', '2026-10-05T09:00:00Z')], first, within);
    const inTheSecond = changeState(later[0]!, { at: hour(5), by: 'M.', state: 'accepted' }).comment!;
    expect(takeImportBack([inTheSecond], within).answered).toHaveLength(1);
  });

  it('R48: keep the comment that they belong to, where that came in an earlier import', () => {
    expect(takeImportBack(both, hour(0))).toEqual({ removed: [], shortened: [], answered: both });
  });

  it('R60: are one reply where two libraries took in the same file at different times', () => {
    const there = bring([said('Better words', '2026-10-05T09:00:00Z')], first, hour(9));
    expect(mergeThreads(both[0]!, there[0]!)).toBe(both[0]);
  });
});

it('R49: an import is known by its files and by what it brought', () => {
  const first = bring([said('First words')], [comment({ id: 'written-here' })], hour(0));
  const both = bring([said('Better words', '2026-10-05T09:00:00Z')], first, hour(5));
  expect(importsOf(both)).toEqual([
    { takenAt: hour(5), files: ['0.json'], comments: 0, changes: 1 },
    { takenAt: hour(0), files: ['0.json'], comments: 1, changes: 0 },
  ]);
  expect(importsOf([comment({ origin: { file: 'a.json', sha256: SEAL } })])).toEqual([]);
});

it('R47: two imports of one instant get instants of their own', () => {
  const first = bring([said('First words')], [], '2027-06-01T00:00:00Z');
  expect(instantForImport(first, '2027-06-01T00:00:01Z')).toBe('2027-06-01T00:00:01Z');
  const next = instantForImport(first, '2027-06-01T00:00:00Z');
  expect(next).toBe('2027-06-01T00:00:00.001Z');
  const both = bring([said('Better words', '2026-10-05T09:00:00Z')], first, next);
  expect(instantForImport(both, '2027-06-01T00:00:00Z')).toBe('2027-06-01T00:00:00.002Z');
});
