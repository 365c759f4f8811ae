import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bam, CHECK_A_METER, fixture, freshFolder, LIBRARY } from './bam';

/** The fixture with some of its text replaced, as another file. */
function amended(...replacements: [string, string][]): string {
  const file = join(freshFolder(), 'amended.bpmn');
  let text = readFileSync(CHECK_A_METER, 'utf8');
  for (const [before, after] of replacements) {
    expect(text).toContain(before);
    text = text.replaceAll(before, after);
  }
  writeFileSync(file, text);
  return file;
}

it('finds nothing between a file and itself', async () => {
  const ran = await bam('diff', CHECK_A_METER, CHECK_A_METER);
  expect(ran).toEqual({ code: 0, out: 'Equal in meaning.\n', err: '' });
});

it('says by class what differs, with the place to look it up', async () => {
  const file = amended(['name="Check the meter"', 'name="Look at the meter"']);
  const { code, out } = await bam('diff', CHECK_A_METER, file);
  expect(code).toBe(1);
  expect(out).toBe(
    'Wording (1)\n  Step “Check the meter” is called “Look at the meter” now.  (Check)\n\n1 change in meaning.\n',
  );
});

it('ends with 0 where something is only drawn differently, and lists it when asked to', async () => {
  const file = amended(['<dc:Bounds x="', '<dc:Bounds x="1']);
  const { code, out } = await bam('diff', CHECK_A_METER, file);
  expect(code).toBe(0);
  expect(out).toMatch(/^Equal in meaning; \d+ differences in drawing only\.\n$/);
  const listed = await bam('diff', CHECK_A_METER, file, '--layout');
  expect(listed.code).toBe(0);
  expect(listed.out).toContain('Step “Check the meter” is drawn differently.  (Check)\n');
});

it('compares two views of one file', async () => {
  const views = ['--view', 'baseline', '--view', 'resolved', '--layer', 'SMETS1'];
  const { code, out } = await bam('diff', CHECK_A_METER, ...views);
  expect(code).toBe(1);
  expect(out).toContain('Step “Check the meter” was removed');
});

it('compares one view of two files: what a layer says is not in the baseline', async () => {
  const file = amended(['effect="not-applicable"', 'effect="noted"']);
  expect((await bam('diff', CHECK_A_METER, file)).out).toContain('Variations (1)\n');
  expect((await bam('diff', CHECK_A_METER, file, '--view', 'baseline')).code).toBe(0);
});

it('reports as JSON', async () => {
  const file = amended(['name="Check the meter"', 'name="Look at the meter"']);
  const { code, out } = await bam('diff', CHECK_A_METER, file, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    before: { file: CHECK_A_METER },
    after: { file },
    counts: { flow: 0, responsibility: 0, wording: 1, trace: 0, variation: 0, layout: 0 },
    changes: [{ class: 'wording', property: 'name', before: 'Check the meter', after: 'Look at the meter' }],
  });
});

it.each([
  ['one file and nothing to compare it with', [CHECK_A_METER], 'another file, or two views'],
  ['a layer without a view', [CHECK_A_METER, CHECK_A_METER, '--layer', 'SMETS1'], 'give --view, too'],
  ['a folder', [LIBRARY, CHECK_A_METER], 'is a folder'],
  ['a file that is no model', [fixture('bam.ts'), CHECK_A_METER], 'cannot read the model'],
  ['a view that there is not', [CHECK_A_METER, '--view', 'all'], 'Choose one of'],
])('refuses %s', async (_, args, complaint) => {
  const { code, out, err } = await bam('diff', ...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(complaint);
});
