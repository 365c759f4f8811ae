import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { variationsOf } from '../../src/core/variation/variations';
import type { DiagramElement } from '../../src/editor/diagram';
import { orphansOf } from '../../src/editor/orphans';
import fixture from './editor.two-pools.bpmn?raw';
import { BASELINE, openFixture, SMETS1, type Opened } from './openFixture';

let open: Opened;
let step: DiagramElement;
let before: string;

/** A layer step X between A and C, in the baseline's pool; a variation on B; a layer step in the sub-process. */
beforeEach(async () => {
  open = await openFixture(fixture, SMETS1);
  step = open.modeling.appendShape(
    open.shape('A'),
    { type: 'bpmn:Task' },
    { x: 330, y: 720 },
    open.shape('P1'),
  );
  open.modeling.connect(step, open.shape('C'));
  open.services.variationCommands!.setVariation(open.shape('B').businessObject, {
    effect: 'not-applicable',
    flow: 'skip',
    reason: 'SRV 8.11 does it.',
    impacts: ['A057'],
  });
  open.services.layerMode.set(BASELINE);
  before = await open.text();
});
afterEach(() => open.close());

describe('the layer while the baseline is edited', () => {
  it.each<[string, () => void]>([
    ['moving a layer step', () => open.modeling.moveElements([step], { x: 10, y: 0 })],
    ['renaming it', () => open.modeling.updateLabel(step, 'Other')],
    ['deleting it', () => open.modeling.removeElements([step])],
    ['deleting its flow', () => open.modeling.removeConnection(step.outgoing[0]!)],
    ['connecting the baseline to it', () => void open.modeling.connect(open.shape('B'), step)],
    [
      'leading a baseline flow to it',
      () => open.modeling.reconnect(open.shape('F3'), open.shape('G'), step, { x: 0, y: 0 }),
    ],
    ['colouring it', () => open.modeling.setColor([step], { fill: '#ff0000' })],
    [
      'recording a variation',
      () =>
        open.services.variationCommands!.setVariation(open.shape('A').businessObject, { effect: 'noted' }),
    ],
    [
      'removing a variation',
      () => open.services.variationCommands!.removeVariation(open.shape('B').businessObject, 'SMETS1'),
    ],
  ])('refuses %s', async (_, attempt) => {
    attempt();
    expect(open.refused).toHaveLength(1);
    expect(await open.text()).toBe(before);
  });

  it('is ghosted and locked', () => {
    const canvas = open.modeler.get('canvas');
    expect(canvas.hasMarker(step, 'bam-ghost')).toBe(true);
    expect(canvas.hasMarker(open.shape('A'), 'bam-ghost')).toBe(false);
    open.services.layerMode.set(SMETS1);
    expect(canvas.hasMarker(step, 'bam-ghost')).toBe(false);
    expect(canvas.hasMarker(open.shape('A'), 'bam-locked')).toBe(true);
  });

  it('its flows follow a baseline step that moves', () => {
    const end = step.incoming[0]!.waypoints![0]!;
    open.modeling.moveElements([open.shape('A')], { x: 0, y: -20 });
    expect(open.refused).toEqual([]);
    expect(step.incoming[0]!.waypoints![0]).not.toEqual(end);
  });
});

describe('deleting in the baseline', () => {
  it('keeps the variation of a deleted step as an orphan; one undo brings all back', async () => {
    open.modeling.removeElements([open.shape('B')]);
    expect(open.refused).toEqual([]);
    const [kept] = variationsOf(open.modeler.getDefinitions());
    expect(kept).toMatchObject({
      elementId: 'B',
      orphaned: true,
      reason: 'SRV 8.11 does it.',
      impacts: ['A057'],
      effect: 'not-applicable',
      flow: 'skip',
    });
    const after = await open.text();
    open.undo();
    expect(await open.text()).toBe(before);
    open.redo();
    expect(await open.text()).toBe(after);
  });

  it('keeps a layer flow that hung on a deleted step as a record', async () => {
    const id = step.incoming[0]!.id;
    open.modeling.removeElements([open.shape('BE'), open.shape('A')]);
    expect(open.refused).toEqual([]);
    expect(orphansOf(open.modeler.getDefinitions())).toEqual([
      { of: id, layer: 'SMETS1', kind: 'flow', text: `A → ${step.id}` },
    ]);
    expect(step.incoming).toEqual([]);
    open.undo();
    expect(await open.text()).toBe(before);
  });

  it('the layer may drop an orphan, the baseline may not', () => {
    open.modeling.removeElements([open.shape('B')]);
    open.services.variationCommands!.removeOrphan(open.modeler.getDefinitions(), 'B', 'SMETS1');
    expect(open.refused).toHaveLength(1);
    open.services.layerMode.set(SMETS1);
    open.services.variationCommands!.removeOrphan(open.modeler.getDefinitions(), 'B', 'SMETS1');
    expect(variationsOf(open.modeler.getDefinitions())).toEqual([]);
  });

  it('refuses a container that holds layer elements, and says which', async () => {
    open.modeling.removeElements([open.shape('P1')]);
    expect(open.refused.map(({ code }) => code)).toEqual(['EDIT-HOLDS-LAYER-WORK']);
    expect(open.refused[0]!.message).toContain(step.id);
    expect(await open.text()).toBe(before);
    expect(open.modeler.get('elementRegistry').getGraphics('A')).toBeDefined();
  });

  it('a step of another kind in its place keeps variation and layer flows', () => {
    const replace = open.modeler.get<{ replaceElement(e: DiagramElement, t: object): DiagramElement }>(
      'bpmnReplace',
      false,
    )!;
    replace.replaceElement(open.shape('B'), { type: 'bpmn:UserTask' });
    replace.replaceElement(open.shape('A'), { type: 'bpmn:ServiceTask' });
    expect(open.refused).toEqual([]);
    const [kept] = variationsOf(open.modeler.getDefinitions());
    expect(kept).toMatchObject({ elementId: 'B', reason: 'SRV 8.11 does it.' });
    expect(kept!.orphaned).toBeUndefined();
    expect(step.incoming[0]!.source!.id).toBe('A');
    expect(orphansOf(open.modeler.getDefinitions())).toEqual([]);
  });

  it('undo of a layer edit goes back to the layer first', () => {
    open.undo();
    expect(open.services.layerMode.current()).toEqual(SMETS1);
    expect(variationsOf(open.modeler.getDefinitions())).toEqual([]);
  });
});
