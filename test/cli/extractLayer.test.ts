import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bam, CHECK_A_METER, freshFolder } from './bam';

/** A fixture's baseline and what a device of its layer experiences, as files of their own. */
async function drawnApart(): Promise<{ base: string; copy: string; out: string }> {
  const folder = freshFolder();
  const [base, copy] = [join(folder, 'base.bpmn'), join(folder, 'copy.bpmn')];
  await bam('project', CHECK_A_METER, '--view', 'baseline', '-o', base);
  await bam('project', CHECK_A_METER, '--view', 'resolved', '--layer', 'SMETS1', '-o', copy);
  return { base, copy, out: join(folder, 'layered.bpmn') };
}

it('makes a layer that gives the copy again', async () => {
  const { base, copy, out } = await drawnApart();
  const ran = await bam('extract-layer', base, copy, '--layer', 'SMETS1', '-o', out);
  expect(ran).toMatchObject({ code: 0, out: '' });
  expect(readFileSync(out, 'utf8')).toContain('effect="not-applicable"');
  const again = join(out, '..', 'again.bpmn');
  await bam('project', out, '--view', 'resolved', '--layer', 'SMETS1', '-o', again);
  expect((await bam('diff', copy, again)).code).toBe(0);
});

it.each([
  [
    'neither a copy nor a lane',
    [CHECK_A_METER, '--layer', 'X', '-o', '-'],
    'either a copy of the process or --lane',
  ],
  [
    'a lane that there is not',
    [CHECK_A_METER, '--lane', 'None', '--layer', 'X', '-o', '-'],
    'no lane with the id None',
  ],
])('refuses %s', async (_, args, complaint) => {
  const { code, err } = await bam('extract-layer', ...args);
  expect(code).toBe(2);
  expect(err).toContain(complaint);
});
