import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareEditions } from '../../../src/core/release/notes/compare-editions';
import type { ReleaseNotes } from '../../../src/core/release/notes/ReleaseNotes';
import type { Block } from '../../../src/core/release/notes/words/blocks';
import { notesBlocks } from '../../../src/core/release/notes/words/notes-blocks';
import { notesDocx } from '../../../src/documents/docx/notes-docx';
import { blocksHtml } from '../../../src/publish/notes/blocks-html';
import { notesMarkdown } from '../../../src/publish/notes/notes-markdown';
import { notesPage } from '../../../src/publish/notes/notes-page';
import { html } from '../../../src/publish/site/html';
import {
  doneComment,
  impactsCsv,
  LIBRARY_JSON,
  processFile,
  recorded,
} from '../../core/release/notes/editions';

const HOSTILE = '*<script>alert(1)</script>* | row';
const BEFORE = new Map([
  ['library.json', LIBRARY_JSON()],
  ['processes/1.1.1.bpmn', processFile('1.1.1', 'Check')],
  ['processes/1.1.2.bpmn', processFile('1.1.2', 'Read')],
  ['register/r1/register.json', '{ "title": "First" }'],
  ['register/r1/impacts.csv', impactsCsv('A001,SEC A,2.1,,,variation,It differs,,')],
]);
const AFTER = new Map([
  ...BEFORE,
  ['library.json', LIBRARY_JSON(['SMETS1'])],
  [
    'processes/1.1.1.bpmn',
    processFile('1.1.1', 'Check', { inside: recorded('A001', 'noted', 'It *differs*.') }),
  ],
  ['processes/1.1.2.bpmn', processFile('1.1.2', 'Read').replace('width="900"', 'width="950"')],
  [
    'register/r1/impacts.csv',
    impactsCsv('A001,SEC A,2.1,,,variation,It differs,,', `A002,SEC B,1,,,none,${HOSTILE},,`),
  ],
]);

let notes: ReleaseNotes;
let blocks: Block[];
beforeAll(async () => {
  const step = {
    kind: 'step',
    process: { processId: 'Process_1_1_1', number: '1.1.1', name: 'Check' },
    elementId: 'Step_1_1_1',
    name: 'Check the meter',
  } as const;
  notes = await compareEditions(BEFORE, AFTER, [doneComment('c-1', step, { text: HOSTILE })]);
  blocks = notesBlocks(notes, 'Release 2.0');
});

describe('release notes in words', () => {
  it('say in one sentence how much changed', () => {
    expect(notesMarkdown('Notes', blocks)).toContain(
      '1 process has changed in meaning and 1 is only drawn differently. 1 row of the registers changed. 1 comment led to changes.',
    );
  });

  it('tell a process that is only drawn differently apart from those that changed', () => {
    const text = notesMarkdown('Notes', blocks);
    const [changed, drawn] = text.split('## Only drawn differently');
    expect(changed).toContain('### 1.1.1 Check');
    expect(changed).not.toContain('1.1.2 Read');
    expect(drawn).toContain(
      '1.1.2 Read: Only the drawing differs (1 place): nothing that it says has changed.',
    );
  });

  it('give reason, impact and SEC document, and the comment behind a change', () => {
    const text = notesMarkdown('Notes', blocks);
    expect(text).toContain('Step “Check the meter”: for SMETS1 same flow, different processing.');
    expect(text).toContain('It \\*differs\\*.');
    expect(text).toContain('Impacts: A001 (SEC A, 2.1)');
    expect(text).toContain('After 1 comment of A Supplier.');
    expect(text).toMatch(/\| SEC A \| 2\.1 \| A001 \| It differs \| 1\.1\.1 \| answered; was open \|/);
  });

  it('count the rows of a register first, and list them at the end', () => {
    const text = notesMarkdown('Notes', blocks);
    expect(text).toContain('| Impacts: First | 1 |  |  |  |');
    const [before, rows] = text.split('## Appendix: rows of the registers');
    expect(before).not.toContain('**A002**');
    expect(rows).toMatch(/### Impacts: First\n\n1 impact new\.\n\n- New: \*\*A002\*\*/);
    expect(notesPage('Notes', blocks)).toMatch(/<details>\s*<summary>1 impact new\.<\/summary>/);
  });

  it('say once what a comment said, with the process that it changed', () => {
    const text = notesMarkdown('Notes', blocks);
    expect(text.split('Done by:')).toHaveLength(2);
    expect(text).toContain('1 comment stands above with the process that it changed: 1.1.1.');
  });

  it('say that nothing has changed where nothing has', async () => {
    expect(notesBlocks(await compareEditions(AFTER, AFTER), 'Release 2.0')).toEqual([
      { kind: 'paragraph', words: ['Nothing has changed since Release 2.0.'] },
    ]);
  });

  it('keep text of a model text, in Markdown, HTML and Word', async () => {
    expect(notesMarkdown('Notes', blocks)).not.toMatch(/[^\\]<script|[^\\]\| row/);
    const page = notesPage('Notes', blocks);
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
    const files = unzipSync(await notesDocx('Notes', blocks, 'A model'));
    const document = strFromU8(files['word/document.xml']!);
    expect(document).toContain('&lt;script&gt;');
    expect(document).toContain('A001');
  });

  it('lead only where there is an address', () => {
    const given =
      html`${blocksHtml(blocks, (to) => (to.kind === 'impact' ? `impacts.html#${to.id}` : undefined))}`.text;
    expect(given).toContain('<a href="impacts.html#A001">A001</a>');
    expect(given).not.toContain('side by side');
    const all = html`${blocksHtml(blocks, ({ kind }) => `#${kind}`)}`.text;
    expect(all).toContain('<a href="#comparison">Old and new side by side</a>');
    expect(all).toContain('<a href="#step">Step “Check the meter”</a>');
  });
});
