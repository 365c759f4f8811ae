import { expect, it, onTestFinished } from 'vitest';
import { createModelWorker } from '../../../src/app/work/getModelWorker';
import { VIEWS } from '../../../src/core/variation/types';
import text from './leftovers.bpmn?raw';

/** A worker that ends with the test. */
function openWorker() {
  const { api, end } = createModelWorker();
  onTestFinished(end);
  return api;
}

// All of this is left over where moddle reads the file: comments, and values that are the default anyway.
const OF_THE_BASELINE = ['Drawn by another tool', 'isClosed="false"', 'isInterrupting="true"'];
const OF_THE_LAYER = ['Only where there is a hub', 'completionQuantity="1"'];

/** Those of the other tool's marks that a text holds. */
const marksIn = (xml: string) => [...OF_THE_BASELINE, ...OF_THE_LAYER].filter((mark) => xml.includes(mark));

it.each(VIEWS)('keeps what another tool wrote on each element that the view "%s" shows', async (view) => {
  const worker = openWorker();
  const expected = [...OF_THE_BASELINE, ...(view === 'baseline' ? [] : OF_THE_LAYER)];
  const options = { view, layers: ['SMETS1'] };
  const projected = await worker.project(text, options);
  expect(projected.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(marksIn(projected.text)).toEqual(expected);
  expect(marksIn(await worker.exportBpmn(text, options))).toEqual(expected);
});

it('keeps it in the whole file, plain or not', async () => {
  const worker = openWorker();
  const whole = await worker.exportBpmn(text, {});
  expect(marksIn(whole)).toHaveLength(5);
  expect(whole).toContain('bam:layer="SMETS1"');
  const plain = await worker.exportBpmn(text, { plain: true });
  expect(marksIn(plain)).toHaveLength(5);
  expect(plain).not.toContain('bam:');
});
