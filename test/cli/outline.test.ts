import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readBpmn } from '../../src/core/bpmn/read';
import { bam, CHECK_A_METER, freshFolder } from './bam';

const TABLE = `id,kind,name,next
1.1.9,process,Look at a meter,
Lane_A,lane,Reader,
B01,start,Visit begins,B02
B02,task,Look,B03
B03,end,Seen,
`;

function table(text: string): { path: string; out: string } {
  const folder = freshFolder();
  const path = join(folder, 'steps.csv');
  writeFileSync(path, text);
  return { path, out: join(folder, 'out.bpmn') };
}

it('makes a process with its drawing out of a table, and checks it', async () => {
  const { path, out } = table(TABLE);
  const { code, err } = await bam('outline', path, '-o', out);
  const { readable, elementsById } = await readBpmn(readFileSync(out, 'utf8'));
  expect({ code, err, readable }).toMatchObject({ readable: true });
  expect(Object.keys(elementsById)).toEqual(expect.arrayContaining(['Process_1_1_9', 'Lane_A', 'F_B01_B02']));
});

it('makes a table out of a process, and says what the table leaves out', async () => {
  const { code, out, err } = await bam('outline', CHECK_A_METER, '-o', '-');
  expect(out).toMatch(/^id,lane,kind,name,next,/);
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

it('makes nothing of a table with errors, and says in which row and column', async () => {
  const { path, out } = table(TABLE.replace('B03\n', 'B04\n'));
  const { code, err } = await bam('outline', path, '-o', out);
  expect(code).toBe(1);
  expect(err).toContain('steps.csv:5:4 ');
  expect(err).toContain('OUTLINE-TARGET-UNKNOWN: Row 5, column “next”: there is no step “B04” to go to.');
  expect(existsSync(out)).toBe(false);
});

it('takes number and name of the process from the options', async () => {
  const { path } = table(TABLE.replace(/^1\.1\.9.*\n/m, ''));
  expect((await bam('outline', path, '-o', '-')).code).toBe(1);
  const { code, out } = await bam('outline', path, '-o', '-', '--number', '1.1.9', '--name', 'Look');
  expect(code).toBe(0);
  expect(out).toContain('id="Process_1_1_9" name="Look"');
});

it('does not write over the file that it reads, nor puts JSON and the file in one stream', async () => {
  const { path } = table(TABLE);
  expect((await bam('outline', path, '-o', path)).code).toBe(2);
  expect((await bam('outline', path, '-o', '-', '--json')).code).toBe(2);
});
