import { beforeAll, expect, it } from 'vitest';
import type { AnyElement } from '../../../src/core/bpmn/model';
import { readBpmn } from '../../../src/core/bpmn/read';
import { titleOf } from '../../../src/publish/svg/titles';

let elements: Record<string, AnyElement>;

beforeAll(async () => {
  const { elementsById } =
    await readBpmn(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
<process id="P">
  <startEvent id="Start"><outgoing>F0</outgoing></startEvent>
  <exclusiveGateway id="Part"><incoming>F0</incoming><outgoing>F1</outgoing><outgoing>F2</outgoing></exclusiveGateway>
  <exclusiveGateway id="Join"><incoming>F1</incoming><incoming>F2</incoming><outgoing>F3</outgoing></exclusiveGateway>
  <exclusiveGateway id="Asks" name="WAN available?"><incoming>F3</incoming><outgoing>F4</outgoing></exclusiveGateway>
  <parallelGateway id="Lonely"/>
  <task id="Task"><incoming>F4</incoming></task>
  <sequenceFlow id="F0" sourceRef="Start" targetRef="Part"/>
  <sequenceFlow id="F1" sourceRef="Part" targetRef="Join"/>
  <sequenceFlow id="F2" sourceRef="Part" targetRef="Join"/>
  <sequenceFlow id="F3" sourceRef="Join" targetRef="Asks"/>
  <sequenceFlow id="F4" sourceRef="Asks" targetRef="Task"/>
</process></definitions>`);
  elements = elementsById as unknown as typeof elements;
});

it.each([
  ['Part', 'DCC', 'Paths part (exclusive gateway, DCC)'],
  ['Join', undefined, 'Paths join (exclusive gateway)'],
  ['Asks', 'DCC', 'WAN available? (exclusive gateway, DCC)'],
  ['Lonely', 'DCC', 'Parallel gateway, DCC'],
  ['Start', 'DCC', 'Start event, DCC'],
  ['F1', undefined, 'Sequence flow from Paths part to Paths join'],
  ['F3', undefined, 'Sequence flow from Paths join to WAN available?'],
  ['F4', undefined, 'Sequence flow from WAN available? to task'],
] as const)('%s of %s is called: %s', (id, lane, title) => {
  expect(titleOf(elements[id]!, lane)).toBe(title);
});
