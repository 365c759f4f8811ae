import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readResponse, readResponses } from '../../../../src/core/review/response/readResponse';
import { RESPONSE_LIMITS, writeResponse, type Response } from '../../../../src/core/review/response/Response';
import { writeResponseCsv } from '../../../../src/core/review/response/responseCsv';
import { response, responses, SEAL } from '../comments';

const NOW = '2026-11-01T00:00:00Z';
const read = (text: string) => readResponses(text, 'answer.json', NOW);
const messages = (text: string) => read(text).problems.map(({ message }) => message);
const json = (change: (file: Record<string, unknown>) => void, given: Response = response()): string => {
  const file = JSON.parse(writeResponse(given)) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
};

describe('a response file', () => {
  it('R31: comes back as it was written, as JSON and as CSV', () => {
    fc.assert(
      fc.property(responses({ unique: true }), (given) => {
        expect(read(writeResponse(given))).toEqual({ responses: [given], problems: [] });
        expect(read(writeResponseCsv(given))).toEqual({ responses: [given], problems: [] });
      }),
    );
  });

  it('R30: may be anything', () => {
    const whole = writeResponse(response());
    const cut = fc.nat(whole.length).map((end) => whole.slice(0, end));
    const broken = fc
      .tuple(fc.nat(whole.length), fc.string())
      .map(([at, text]) => whole.slice(0, at) + text + whole.slice(at + text.length));
    const other = fc
      .jsonValue()
      .map((value) => JSON.stringify({ ...response(), format: 'bam-response/1', comments: value }));
    const table = writeResponseCsv(response());
    const brokenTable = fc
      .tuple(fc.nat(table.length), fc.string())
      .map(([at, text]) => table.slice(0, at) + text + table.slice(at + text.length));
    const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => new TextDecoder().decode(array));
    fc.assert(
      fc.property(fc.oneof(fc.string(), bytes, fc.json(), cut, broken, other, brokenTable), (text) => {
        const { responses: found, problems } = read(text);
        expect(found.length > 0 || problems.length > 0).toBe(true);
        for (const { code, message } of problems) {
          expect(code).toMatch(/^(REV-|CSV-)/);
          expect(message.length).toBeLessThan(400);
        }
        // What was taken can be written and read again.
        for (const each of found) expect(read(writeResponse(each)).problems).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('R32: is left out as a whole where its head is wrong', () => {
    expect(messages('')).toEqual(['The file answer.json is no response file: it is empty.']);
    expect(messages('{"a')).toEqual([
      'The file answer.json is no response file: it is damaged, or was changed by hand.',
    ]);
    expect(messages('[]')).toEqual(['The file answer.json is no response file: the whole is no object.']);
    expect(messages(json((file) => (file['format'] = 'bam-response/2')))).toEqual([
      'The response file answer.json was written by a newer version.',
    ]);
    expect(
      messages(
        json((file) => {
          file['respondent'] = { name: '', organisation: 7 };
          file['seal'] = 'x';
          file['extra'] = 1;
        }),
      ),
    ).toEqual([
      'The file answer.json is no response file: extra is not known here.',
      'The file answer.json is no response file: seal is no SHA-256 in lower-case hex.',
      'The file answer.json is no response file: respondent.name is empty.',
      'The file answer.json is no response file: respondent.organisation is no text.',
    ]);
  });

  it('R32: loses a comment that is wrong, and no other', () => {
    const good = response().comments[0]!;
    const comments: unknown[] = [
      good,
      { ...good, id: 'c0000002', text: 'x'.repeat(20_001) },
      { ...good, id: 'c0000003', html: '<b>' },
      { ...good, id: 'c0000004', about: { kind: 'step' } },
      7,
    ];
    const found = read(json((file) => (file['comments'] = comments)));
    expect(found.responses[0]?.comments).toEqual([good]);
    expect(found.problems.map(({ code }) => code)).toEqual(Array(4).fill('REV-RESPONSE-COMMENT'));
    expect(found.problems[0]?.message).toBe(
      'In answer.json, comment 2 is left out: text is longer than 20000 characters.',
    );
  });

  it('R32: is refused when it is too large', () => {
    expect(read(' '.repeat(RESPONSE_LIMITS.bytes + 1)).problems[0]?.code).toBe('REV-RESPONSE-SIZE');
    const many = Array.from({ length: RESPONSE_LIMITS.comments + 1 }, () => 1);
    expect(read(json((file) => (file['comments'] = many))).problems[0]?.code).toBe('REV-RESPONSE-SIZE');
    const [head, ...rows] = writeResponseCsv(response()).trim().split('\n');
    const rest = Array.from({ length: RESPONSE_LIMITS.rows + 1 }, () => rows[0]!);
    expect(read([head, ...rest].join('\n')).problems[0]?.code).toBe('REV-RESPONSE-SIZE');
    const over = Array.from({ length: RESPONSE_LIMITS.comments + 1 }, () => rows[0]!);
    expect(read([head, ...over].join('\n')).problems[0]?.code).toBe('REV-RESPONSE-SIZE');
  });

  it('R30: is not followed into its depths, and changes no machinery of objects', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(read(deep).problems[0]?.code).toBe('REV-RESPONSE');
    expect(
      read(json(() => undefined).replace('"comments":[', `"comments":[${deep},`)).responses[0]?.comments,
    ).toHaveLength(1);
    const polluting = json(() => undefined).replace(
      '"respondent":{',
      '"__proto__":{"polluted":1},"respondent":{"constructor":1,',
    );
    expect(messages(polluting)).toEqual([
      'The file answer.json is no response file: __proto__ is not known here.',
      'The file answer.json is no response file: respondent.constructor is not known here.',
    ]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('R32: names at most twenty places, and never at length', () => {
    const many = Array.from({ length: 100 }, () => ({ ['x'.repeat(5_000)]: 1 }));
    const { problems } = read(json((file) => (file['comments'] = many)));
    expect(problems).toHaveLength(21);
    expect(problems[20]?.message).toBe('There are 80 more such places.');
    expect(problems[0]!.message.length).toBeLessThan(250);
  });

  it.each(['../../etc/x', 'con', 'ABCDEFGH', 'c0000001.json', 'c000 001', '-c000001', '', 'a'.repeat(64)])(
    'R35: takes no comment with the id %j',
    (id) => {
      const given = response();
      const { responses: found } = read(json((file) => (file['comments'] = [{ ...given.comments[0], id }])));
      expect(found[0]?.comments).toEqual([]);
    },
  );

  it('R33: keeps HTML as text', () => {
    const text = '<img src=x onerror=alert(1)> & "quotes"';
    const given = response();
    given.comments[0]!.text = text;
    expect(readResponse(writeResponse(given), 'x').response?.comments[0]?.text).toBe(text);
  });
});

describe('a response as a table', () => {
  it('R33: holds no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(responses(), (given) => {
        // Read as a spreadsheet reads it, by a parser that is not ours.
        const { data, errors } = papaparse.parse<string[]>(writeResponseCsv(given), { delimiter: ',' });
        expect(errors).toEqual([]);
        expect(data.length).toBeGreaterThan(given.comments.length);
        expect(
          data.flat().filter((cell) => /^\s*[=+@\-\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(cell)),
        ).toEqual([]);
      }),
    );
    const given = response();
    given.comments[0]!.text = '=cmd|x';
    expect(writeResponseCsv(given)).toContain(",'=cmd|x,");
  });

  const HEAD =
    'name,organisation,about,process_id,process_number,process_name,element_id,element_name,kind,comment,release,edition,seal';
  const row = (name: string, comment: string) =>
    `${name},,step,P1,7.2.2,Install,B14,Report,,${comment},3.0,1.0,${SEAL.toUpperCase()}`;
  const table = (...rows: string[]) => [HEAD, ...rows].join('\r\n');

  it('R34: may be filled in by hand', () => {
    const text = table(
      row('R. Reader', ''),
      `,,step,P1,7.2.2,Install,B14,Report,Question,Why?,,,`,
      ',,release,,,,,,,All good.,,,',
    );
    const { responses: found, problems } = read(text);
    expect(problems).toEqual([]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      release: '3.0',
      edition: 1,
      seal: SEAL,
      writtenAt: NOW,
      respondent: { name: 'R. Reader', organisation: '' },
    });
    expect(found[0]!.comments.map(({ kind, text: words, about }) => [kind, words, about.kind])).toEqual([
      ['question', 'Why?', 'step'],
      ['other', 'All good.', 'release'],
    ]);
    const ids = found[0]!.comments.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    // The same words sent again, from a spreadsheet of another country.
    const again = read(text.replaceAll(',', ';'));
    expect(again.responses[0]?.comments.map(({ id }) => id)).toEqual(ids);
  });

  it('R32: names the line and the column of a row that is wrong', () => {
    const text = table(row('R', 'One'), ',,planet,,,,,,,Two,,,', ',,step,,,,,,,Three,,,');
    const { responses: found, problems } = read(text);
    expect(found[0]?.comments).toHaveLength(1);
    expect(problems.map(({ message, where }) => [where.line, message])).toEqual([
      [
        3,
        'In answer.json, the row on line 3 is left out: the column "about" is none of release, process, step, variation, impact.',
      ],
      [4, 'In answer.json, the row on line 4 is left out: the column "process_id" is empty.'],
    ]);
    expect(messages(table(row('R', '')))).toEqual([
      'The file answer.json is no response file: no row of it holds a comment.',
    ]);
    expect(messages(table(`${row('R', 'a')},x`))).toEqual([
      'In answer.json, the row on line 2 is left out: it has 14 cells where the header has 13.',
    ]);
    expect(messages('a,b\n1,2')).toEqual([
      'The file answer.json is no response file: it has no column "name", "about", "comment", "release", "edition", "seal".',
    ]);
  });
});
