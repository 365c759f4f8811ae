import { describe, expect, it } from 'vitest';
import type { Comment } from '../../../../src/core/review/Comment';
import { importResponses, type IncomingFile } from '../../../../src/core/review/response/importResponses';
import { leftOutInWords } from '../../../../src/core/review/response/leftOut';
import { writeResponse, type Response } from '../../../../src/core/review/response/Response';
import { writeResponseCsv } from '../../../../src/core/review/response/responseCsv';
import { response, SEAL } from '../comments';

const TARGET = { release: '3.0', editions: [{ number: 1, seal: SEAL }], receivedAt: '2027-06-01T00:00:00Z' };
const [first] = response().comments;
const second = { ...first!, id: 'c0000002', text: 'Bad.' };
const both = response({ comments: [first!, second] });
/** A day later, after the second comment was deleted. */
const later = (given: Partial<Response> = {}) => response({ writtenAt: '2026-10-03T09:00:00Z', ...given });

const file = (given: Response, name: string): IncomingFile => ({
  name,
  text: name.endsWith('.csv') ? writeResponseCsv(given) : writeResponse(given),
  sha256: 'f'.repeat(64),
});
const bring = (files: readonly IncomingFile[], known: readonly Comment[] = [], given = {}) =>
  importResponses(files, known, { ...TARGET, ...given });
const known = bring([file(both, 'a.json')]).comments;
const missing = (given: Response, name = 'b.json') =>
  bring([file(given, name)], known).leftOut.flatMap(({ comments }) => comments.map(({ id }) => id));

describe('R39: a comment that is not in a later file', () => {
  it.each(['b.json', 'b.csv'])('is named, and nothing is done about it: %s', (name) => {
    const found = bring([file(later(), name)], known);
    expect(found.leftOut).toEqual([
      { file: name, author: 'R. Reader', organisation: 'A Supplier', comments: [known[1]] },
    ]);
    expect(found).toMatchObject({ comments: [], changed: [], problems: [] });
    expect(leftOutInWords(found.leftOut[0]!)).toBe(
      `1 comment of R. Reader (A Supplier) that came before is not in ${name}, which was written later.`,
    );
  });

  it('is named where all were deleted', () => {
    const found = bring([file(later({ comments: [] }), 'b.json')], known);
    expect(found.leftOut[0]?.comments).toEqual(known);
    expect(leftOutInWords({ ...found.leftOut[0]!, organisation: '' })).toMatch(
      /^2 comments of R\. Reader that came before are not in/,
    );
  });

  it('is named where the file that had it comes with the later one, in any order', () => {
    const files = [file(both, 'a.json'), file(later(), 'b.json')];
    expect(bring(files).leftOut).toMatchObject([{ file: 'b.json', comments: [{ id: second.id }] }]);
    expect(bring(files.toReversed()).leftOut).toEqual(bring(files).leftOut);
    expect(bring([file(later(), 'a.json'), file(both, 'b.json')]).leftOut).toMatchObject([
      { file: 'a.json' },
    ]);
  });

  it('is none where it is there again, in the same words or in others', () => {
    expect(missing(both)).toEqual([]);
    expect(missing(later({ comments: [first!, { ...second, text: 'Worse.' }] }))).toEqual([]);
    const files = [file(later(), 'b.json'), file({ ...both, writtenAt: '2026-10-04T09:00:00Z' }, 'a.json')];
    expect(bring(files, known).leftOut).toEqual([]);
  });

  it('is none where two files of the same moment have all of them', () => {
    const files = [file(later(), 'b.json'), file(later({ comments: [second] }), 'c.json')];
    expect(bring(files, known).leftOut).toEqual([]);
  });

  it.each([
    ['another name', later({ respondent: { name: 'Q. Reader', organisation: 'A Supplier' }, comments: [] })],
    ['another organisation', later({ respondent: { name: 'R. Reader', organisation: 'B' }, comments: [] })],
    ['another release', later({ release: '2.0' })],
    ['a text that is no edition', later({ seal: 'b'.repeat(64) })],
    ['a file written before the comments', later({ writtenAt: '2026-09-01T00:00:00Z', comments: [] })],
    ['a table that says no time', later({ writtenAt: TARGET.receivedAt })],
  ])('is none by %s', (_, given) => {
    expect(missing(given)).toEqual([]);
  });

  it('is none by another edition, whose pack keeps its own comments, and by another round', () => {
    const editions = [...TARGET.editions, { number: 2, seal: 'b'.repeat(64) }];
    const next = file(later({ edition: 2, seal: 'b'.repeat(64), comments: [] }), 'b.json');
    expect(bring([next], known, { editions }).leftOut).toEqual([]);
    expect(bring([file(later(), 'b.json')], known, { round: 'internal review' }).leftOut).toEqual([]);
  });

  it('is none that was written here, and none where something in the file could not be read', () => {
    const written = known.map(({ origin: _, ...comment }) => comment);
    expect(bring([file(later(), 'b.json')], written).leftOut).toEqual([]);
    const broken = later({ comments: [first!, { ...second, text: '' }] });
    expect(missing(broken)).toEqual([]);
    expect(bring([file(broken, 'b.json')], known).problems).toMatchObject([{ code: 'REV-RESPONSE-COMMENT' }]);
  });
});
