import { expect, it } from 'vitest';
import { readBpmn } from '../../../src/core/bpmn/read';
import type { AnyElement } from '../../../src/core/bpmn/model';
import { unnamedLabel } from '../../../src/publish/svg/unnamed';

/** A node with so many flows in and out; what stands at their other ends does not matter. */
async function labelOf(type: string, ins: number, outs: number, inside = ''): Promise<string> {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
  const flows = [
    ...numbers(ins).map((index) => `<sequenceFlow id="I${index}" sourceRef="Far" targetRef="Node"/>`),
    ...numbers(outs).map((index) => `<sequenceFlow id="O${index}" sourceRef="Node" targetRef="Far"/>`),
  ];
  const ends = [
    ...numbers(ins).map((index) => `<incoming>I${index}</incoming>`),
    ...numbers(outs).map((index) => `<outgoing>O${index}</outgoing>`),
  ];
  const { elementsById } =
    await readBpmn(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
<process id="P"><task id="Far"/><${type} id="Node">${ends.join('')}${inside}</${type}>${flows.join('')}</process></definitions>`);
  return unnamedLabel(elementsById['Node'] as unknown as AnyElement);
}

it.each([
  ['exclusiveGateway', 2, 1, 'Paths join'],
  ['exclusiveGateway', 1, 2, 'Paths part'],
  ['exclusiveGateway', 2, 2, 'Paths join and part again'],
  ['parallelGateway', 1, 3, 'Parallel paths start'],
  ['parallelGateway', 3, 1, 'Parallel paths join'],
  ['inclusiveGateway', 1, 2, 'One or more paths start'],
  ['inclusiveGateway', 2, 1, 'The chosen paths join'],
  ['eventBasedGateway', 1, 2, 'Wait for what comes first'],
  ['exclusiveGateway', 1, 1, 'Exclusive gateway'],
  ['startEvent', 0, 1, 'Start'],
  ['endEvent', 1, 0, 'End'],
  ['sendTask', 1, 1, 'Send task'],
])('a %s with %i flows in and %i out is called %s', async (type, ins, outs, label) => {
  expect(await labelOf(type, ins, outs)).toBe(label);
});

it('an event with a trigger is called by it', async () => {
  expect(await labelOf('endEvent', 1, 0, '<terminateEventDefinition id="T"/>')).toBe('Terminate end event');
});
