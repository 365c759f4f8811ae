import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/universal';
import { readTable, tableOf } from '../../../src/core/catalogue/table';
import { SHEETS } from '../../../src/core/register/sheets';
import { readRows } from '../../../src/app/register/files/read-rows';
import { writeXlsx } from '../../../src/app/register/files/xlsx';

const FILES = {
  impacts: 'smets1/impacts',
  governance: 'smets1/governance',
  dispositions: 'smets1/dispositions',
  serviceRequests: 'service-requests',
  glossary: 'glossary',
  retiredTerms: 'retired-terms',
} as const;

const asFile = (content: BlobPart, name: string) => new File([content], name);

describe('a workbook', () => {
  it.each(Object.entries(FILES))(
    'gives back every cell of the %s that was written to it',
    async (id, path) => {
      const { table } = readTable(readFileSync(`models/register/${path}.csv`, 'utf8'));
      const blob = await writeXlsx(table, SHEETS[id as keyof typeof FILES]);
      const { records, problems } = await readRows(asFile(blob, 'register.xlsx'));
      expect(problems).toEqual([]);
      expect(tableOf(records)).toEqual({ table, problems: [] });
    },
  );

  it('keeps 4.10, leading blanks, line ends and what looks like a formula or a number', async () => {
    const rows = ['4.10', ' two ', 'a\nb', '=1+1', '007', '1e5', '<&>"', '2026-11-25'].map((srv) => ({
      srv,
      name: 'x',
    }));
    const blob = await writeXlsx({ columns: ['srv', 'name'], rows }, SHEETS.serviceRequests);
    const { records } = await readRows(asFile(blob, 'x.xlsx'));
    expect(records.slice(1).map(({ fields }) => fields[0])).toEqual(rows.map(({ srv }) => srv));
  });

  it('takes a whole number as it is written, and leaves out a row whose text the spreadsheet has not kept', async () => {
    const text = (value: string) => ({ value, type: String });
    const blob = await writeXlsxFile([
      [text('srv'), text('name')],
      [{ value: 12, type: Number }, text('whole')],
      [{ value: 4.1, type: Number }, text('was it 4.10?')],
      [text('4.10'), { value: true, type: Boolean }],
      [text('8.1'), { value: new Date(0), type: Date, format: 'dd/mm/yyyy' }],
      [null, null],
      [text('8.2'), text('kept')],
    ]).toBlob();
    const { records, problems } = await readRows(asFile(blob, 'x.xlsx'));
    expect(records.map(({ line, fields }) => [line, ...fields])).toEqual([
      [1, 'srv', 'name'],
      [2, '12', 'whole'],
      [7, '8.2', 'kept'],
    ]);
    expect(problems.map(({ code, where }) => [code, where.line])).toEqual(
      [3, 4, 5].map((line) => ['REGISTER-CELL-NOT-TEXT', line]),
    );
    expect(problems[0]!.message).toContain('the number 4.1 in "srv"');
  });

  it.each([
    ['a zip that is no workbook', zipSync({ 'a.txt': strToU8('hello') }), 'REGISTER-WORKBOOK'],
    ['a workbook that is cut off', zipSync({ 'a.txt': strToU8('hello') }).slice(0, 40), 'ZIP-BROKEN'],
    ['a path that leads out', zipSync({ '../x': strToU8('hello') }), 'ZIP-PATH'],
    ['bytes that are no text', new Uint8Array([0x61, 0xff, 0xfe]), 'REGISTER-NOT-UTF-8'],
  ])('says what is wrong with %s', async (_, bytes, code) => {
    const { records, problems } = await readRows(asFile(bytes as BlobPart, 'x.xlsx'));
    expect(records).toEqual([]);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});
