import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/core/catalogue/csv';

const fieldsOf = (text: string) => readCsv(text).records.map(({ fields }) => fields);

describe('readCsv', () => {
  it('splits at commas and line ends of every kind', () => {
    expect(fieldsOf('a,b\r\nc,d\ne,f\rg,')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', ''],
    ]);
  });

  it('keeps commas, line ends and doubled quotes of a quoted field', () => {
    expect(fieldsOf('"a,1","b\r\n2","say ""when"""')).toEqual([['a,1', 'b\r\n2', 'say "when"']]);
  });

  it('passes over a byte order mark and blank lines, and reads nothing from an empty text', () => {
    expect(fieldsOf('\uFEFFa,b\n\n\nc,d\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(readCsv('')).toEqual({ records: [], problems: [] });
  });

  it('numbers records by the line on which they begin', () => {
    expect(readCsv('a\n"b\nb"\nc').records.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it.each([
    ['a quote within a plain field', 'ok,1\n5" pipe,2\nok,3', 2],
    ['text after a closing quote', 'ok,1\n"a"b,2\nok,3', 2],
    ['a quote that is never closed', 'ok,1\nok,3\n"a,2\nb', 3],
  ])('reports %s with its line and keeps the other rows', (_, text, line) => {
    const { records, problems } = readCsv(text, 'x.csv');
    expect(problems).toMatchObject([{ code: 'CSV-MALFORMED', where: { fileName: 'x.csv', line } }]);
    expect(records.map(({ fields }) => fields)).toEqual([
      ['ok', '1'],
      ['ok', '3'],
    ]);
  });

  it('reads a megabyte of quotes in one go', () => {
    const { records } = readCsv(`"${'""'.repeat(500_000)}"`);
    expect(records[0]!.fields[0]).toHaveLength(500_000);
  });
});
