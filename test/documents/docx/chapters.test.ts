import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readRegisters } from '../../../src/core/register/readRegisters';
import { docxOf } from '../../../src/documents/docx/docxOf';
import { blankProcess } from '../../../src/core/bpmn/blank';
import { readBpmn } from '../../../src/core/bpmn/read';
import { factsOf } from '../../../src/publish/site/facts/process-facts';
import { contextOf } from '../../../src/publish/site/SiteContext';

const NAMES = [
  ['7.1.10', 'Ten'],
  ['7.1', 'Inventory'],
  ['7.1.2', 'Two'],
  ['7.2.1', 'Install'],
  ['8.1', 'Elsewhere'],
] as const;

async function headingsOf(numbers: readonly string[], chapters: { number: string; title: string }[]) {
  const context = contextOf({
    library: { title: 'BAM', chapters, layers: [], order: [] },
    registers: readRegisters(new Map()),
    release: { title: 'Working draft' },
    assets: new Map(),
    processes: [],
  });
  const processes = [];
  for (const [number, name] of NAMES.filter(([each]) => numbers.includes(each))) {
    const { definitions } = await readBpmn(blankProcess({ number, name }));
    processes.push({ process: { stem: number, ...factsOf(definitions) }, diagrams: [] });
  }
  const xml = strFromU8(unzipSync(await docxOf(processes, context, 'BAM'))['word/document.xml']!);
  const headings = [
    ...xml.matchAll(/<w:p>(?:(?!<\/w:p>)[^])*?<w:pStyle w:val="Heading(\d)"\/>((?:(?!<\/w:p>)[^])*)/g),
  ];
  return { xml, headings: headings.map(([, level, rest]) => [Number(level), rest!.replace(/<[^>]*>/g, '')]) };
}

const CHAPTERS = [
  { number: '7.1', title: 'Manage inventory' },
  { number: '7.2', title: 'Install devices' },
];

it('a document of a library has chapters, processes in them by number, and their parts', async () => {
  const { headings, xml } = await headingsOf(
    NAMES.map(([number]) => number),
    CHAPTERS,
  );
  expect(headings.filter(([level]) => level !== 3)).toEqual([
    [1, '7.1 Manage inventory'],
    [2, 'Overview of 7.1'],
    [2, '7.1.2 Two'],
    [2, '7.1.10 Ten'],
    [1, '7.2 Install devices'],
    [2, '7.2.1 Install'],
    [1, 'Other processes'],
    [2, '8.1 Elsewhere'],
  ]);
  expect(headings.filter(([level, text]) => level === 3 && text === 'Steps')).toHaveLength(NAMES.length);
  expect(xml).toContain('TOC \\h \\o &quot;1-2&quot;');
});

it('processes of no chapter are chapters of their own, and so is a document of one', async () => {
  const several = await headingsOf(['7.1.2', '7.2.1'], []);
  expect(several.headings).toEqual([
    [1, '7.1.2 Two'],
    [2, 'Steps'],
    [1, '7.2.1 Install'],
    [2, 'Steps'],
  ]);
  const one = await headingsOf(['7.1.2'], CHAPTERS);
  expect(one.headings).toEqual([
    [1, '7.1.2 Two'],
    [2, 'Steps'],
  ]);
});
