import { describe, expect, it } from 'vitest';
import type { AnyElement, BpmnModel } from '../../../../src/core/bpmn/model';
import { readBpmn } from '../../../../src/core/bpmn/read';
import { walk } from '../../../../src/core/bpmn/walk';
import { compare } from '../../../../src/core/comparison/compare';
import { mergedPicture } from '../../../../src/core/comparison/picture/merged-picture';
import { filesAtHand } from '../../../laws/at-hand';
import { runs } from '../../../laws/models';
import { mutations } from '../mutations/mutate';
import text from './two-lanes.bpmn?raw';

const canonical = async (file: string) => (await readBpmn(file)).text;

/** Ids of what is drawn, once for each shape and edge. */
const drawnIn = ({ definitions }: BpmnModel) =>
  [...walk(definitions)]
    .filter(({ $type }) => /^bpmndi:BPMN(Shape|Edge)$/.test($type))
    .map((shape) => (shape['bpmnElement'] as AnyElement | undefined)?.id);

async function pictureOf(before: string, after: string) {
  const picture = await mergedPicture(before, after, compare(before, after));
  return { ...picture, model: await readBpmn(picture.text), now: await readBpmn(after) };
}

/** What is wrong with a picture; nothing for a right one. */
async function faultsOf(before: string, after: string): Promise<string[]> {
  const { model, now, ghosts } = await pictureOf(before, after);
  const faults = model.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  const drawn = drawnIn(model);
  for (const id of [...drawnIn(now), ...Object.values(ghosts)])
    if (drawn.filter((each) => each === id).length !== drawnIn(now).filter((each) => each === id).length)
      if (!Object.values(ghosts).includes(id!) || drawn.filter((each) => each === id).length !== 1)
        faults.push(`${id} is drawn ${drawn.filter((each) => each === id).length} times`);
  for (const element of walk(model.definitions))
    if (element.$type === 'bpmn:SequenceFlow' && Object.values(ghosts).includes(element.id!))
      for (const end of ['sourceRef', 'targetRef'])
        if (!drawn.includes((element[end] as AnyElement | undefined)?.id))
          faults.push(`${end} of ${element.id} is not drawn`);
  return faults;
}

describe('both states in one picture', () => {
  it('keeps what was removed at its old place, and shows what is new', async () => {
    const before = await canonical(text);
    const after = await canonical(
      text
        .replace(/<bpmn:task id="T2"[\s\S]*?<\/bpmn:task>/, '')
        .replace(/<bpmn:sequenceFlow id="F2".*?\/>/, '')
        .replace('<bpmn:flowNodeRef>T2</bpmn:flowNodeRef>', '')
        .replace(/<bpmndi:BPMNShape id="T2_di"[\s\S]*?<\/bpmndi:BPMNShape>/, '')
        .replace(/<bpmndi:BPMNEdge id="F2_di"[\s\S]*?<\/bpmndi:BPMNEdge>/, '')
        .replace('<bpmn:outgoing>F2</bpmn:outgoing>', ''),
    );
    const { ghosts, model } = await pictureOf(before, after);
    expect(ghosts).toEqual({ T2: 'was-T2', F2: 'was-F2' });
    expect(model.elementsById['was-T2']).toMatchObject({ name: 'Second' });
    expect(model.elementsById['was-F2']!['sourceRef']).toMatchObject({ id: 'T1' });
    expect(await faultsOf(before, after)).toEqual([]);
    expect(await faultsOf(after, before)).toEqual([]);
  });

  it('shows where a step stood that has moved to another lane', async () => {
    const before = await canonical(text);
    const after = await canonical(
      text
        .replace('<bpmn:flowNodeRef>T2</bpmn:flowNodeRef>', '')
        .replace('<bpmn:flowNodeRef>T1</bpmn:flowNodeRef>', '$&<bpmn:flowNodeRef>T2</bpmn:flowNodeRef>')
        .replace('x="300" y="160"', 'x="300" y="20"'),
    );
    const { ghosts, model } = await pictureOf(before, after);
    expect(ghosts).toEqual({ T2: 'was-T2' });
    expect(model.elementsById['T2']).toBeDefined();
    expect(model.elementsById['was-T2_di']).toMatchObject({ bounds: { y: 160 } });
  });

  it('says nothing of the past where nothing changed', async () => {
    const before = await canonical(text);
    expect((await pictureOf(before, before)).ghosts).toEqual({});
  });

  it('can be drawn after any mutation, and the other way round', async () => {
    const faults: string[] = [];
    for (const { file, kind, before, after } of mutations(filesAtHand(), runs(8).numRuns, 7))
      for (const [one, other] of [
        [before, after],
        [after, before],
      ] as const)
        for (const fault of await faultsOf(one, other)) faults.push(`${file} ${kind.name}: ${fault}`);
    expect(faults).toEqual([]);
  });
});
