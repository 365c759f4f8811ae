import { strFromU8, unzipSync } from 'fflate';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flowNodesOf } from '../../src/core/bpmn/walk';
import { readBpmn } from '../../src/core/bpmn/read';
import { drawnModel } from '../../src/publish/drawnModel';
import { factsOf } from '../../src/publish/site/facts/process-facts';
import { planesOf } from '../../src/publish/svg/planes';
import { bam, CHECK_A_METER, fixture, freshFolder } from './bam';

const NONE = fixture('undrawn.none.bpmn');
const PART = fixture('undrawn.part.bpmn');
const definitionsAt = async (path: string) => (await readBpmn(readFileSync(path, 'utf8'))).definitions;
const wordsOf = (docx: string) =>
  strFromU8(unzipSync(readFileSync(docx))['word/document.xml']!).replace(/<[^>]*>/g, ' ');

describe('a process whose file has no diagram', () => {
  it('is laid out in memory, and its file stays as it is', async () => {
    const definitions = await definitionsAt(NONE);
    const drawn = drawnModel(definitions);
    expect(planesOf(definitions)).toEqual([]);
    const shown = new Set(
      planesOf(drawn).flatMap(({ diagramElements }) =>
        diagramElements.map((di) => (di['bpmnElement'] as { id: string }).id),
      ),
    );
    for (const { id } of flowNodesOf(definitions)) expect(shown.has(id!), id).toBe(true);
    expect(drawnModel(drawn)).toBe(drawn);
    expect(drawnModel(definitions)).toBe(drawn);
  });

  it('is given back as it is where it has a diagram', async () => {
    for (const path of [PART, CHECK_A_METER]) {
      const definitions = await definitionsAt(path);
      expect(drawnModel(definitions)).toBe(definitions);
    }
  });

  it.each(['svg', 'png', 'pdf', 'docx'])('is exported as %s, with a warning', async (format) => {
    const out = freshFolder();
    const ran = await bam('export', NONE, '--format', format, '--out', out);
    expect(ran).toMatchObject({ code: 0, out: `1 file written to ${out}\n` });
    expect(ran.err).toContain(`${NONE}: warning PUBLISH-LAID-OUT: `);
  });

  it('has its steps, service requests and differences in the Word document', async () => {
    const out = freshFolder();
    await bam('export', NONE, '--format', 'docx', '--out', out);
    const words = wordsOf(join(out, 'undrawn.none.docx'));
    for (const what of [
      'Read it',
      'Send it',
      '8.14.2',
      '4.10',
      'BAD 9.9.1.1',
      'SEC H3',
      'No such thing.',
      'has no diagram',
    ])
      expect(words).toContain(what);
  });
});

describe('a process that is drawn in part', () => {
  it('says the other steps in words, after those that are drawn and along the flow', async () => {
    const { steps, isLaidOut } = factsOf(await definitionsAt(PART));
    expect(isLaidOut).toBeUndefined();
    expect(steps.map(({ id, isUndrawn = false }) => [id, isUndrawn])).toEqual([
      ['S', false],
      ['B', false],
      ['Sub', false],
      ['A', true],
      ['E', true],
      ['In', true],
    ]);
  });

  it('is exported with a warning that names what is missing', async () => {
    const out = freshFolder();
    const ran = await bam('export', PART, '--format', 'svg', '--out', out);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain(
      'PUBLISH-NOT-DRAWN: 3 steps are not in the diagram: “Read it”, “End”, “Look inside”.',
    );
    await bam('export', PART, '--format', 'docx', '--out', out);
    expect(wordsOf(join(out, 'undrawn.part.docx'))).toContain('(not in the diagram)');
  });
});

it('pages of both say all that their files hold', async () => {
  const [library, out] = [freshFolder(), join(freshFolder(), 'site')];
  mkdirSync(join(library, 'processes'));
  writeFileSync(join(library, 'library.json'), readFileSync(fixture('library/library.json'), 'utf8'));
  cpSync(NONE, join(library, 'processes/9.9.1-none.bpmn'));
  writeFileSync(
    join(library, 'processes/9.9.2-part.bpmn'),
    readFileSync(PART, 'utf8').replaceAll('Process_1', 'Process_2').replace('9.9.1"', '9.9.2"'),
  );
  const ran = await bam('publish', library, '--out', out, '--no-documents');
  expect(ran.err).toContain('PUBLISH-LAID-OUT');
  expect(ran.err).toContain('PUBLISH-NOT-DRAWN');
  const none = readFileSync(join(out, 'processes/9.9.1-none.html'), 'utf8');
  expect(none).toContain('The file of this process has no diagram.');
  expect(none).toContain('4 in all.');
  expect(none).toContain('data-element-id="A"');
  for (const what of ['id="h-srvs"', '8.14.2', 'id="h-governance"', 'SEC H3']) expect(none).toContain(what);
  const part = readFileSync(join(out, 'processes/9.9.2-part.html'), 'utf8');
  expect(part).toContain('3 of 6 are drawn; the others stand at the end.');
  expect(part.match(/; not in the diagram/g)).toHaveLength(3);
  expect(part).toContain('8.14.2');
  const again = await bam('publish', library, '--out', out, '--no-documents', '--json');
  expect(JSON.parse(again.out)).toMatchObject({ unchanged: 2, problems: [{}, {}] });
});
