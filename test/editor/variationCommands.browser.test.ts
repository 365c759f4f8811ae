import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { basisOf } from '../../src/core/variation/basis';
import { variationsOn } from '../../src/core/variation/variations';
import type { DiagramElement } from '../../src/editor/diagram';
import fixture from './editor.two-pools.bpmn?raw';
import { BASELINE, openFixture, SMETS1, type Opened } from './openFixture';

let open: Opened;
beforeEach(async () => {
  open = await openFixture(fixture, BASELINE);
});
afterEach(() => open.close());

const element = (id: string) => open.shape(id).businessObject;
const process = () => element('P1')['processRef'] as DiagramElement['businessObject'];
const commands = () => open.services.variationCommands!;

describe('each command does, undoes and redoes', () => {
  it.each<[string, typeof SMETS1, () => void]>([
    [
      'setVariation',
      SMETS1,
      () =>
        commands().setVariation(element('A'), {
          effect: 'changed',
          overrides: [{ property: 'name', value: 'x' }],
        }),
    ],
    [
      'setVariation on the process',
      SMETS1,
      () => commands().setVariation(process(), { effect: 'not-applicable', reason: 'r' }),
    ],
    ['setQuestion', SMETS1, () => commands().setQuestion(element('A'), { impacts: ['A051'], text: 'Who?' })],
    ['replace', SMETS1, () => open.services.variationContextPad!.replace(open.shape('B'))],
    [
      'setTrace',
      BASELINE,
      () => commands().setTrace(element('B'), { serviceRequests: ['8.11'], badSection: '', references: '' }),
    ],
    [
      'removing a trace',
      BASELINE,
      () => commands().setTrace(element('A'), { serviceRequests: [], badSection: '', references: '' }),
    ],
    ['setDocumentation', BASELINE, () => commands().setDocumentation(element('B'), 'Says more.')],
    ['removing documentation', BASELINE, () => commands().setDocumentation(element('A'), '')],
    ['removing a question', BASELINE, () => commands().setQuestion(element('N'), undefined)],
    [
      'setProcessDetails',
      BASELINE,
      () => commands().setProcessDetails(process(), { number: '7.1.2', owner: 'TABASC' }),
    ],
    ['a first name', BASELINE, () => open.modeling.updateLabel(open.shape('F1'), 'always')],
  ])('%s', async (_, mode, command) => {
    open.services.layerMode.set(mode);
    const before = await open.text();
    command();
    expect(open.refused).toEqual([]);
    const after = await open.text();
    expect(after).not.toBe(before);
    open.undo();
    expect(await open.text()).toBe(before);
    open.redo();
    expect(await open.text()).toBe(after);
  });
});

it('fills in the basis, and amends without losing what is not given', () => {
  open.services.layerMode.set(SMETS1);
  commands().setVariation(element('A'), { effect: 'noted', reason: 'Slower.', impacts: ['A057', 'A059'] });
  commands().setVariation(element('A'), { effect: 'not-applicable' });
  expect(variationsOn(element('A'))).toEqual([
    expect.objectContaining({
      layer: 'SMETS1',
      effect: 'not-applicable',
      flow: 'skip',
      reason: 'Slower.',
      impacts: ['A057', 'A059'],
      basis: basisOf(element('A')),
    }),
  ]);
  commands().removeVariation(element('A'), 'SMETS1');
  expect(variationsOn(element('A'))).toEqual([]);
  expect(element('A')['extensionElements']).toBeDefined();
});

it('a variation of a layer element is refused', () => {
  open.services.layerMode.set(SMETS1);
  const step = open.modeling.appendShape(
    open.shape('A'),
    { type: 'bpmn:Task' },
    { x: 330, y: 720 },
    open.shape('P1'),
  );
  commands().setVariation(step.businessObject, { effect: 'noted' });
  expect(open.refused.map(({ code }) => code)).toEqual(['EDIT-NOT-VARIABLE']);
});

it('replace draws a step in the variation lane, wired in place, and leaves the baseline', async () => {
  open.services.layerMode.set(SMETS1);
  const baseline = await open.baseline();
  open.services.variationContextPad!.replace(open.shape('B'));
  const [variation] = variationsOn(element('B'));
  const step = open.shape(variation!.by[0]!);
  expect(variation!.effect).toBe('replaced');
  expect(step.businessObject['layer']).toBe('SMETS1');
  expect(step.incoming.map(({ source }) => source!.id)).toEqual(['G']);
  expect(step.outgoing.map(({ target }) => target!.id)).toEqual(['E']);
  const lane = open.services.variationLanes!.laneOf(open.shape('P1'), 'SMETS1')!;
  expect(lane.businessObject['flowNodeRef']).toEqual([step.businessObject]);
  expect(await open.baseline()).toBe(baseline);
});

it('the context pad of a baseline element offers variations and no edit of the baseline', () => {
  open.services.layerMode.set(SMETS1);
  const pad = open.modeler.get<{ getEntries(element: DiagramElement): object }>('contextPad', false)!;
  const entries = Object.keys(pad.getEntries(open.shape('A')));
  expect(entries).toEqual(
    expect.arrayContaining([
      'variation.skip',
      'variation.block',
      'variation.replace',
      'variation.change',
      'variation.note',
      'connect',
    ]),
  );
  expect(entries.filter((entry) => /^(delete|replace|color|set-color)/.test(entry))).toEqual([]);
  expect(entries).not.toContain('variation.remove');
  open.services.layerMode.set({ kind: 'read-only' });
  expect(Object.keys(pad.getEntries(open.shape('A')))).toEqual([]);
});
