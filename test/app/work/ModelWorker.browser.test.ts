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

it('proves the views of a file, ends the proof of an older text, and hears other calls meanwhile', async () => {
  const worker = openWorker();
  const older = worker.prove(stuck);
  const newer = worker.prove(stuck);
  const checked = await worker.check(stuck);
  expect(checked.readable).toBe(true);
  expect(await older).toMatchObject({ outdated: true, proofs: [], problems: [] });
  const { outdated, problems } = await newer;
  expect(outdated).toBe(false);
  expect(problems.map(({ code, finding }) => [code, finding?.elementIds])).toEqual([['PROOF-STUCK', ['J']]]);
});

/** A choice whose ways meet in a join that waits for both. */
const stuck = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><bpmn:process id="P">
  <bpmn:startEvent id="S"/><bpmn:exclusiveGateway id="X"/><bpmn:task id="A"/><bpmn:task id="B"/><bpmn:parallelGateway id="J"/><bpmn:endEvent id="E"/>
  <bpmn:sequenceFlow id="F1" sourceRef="S" targetRef="X"/><bpmn:sequenceFlow id="F2" sourceRef="X" targetRef="A"/>
  <bpmn:sequenceFlow id="F3" sourceRef="X" targetRef="B"/><bpmn:sequenceFlow id="F4" sourceRef="A" targetRef="J"/>
  <bpmn:sequenceFlow id="F5" sourceRef="B" targetRef="J"/><bpmn:sequenceFlow id="F6" sourceRef="J" targetRef="E"/>
</bpmn:process></bpmn:definitions>`;
