import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { exportInThreads, takerOf } from '../../src/cli/exportInThreads';
import { exporterFor, type ExportOptions } from '../../src/cli/exporters';
import { work, type ExportJob, type ExportOutcome } from '../../src/cli/exportJob';
import { CHECK_A_METER, freshFolder } from './bam';

const OPTIONS: ExportOptions = { format: 'svg' };
const MANY = 20;
let inputs: string[] = [];

/** So many that it is worth a thread, wherever there are two cores. */
beforeAll(() => {
  const folder = freshFolder('all');
  inputs = Array.from({ length: MANY }, (_, index) =>
    join(folder, `p${String(index).padStart(2, '0')}.bpmn`),
  );
  for (const path of inputs) copyFileSync(CHECK_A_METER, path);
});

const jobOf = (): ExportJob => ({ paths: inputs, inputs, out: freshFolder(), options: OPTIONS });

it('gives what one thread gives, in the order of the inputs', async () => {
  const exporter = await exporterFor(OPTIONS, inputs);
  const shared = jobOf();
  const outcomes: [number, ExportOutcome][] = [];
  await exportInThreads(shared, exporter, (...each) => void outcomes.push(each));
  expect(outcomes.map(([index]) => index)).toEqual(inputs.map((_, index) => index));
  expect(outcomes.map(([, { written }]) => written.map((path) => basename(path)))).toEqual(
    inputs.map((path) => [basename(path).replace('.bpmn', '.svg')]),
  );
  const alone = jobOf();
  await work(alone, exporter, takerOf(new SharedArrayBuffer(4), MANY), () => undefined);
  expect(readdirSync(shared.out)).toEqual(readdirSync(alone.out));
  for (const name of readdirSync(alone.out))
    expect(readFileSync(join(shared.out, name), 'utf8')).toBe(readFileSync(join(alone.out, name), 'utf8'));
}, 30_000);

it('says what is wrong with a file, whichever thread met it', async () => {
  const job = jobOf();
  const broken = inputs.map((path) => `${path}.broken`);
  for (const path of broken) writeFileSync(path, '<no bpmn');
  const failed: string[] = [];
  const exporter = await exporterFor(OPTIONS, broken);
  await exportInThreads({ ...job, inputs: broken }, exporter, (_, outcome) =>
    failed.push(outcome.failed ?? ''),
  );
  expect(failed).toHaveLength(MANY);
  for (const message of failed) expect(message).toMatch(/cannot read the model/);
  expect(readdirSync(job.out)).toEqual([]);
}, 30_000);
