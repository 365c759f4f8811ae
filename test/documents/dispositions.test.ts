import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import {
  DISPOSITION_COLUMNS,
  dispositionSummary,
  dispositionTable,
} from '../../src/core/review/dispositions';
import { dispositionsDocx } from '../../src/documents/docx/dispositions-docx';
import { dispositionsXlsx } from '../../src/documents/xlsx/dispositions-xlsx';
import { comment, SUBJECTS } from '../core/review/comments';

const comments = SUBJECTS.map((about, index) =>
  comment({ id: `c000000${index}`, about, text: index === 0 ? '=1+1 <b>&\nline two' : `Number ${index}` }),
);
const rows = dispositionTable(comments);

describe('the disposition table', () => {
  it('is a workbook of texts', async () => {
    const blob = await dispositionsXlsx(rows);
    const [sheet] = await readXlsxFile(await blob.arrayBuffer(), { trim: false });
    const cells = sheet!.data.map((row) => row.map((cell) => cell ?? ''));
    expect(cells[0]).toEqual(DISPOSITION_COLUMNS.map(({ title }) => title));
    expect(cells.slice(1)).toEqual(rows.map((row) => DISPOSITION_COLUMNS.map(({ key }) => row[key])));
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    const xml = strFromU8(files['xl/worksheets/sheet1.xml']!);
    expect(xml).not.toContain('<f>');
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
