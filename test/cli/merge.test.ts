import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bam, CHECK_A_METER, freshFolder } from './bam';

const BASE = readFileSync(CHECK_A_METER, 'utf8');

function fileWith(...replacements: [string, string][]): string {
  const file = join(freshFolder(), 'revision.bpmn');
  writeFileSync(
    file,
    replacements.reduce((text, [before, after]) => text.replaceAll(before, after), BASE),
  );
  return file;
}

const renamed = (name: string) => fileWith(['name="Check the meter"', `name="${name}"`]);

it('merges what does not conflict', async () => {
  const out = join(freshFolder(), 'merged.bpmn');
  const ended = fileWith(['name="Done"', 'name="All done"']);
  const ran = await bam('merge', CHECK_A_METER, renamed('Look at the meter'), ended, '-o', out);
  expect(ran).toEqual({ code: 0, out: '', err: 'Merged without a conflict.\n' });
  const merged = readFileSync(out, 'utf8');
  expect(merged).toContain('name="Look at the meter"');
  expect(merged).toContain('name="All done"');
});

it('lists each conflict with both sides, and takes the side that is preferred', async () => {
  const files = [CHECK_A_METER, renamed('Look at the meter'), renamed('Read the meter')];
  const ours = await bam('merge', ...files, '-o', '-');
  expect(ours.code).toBe(1);
  expect(ours.out).toContain('name="Look at the meter"');
  expect(ours.err).toContain('1. step “Check the meter” (Check)\n  ours\n');
  expect(ours.err).toContain('is called “Read the meter” now.');
  const theirs = await bam('merge', ...files, '-o', '-', '--prefer', 'theirs');
  expect(theirs.out).toContain('name="Read the meter"');
});

it('reports as JSON', async () => {
  const out = join(freshFolder(), 'merged.bpmn');
  const files = [CHECK_A_METER, renamed('Look at the meter'), renamed('Read the meter')];
  const ran = await bam('merge', ...files, '-o', out, '--json');
  expect(JSON.parse(ran.out)).toMatchObject({
    conflicts: [{ taken: 'ours', class: 'wording', elementIds: ['Check'], ours: [{}], theirs: [{}] }],
    moot: [],
  });
});

it.each([
  [
    'writing over a revision',
    [CHECK_A_METER, CHECK_A_METER, CHECK_A_METER, '-o', CHECK_A_METER],
    'choose another place',
  ],
  ['nowhere to write to', [CHECK_A_METER, CHECK_A_METER, CHECK_A_METER], '--out'],
  [
    'a side that there is not',
    [CHECK_A_METER, CHECK_A_METER, CHECK_A_METER, '-o', '-', '--prefer', 'both'],
    'Choose ours',
  ],
])('refuses %s', async (_, args, complaint) => {
  const { code, err } = await bam('merge', ...args);
  expect(code).toBe(2);
  expect(err).toContain(complaint);
});
