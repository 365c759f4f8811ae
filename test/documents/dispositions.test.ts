import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import {
  DISPOSITION_COLUMNS,
  dispositionSummary,
  dispositionTable,
  type DispositionRow,
} from '../../src/core/review/dispositions';
import { dispositionsDocx } from '../../src/documents/docx/dispositions-docx';
import { dispositionsXlsx } from '../../src/documents/xlsx/dispositions-xlsx';
import { workbookOf } from '../../src/documents/xlsx/workbook';
import { comment, SUBJECTS } from '../core/review/comments';

const comments = SUBJECTS.map((about, index) =>
  comment({ id: `c000000${index}`, about, text: index === 0 ? '=1+1 <b>&\nline two' : `Number ${index}` }),
);
const rows = dispositionTable(comments);
const partOf = async (blob: Blob, path: string) =>
  strFromU8(unzipSync(new Uint8Array(await blob.arrayBuffer()))[path]!);

describe('the disposition table', () => {
  it('is a workbook whose numbers and days are such, and all else is text', async () => {
    const blob = await dispositionsXlsx(rows);
    const [sheet] = await readXlsxFile(await blob.arrayBuffer(), { trim: false });
    const cells = sheet!.data.map((row) => row.map((cell) => cell ?? ''));
    expect(cells[0]).toEqual(DISPOSITION_COLUMNS.map(({ title }) => title));
    const typed = ({ number, date, received, ...texts }: DispositionRow) => ({
      ...texts,
      number: Number(number),
      date: new Date(`${date}T00:00:00Z`),
      received: new Date(`${received}T00:00:00Z`),
    });
    expect(cells.slice(1)).toEqual(rows.map((row) => DISPOSITION_COLUMNS.map(({ key }) => typed(row)[key])));
    expect(cells[1]![0]).toBe(1);
    expect(cells[1]).toContain('=1+1 <b>&\nline two');
    expect(await partOf(blob, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  it('leaves a text in a column of numbers or days as it is, so that nothing runs there either', async () => {
    const odd = ['=1+1', '-1', '2026-02-30', '1899-12-31', '', '1e5'];
    const blob = await dispositionsXlsx(odd.map((text) => ({ ...rows[0]!, number: text, date: text })));
    const [sheet] = await readXlsxFile(await blob.arrayBuffer(), { trim: false });
    const at = DISPOSITION_COLUMNS.findIndex(({ key }) => key === 'date');
    expect(sheet!.data.slice(1).map((row) => [row[0] ?? '', row[at] ?? ''])).toEqual(
      odd.map((text) => [text, text]),
    );
    expect(await partOf(blob, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  it('is a workbook to filter and to print: landscape, one page wide, the headings on each page', async () => {
    const blob = await dispositionsXlsx(rows);
    const xml = await partOf(blob, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<worksheet [^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/);
    expect(xml).toContain(`</sheetData><autoFilter ref="A1:N${rows.length + 1}"/><pageMargins `);
    expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    const names = await partOf(blob, 'xl/workbook.xml');
    expect(names).toContain(`name="_xlnm.Print_Titles" localSheetId="0">'Dispositions'!$1:$1<`);
    expect(names).toContain(`'Dispositions'!$A$1:$N$${rows.length + 1}<`);
  });

  it('has a filter and headings for printing with no row, with many columns and with a name in quotes', async () => {
    const columns = Array.from({ length: 28 }, (_, index) => ({ title: `T${index}`, width: 10 }));
    const blob = await workbookOf("R & D's", columns, []);
    expect(await partOf(blob, 'xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A1:AB1"/>');
    expect(await partOf(blob, 'xl/workbook.xml')).toContain("'R &amp; D''s'!$1:$1<");
    const [sheet] = await readXlsxFile(await blob.arrayBuffer());
    expect(sheet!.data).toEqual([columns.map(({ title }) => title)]);
  });

  it('gives each row the height of its longest text, which goes when somebody edits it', async () => {
    const long = { ...rows[0]!, comment: 'We do not think so. '.repeat(30) };
    const xml = await partOf(await dispositionsXlsx([rows[1]!, long]), 'xl/worksheets/sheet1.xml');
    const heights = [...xml.matchAll(/<row r="\d+" ht="(\d+)">/g)].map(([, height]) => Number(height));
    expect(heights).toHaveLength(3);
    expect(heights[2]).toBeGreaterThan(heights[1]! * 3);
    expect(xml).not.toContain('customHeight');
  });

  it('cuts a cell that no workbook can hold, and says so', async () => {
    const blob = await dispositionsXlsx([{ ...rows[0]!, response: 'x'.repeat(50_000) }]);
    const [sheet] = await readXlsxFile(await blob.arrayBuffer());
    const cell = sheet!.data[1]![DISPOSITION_COLUMNS.findIndex(({ key }) => key === 'response')] as string;
    expect(cell.length).toBe(32_767);
    expect(cell).toMatch(/x … \(cut here: the CSV file has all of it\)$/);
  });

  it('is a Word document that holds every comment, and can be without any', async () => {
    const textOf = async (list: typeof rows) => {
      const bytes = await dispositionsDocx(
        { title: 'Dispositions', summary: dispositionSummary(comments) },
        list,
      );
      return strFromU8(unzipSync(bytes)['word/document.xml']!);
    };
    const xml = await textOf(rows);
    for (const { about } of rows) expect(xml).toContain(about);
    expect(xml).toContain('=1+1 &lt;b&gt;&amp;');
    expect(xml).toContain('5 comments from 1 organisation.');
    expect(xml).toContain('w:orient="landscape"');
    expect(await textOf([])).toContain('There are no comments.');
  });
});
