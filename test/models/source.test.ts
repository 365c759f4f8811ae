import { describe, expect, it } from 'vitest';
import { traceOf } from '../../src/core/bpmn/trace';
import { questionsOf } from '../../src/core/variation/questions';
import { variationsOf } from '../../src/core/variation/variations';
import { isOverview, modelFiles, skipNote, sourceMissing, sourceOf, stepsOf } from './library';

const TYPES: Record<string, RegExp> = {
  start: /^bpmn:StartEvent$/,
  end: /^bpmn:EndEvent$/,
  task: /^bpmn:(Task|UserTask|ManualTask|ServiceTask)$/,
  send: /^bpmn:SendTask$/,
  // The source names it from the side of who gets the answer; the step stands in the lane of who gives it.
  receive: /^bpmn:(SendTask|ReceiveTask)$/,
  xor: /^bpmn:ExclusiveGateway$/,
  and: /^bpmn:ParallelGateway$/,
  timer: /^bpmn:(IntermediateCatchEvent|BoundaryEvent)$/,
  message: /^bpmn:IntermediateCatchEvent$/,
  sub: /^bpmn:CallActivity$/,
  // An error path: what is done about it differs from step to step.
  error: /^bpmn:(SendTask|UserTask|ManualTask|EndEvent)$/,
};

const processes = (await modelFiles()).filter((file) => !isOverview(file));

describe.each(processes)('$fileName against its description', (file) => {
  const { number, model } = file;

  it.skipIf(sourceMissing)(`has every step, with the kind that it is said to be${skipNote}`, () => {
    const { steps } = sourceOf(number);
    const drawn = new Map(stepsOf(file).map((step) => [step.id, step.$type]));
    expect(steps.length).toBeGreaterThanOrEqual(6);
    for (const { id, kind } of steps) {
      expect(drawn.get(id), `${id} is a ${kind}`).toMatch(TYPES[kind]!);
    }
  });

  it.skipIf(sourceMissing)(`traces every step to its SRVs and BAD section${skipNote}`, () => {
    const { steps } = sourceOf(number);
    for (const { id, serviceRequests, badSections } of steps) {
      const trace = traceOf(model.elementsById[id]!);
      expect(trace.serviceRequests, id).toEqual(expect.arrayContaining(serviceRequests));
      expect(trace.badSection, id).toBe(badSections.join(' ') || (/^N/.test(id) ? trace.badSection : ''));
    }
  });

  it.skipIf(sourceMissing)(`carries every impact that the SMETS1 lines cite${skipNote}`, () => {
    const { layerImpacts } = sourceOf(number);
    const carried = [...variationsOf(model.definitions), ...questionsOf(model.definitions)].flatMap(
      ({ impacts }) => impacts,
    );
    expect(layerImpacts.length).toBeGreaterThan(0);
    expect(carried).toEqual(expect.arrayContaining(layerImpacts));
  });
});
