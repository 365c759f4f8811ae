import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/core/catalogue/csv';
import { readTable, writeTable, type Table } from '../../../src/core/catalogue/table';
import { imported, planImport } from '../../../src/core/register/compareTables';
import { rowProblems, withoutRow, withRow } from '../../../src/core/register/editRow';
import { readRegisters } from '../../../src/core/register/readRegisters';
import { rowKey, SHEET_IDS, sheetPath, SHEETS } from '../../../src/core/register/sheets';

const { glossary, serviceRequests } = SHEETS;
const COLUMNS = 'srv,name,bad_table,critical,smets1,smets1_note,source';
const table = (text: string): Table => readTable(text).table;
const BEFORE = table(
  `${COLUMNS},extra\n1.1,One,,yes,available,,x,kept\n1.2,Two,,no,unknown,,x,\n1.3,Three,,no,unknown,,x,\n`,
);
const plan = (csv: string) => planImport(serviceRequests, BEFORE, readCsv(csv).records, 'in.csv');

describe('what an import would change', () => {
  it('is told row by row and cell by cell, and only that is done', () => {
    const csv = `${COLUMNS}\n1.2,Two,Table 6,yes,unknown,,x\n1.10,Ten,,no,available,,x\n1.1,One,,yes,available,,x\n`;
    const found = plan(csv);
    expect(found.changed).toMatchObject([
      {
        key: '1.2',
        cells: [
          { column: 'bad_table', before: '', after: 'Table 6' },
          { column: 'critical', before: 'no', after: 'yes' },
        ],
      },
    ]);
    expect(found.added.map(({ key }) => key)).toEqual(['1.10']);
    expect(found.missing.map(({ key }) => key)).toEqual(['1.3']);
    expect([found.unchanged, found.problems]).toEqual([1, []]);

    const after = imported(serviceRequests, BEFORE, found);
    expect(after.rows.map((row) => row['srv'])).toEqual(['1.1', '1.2', '1.3', '1.10']);
    expect(after.rows[0]).toEqual(BEFORE.rows[0]);
    expect(after.rows[1]).toMatchObject({ bad_table: 'Table 6', critical: 'yes' });
    const removed = imported(serviceRequests, BEFORE, found, { remove: true });
    expect(removed.rows.map((row) => row['srv'])).toEqual(['1.1', '1.2', '1.10']);
  });

  it('leaves the cells of a column alone that the file does not have, and says which column nobody knows', () => {
    const found = plan('srv,smets1_note,colour\n1.1,Differs,red\n');
    expect(found.problems).toMatchObject([{ code: 'REGISTER-COLUMN-UNKNOWN', severity: 'warning' }]);
    expect(found.changed).toMatchObject([
      { key: '1.1', cells: [{ column: 'smets1_note', after: 'Differs' }] },
    ]);
    const [row] = imported(serviceRequests, BEFORE, found).rows;
    expect(row).toEqual({ ...BEFORE.rows[0], smets1_note: 'Differs' });
  });

  it('leaves out each row with a fault and names its line; such a row does not count as missing', () => {
    const rows = [
      '1.1,One,,perhaps,available,,x',
      '1.2,Two,,no',
      '"1.3",Three,,no,sometimes,,"x\ny"',
      'one,Name,,no,available,,x',
      '1.4,Four,,no,available,,x',
      '1.4,Again,,no,available,,x',
      ',Nothing,,no,available,,x',
    ];
    const found = plan(`${COLUMNS}\n${rows.join('\n')}\n`);
    expect(found.problems.map(({ code, where }) => [code, where.line])).toEqual(
      [3, 2, 4, 6, 8, 9].map((line) => ['REGISTER-ROW', line]),
    );
    expect(found.problems[1]!.message).toBe(
      'The row on line 2 of the service request catalogue says "perhaps" where critical is yes or no.',
    );
    expect(found.added.map(({ key }) => key)).toEqual(['1.4']);
    expect(found.missing.map(({ key }) => key)).toEqual(['1.2']);
  });

  it.each([
    ['no key', 'name,critical\nOne,yes\n', 'REGISTER-COLUMN-MISSING', 'no column "srv"'],
    ['semicolons', 'srv;name\n1.1;One\n', 'REGISTER-COLUMN-MISSING', 'not separated by commas'],
    ['a column twice', 'srv,name,name\n1.1,One,Two\n', 'REGISTER-COLUMN-TWICE', '"name" twice'],
    ['nothing', '', 'REGISTER-COLUMN-MISSING', 'no column "srv"'],
  ])('is nothing at all for a file with %s', (_, csv, code, message) => {
    const found = plan(csv);
    expect(found).toMatchObject({ unusable: true, added: [], changed: [], missing: [] });
    expect(found.problems[0]!.code).toBe(code);
    expect(found.problems[0]!.message).toContain(message);
  });

  it('law: a file that the register wrote changes nothing, and after an import the same file changes nothing more', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const rows = fc.uniqueArray(fc.record({ term: word, definition: fc.string(), note: fc.string() }), {
      selector: ({ term }) => term,
      maxLength: 8,
    });
    const tableOf = (some: { term: string; definition: string }[]): Table => ({
      columns: glossary.columns.map(({ name }) => name),
      rows: some.map(({ term, definition }) => ({
        ...Object.fromEntries(glossary.columns.map(({ name }) => [name, ''])),
        term,
        definition,
      })),
    });
    fc.assert(
      fc.property(rows, rows, fc.boolean(), (mine, theirs, remove) => {
        const before = tableOf(mine);
        const records = readCsv(writeTable(tableOf(theirs))).records;
        const own = planImport(glossary, before, readCsv(writeTable(before)).records);
        expect([own.added, own.changed, own.missing]).toEqual([[], [], []]);
        const after = imported(glossary, before, planImport(glossary, before, records), { remove });
        const again = planImport(glossary, after, records);
        expect([again.added, again.changed]).toEqual([[], []]);
        if (remove)
          expect(new Set(after.rows.map((row) => row['term']))).toEqual(
            new Set(theirs.map(({ term }) => term)),
          );
      }),
    );
  });
});

describe('editing one row', () => {
  it('puts it in its place, keeps columns that the form does not know, and can give it another key', () => {
    const row = { ...BEFORE.rows[1]!, srv: '9.9', name: 'Nine' };
    const after = withRow(serviceRequests, BEFORE, row, '1.2');
    expect(after.rows.map(({ srv }) => srv)).toEqual(['1.1', '9.9', '1.3']);
    expect(after.columns).toEqual(BEFORE.columns);
    expect(after.rows[0]!['extra']).toBe('kept');
    expect(withRow(serviceRequests, BEFORE, { srv: '2.1', note: 'new column' }).columns).toContain('note');
    expect(withoutRow(serviceRequests, after, '9.9').rows).toHaveLength(2);
  });

  it('is refused where the row would be at fault, or have the key of another', () => {
    const complete = Object.fromEntries(serviceRequests.columns.map(({ name }) => [name, '']));
    const row = { ...complete, srv: '1.1', critical: 'no', smets1: 'unknown' };
    expect(rowProblems(serviceRequests, row, [])).toEqual([]);
    expect(rowProblems(serviceRequests, row, BEFORE.rows)[0]!.message).toBe(
      'There is another service request 1.1.',
    );
    expect(rowProblems(serviceRequests, { ...row, smets1: '' }, [])[0]!.code).toBe('REGISTER-ROW');
  });
});

describe.each(SHEET_IDS)('the sheet %s', (id) => {
  const path = sheetPath(id, 'smets1');
  const text = readFileSync(`models/${path}`, 'utf8');
  const sheet = SHEETS[id];

  it('has the columns of its file, names each row, and reads it without a fault', () => {
    const { table: stored } = readTable(text);
    expect(sheet.columns.map(({ name }) => name)).toEqual(expect.arrayContaining(stored.columns));
    expect(stored.columns).toEqual(expect.arrayContaining([...sheet.key]));
    const keys = stored.rows.map((row) => rowKey(sheet, row));
    expect(new Set(keys).size).toBe(stored.rows.length);
    expect(sheet.read(text)).toMatchObject({ problems: [] });
    for (const row of stored.rows) {
      for (const { name, choices } of sheet.columns)
        if (choices) expect(choices, `${rowKey(sheet, row)} ${name}`).toContain(row[name]);
    }
  });

  it('is read as part of the library', () => {
    const { files } = readRegisters(
      new Map([
        [path, text],
        ['register/smets1/impacts.csv', 'id'],
      ]),
    );
    expect(files.map((file) => file.path)).toContain(path);
  });
});
