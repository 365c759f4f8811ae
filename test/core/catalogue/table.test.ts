import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable, tableOf, writeTable } from '../../../src/core/catalogue/table';

const files = readdirSync('models/register', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.csv'),
);

describe('a table', () => {
  it('reads what it wrote, whatever the cells hold', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '"', ',', '\r\n', ' ', '4.10'));
    const table = fc
      .uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 5 })
      .chain((columns) =>
        fc.record({
          columns: fc.constant(columns),
          rows: fc.array(
            fc
              .array(cell, { minLength: columns.length, maxLength: columns.length })
              .map((cells) => Object.fromEntries(columns.map((column, at) => [column, cells[at]!]))),
          ),
        }),
      );
    fc.assert(
      fc.property(table, (written) => {
        // A byte order mark at the very start of a file is a mark and no text.
        fc.pre(!written.columns[0]!.startsWith('\uFEFF'));
        expect(readTable(writeTable(written))).toEqual({ table: written, problems: [] });
      }),
    );
  });

  it.each(files)('gives models/register/%s back byte for byte', (name) => {
    const text = readFileSync(`models/register/${name}`, 'utf8');
    const { table, problems } = readTable(text, name);
    expect(problems).toEqual([]);
    expect(table.rows.length).toBeGreaterThan(0);
    expect(writeTable(table)).toBe(text);
  });

  it('names a row of another length with its line and goes on', () => {
    const { table, problems } = readTable('a,b\n1,2\n3\n4,5\n', 'x.csv');
    expect(table.rows.map(({ a }) => a)).toEqual(['1', '4']);
    expect(problems).toMatchObject([{ code: 'REGISTER-ROW', where: { fileName: 'x.csv', line: 3 } }]);
  });

  it('names a column that stands twice', () => {
    const { problems } = tableOf([{ line: 1, fields: ['a', 'b', 'a'] }]);
    expect(problems).toMatchObject([{ code: 'REGISTER-COLUMN-TWICE', where: { line: 1 } }]);
  });
});
