import { expect, it } from 'vitest';
import { kindOf, stepOutline, titleOf } from '../../../../src/app/modelling/outline/step-outline';
import { details } from '../details';

const supplier = { id: 'L1', name: 'Supplier' };
const dcc = { id: 'L2', name: 'DCC' };

it('lists the steps by lane, in reading order, numbered through', () => {
  const outline = stepOutline([
    details({ id: 'B01', type: 'bpmn:StartEvent', lane: supplier }),
    details({ id: 'F1', type: 'bpmn:SequenceFlow' }),
    details({ id: 'B02', type: 'bpmn:UserTask', name: 'Check', lane: dcc }),
    details({ id: 'L1', type: 'bpmn:Lane' }),
    details({ id: 'B03', type: 'bpmn:EndEvent', lane: supplier, layer: 'SMETS1' }),
  ]);
  expect(
    outline.map(({ laneName, steps }) => [laneName, steps.map(({ id, position }) => [id, position])]),
  ).toEqual([
    [
      'Supplier',
      [
        ['B01', 1],
        ['B03', 3],
      ],
    ],
    ['DCC', [['B02', 2]]],
  ]);
  expect(outline[0]?.steps[1]).toMatchObject({ layer: 'SMETS1', kind: 'end event' });
});

it('keeps steps that stand in no lane', () => {
  expect(stepOutline([details({ id: 'T', type: 'bpmn:Task' })])).toMatchObject([
    { laneName: '', steps: [{ id: 'T' }] },
  ]);
});

it('says a type as people do, and names what has no name', () => {
  expect(kindOf('bpmn:IntermediateCatchEvent')).toBe('intermediate catch event');
  expect(titleOf({ id: 'B01', name: 'Tell\n the  S1SP', type: 'bpmn:Task' })).toBe('Tell the S1SP');
  expect(titleOf({ id: 'B01', name: ' ', type: 'bpmn:Task' })).toBe('task B01');
});
