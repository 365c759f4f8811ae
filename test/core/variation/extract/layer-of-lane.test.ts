import { expect, it } from 'vitest';
import { readBpmn } from '../../../../src/core/bpmn/read';
import { layerOfLane } from '../../../../src/core/variation/extract/layer-of-lane';
import { project } from '../../../../src/core/variation/project';
import { drawnIds } from '../../../laws/observe';

const FILE = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="t"><process id="P">
  <laneSet id="LS"><lane id="L1"><flowNodeRef>A</flowNodeRef><flowNodeRef>B</flowNodeRef></lane>
  <lane id="L2" name="SMETS1"><flowNodeRef>S</flowNodeRef></lane></laneSet>
  <task id="A"/><task id="B"/><task id="S"/>
  <sequenceFlow id="F" sourceRef="A" targetRef="B"/><sequenceFlow id="G" sourceRef="A" targetRef="S"/>
  <textAnnotation id="N"><text>About S</text></textAnnotation><association id="T" sourceRef="N" targetRef="S"/>
  </process></definitions>`;

it('V117 hands a lane with its steps, flows and notes to a layer', async () => {
  const { definitions } = await readBpmn(FILE);
  const layered = layerOfLane(definitions, 'L2', 'SMETS1')!;
  expect(drawnIds(layered, 'SMETS1')).toEqual(['G', 'L2', 'N', 'S', 'T']);
  expect(drawnIds(project(layered, { view: 'baseline' }).definitions)).toEqual([
    'A',
    'B',
    'D',
    'F',
    'L1',
    'P',
  ]);
  expect(drawnIds(definitions, 'SMETS1')).toEqual([]);
  expect(layerOfLane(definitions, 'L9', 'SMETS1')).toBeUndefined();
});
