import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { documentFonts } from '../../../src/cli/fonts';
import { readBpmn } from '../../../src/core/bpmn/read';
import { readRegisters } from '../../../src/core/register/readRegisters';
import { docxDiagrams } from '../../../src/documents/docx/diagrams';
import { docxOf } from '../../../src/documents/docx/docxOf';
import { sheetPictures } from '../../../src/documents/docx/sheets';
import { drawnViews, namedDrawings } from '../../../src/publish/files/drawnViews';
import { factsOf } from '../../../src/publish/site/facts/process-facts';
import { contextOf } from '../../../src/publish/site/SiteContext';

/** Text of 12 units is this many points high on the paper, at the least. */
const LEAST = 5.4;
const INSIDE = { A4: [769.9, 523.3], A3: [1118.6, 769.9] } as const;

const viewsOf = async (stem: string) =>
  drawnViews(
    await readBpmn(readFileSync(new URL(`../../../models/processes/${stem}.bpmn`, import.meta.url), 'utf8')),
    stem,
  );

it.each([
  ['7.3-manage-payment', ['A4']],
  ['7.9.5-wan-matrix', ['A4']],
  ['7.6.2-decommission-device', ['A3']],
  ['7.2.2-install-and-leave', ['A4', 'A3', 'A3', 'A3']],
  ['7.8.4-service-request-processing', ['A4', 'A3', 'A3']],
])('%s can be read on its sheets', async (stem, formats) => {
  const views = await viewsOf(stem);
  const first = sheetPictures(namedDrawings(views)[0]!, true);
  expect(first.map(({ sheet }) => sheet.format)).toEqual(formats);
  for (const drawing of namedDrawings(views))
    for (const { sheet, part, width, height, scale } of sheetPictures(drawing, false)) {
      const [long, short] = INSIDE[sheet.format];
      expect(width).toBeLessThanOrEqual(sheet.across ? long : short);
      expect(height).toBeLessThanOrEqual(sheet.across ? short : long);
      if (part !== 'overview') expect(scale * 12).toBeGreaterThan(LEAST);
    }
});

it('a Word document has the overview and the parts on paper of their size, and says which part is which', async () => {
  const views = (await viewsOf('7.2.2-install-and-leave')).slice(0, 1);
  const context = contextOf({
    library: { title: 'Business Architecture Model', chapters: [], layers: [], order: [] },
    registers: readRegisters(new Map()),
    release: { title: 'Working draft' },
    assets: new Map(),
    processes: [],
  });
  const process = { stem: 'install', ...factsOf(views[0]!.definitions) };
  const diagrams = await docxDiagrams(views, await documentFonts());
  const files = unzipSync(await docxOf([{ process, diagrams }], context, 'Install and Leave'));
  const text = strFromU8(files['word/document.xml']!);
  const sizes = [...text.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)].map(([, w, h]) => `${w} ${h}`);
  expect(sizes).toEqual(['16838 11906', '23811 16838', '11906 16838']);
  expect(text).toContain('Diagram: SMETS2+, overview');
  expect(text).toContain('SMETS2+, part 3 of 3');
  expect(Object.keys(files).filter((name) => name.startsWith('word/media/'))).toHaveLength(4);
});
