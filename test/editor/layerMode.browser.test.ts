import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DiagramElement } from '../../src/editor/diagram';
import { openFixture, type Opened } from './openFixture';
import fixture from './editor.two-pools.bpmn?raw';

let open: Opened;
let before: string;
beforeEach(async () => {
  open = await openFixture(fixture);
  before = await open.text();
});
afterEach(() => open.close());

type Attempt = (open: Opened) => void;
const attempts: Record<string, Attempt> = {
  'moving a step': ({ modeling, shape }) => modeling.moveElements([shape('A')], { x: 20, y: 0 }),
  'moving a pool': ({ modeling, shape }) => modeling.moveElements([shape('P1')], { x: 20, y: 0 }),
  'moving a label': ({ modeling, shape }) => modeling.moveElements([shape('S_label')], { x: 9, y: 9 }),
  'resizing a step': ({ modeling, shape }) =>
    modeling.resizeShape(shape('A'), { x: 280, y: 440, width: 140, height: 80 }),
  'resizing a lane': ({ modeler, shape }) =>
    modeler.get('commandStack').execute('lane.resize', {
      shape: shape('L1'),
      newBounds: { x: 180, y: 400, width: 770, height: 200 },
      balanced: true,
    }),
  'adding a baseline lane': ({ modeling, shape }) => void modeling.addLane(shape('L1'), 'bottom'),
  'splitting a lane': ({ modeling, shape }) => modeling.splitLane(shape('L2'), 2),
  'renaming a step': ({ modeling, shape }) => modeling.updateLabel(shape('A'), 'Other'),
  'renaming by property': ({ modeling, shape }) => modeling.updateProperties(shape('A'), { name: 'Other' }),
  'a moddle property': ({ modeling, shape }) =>
    modeling.updateModdleProperties(shape('A'), shape('A').businessObject, { isForCompensation: true }),
  'a property through a layer element of another kind': ({ modeling, shape }) =>
    modeling.updateModdleProperties(shape('A'), shape('P1').businessObject['processRef'] as never, {
      name: 'Other',
    }),
  'changing an id': ({ modeling, shape }) => modeling.updateProperties(shape('A'), { id: 'Other' }),
  'a default flow': ({ modeling, shape }) =>
    modeling.updateProperties(shape('G'), { default: shape('F3').businessObject }),
  'deleting a step': ({ modeling, shape }) => modeling.removeElements([shape('B')]),
  'deleting a shape directly': ({ modeling, shape }) => modeling.removeShape(shape('B')),
  'deleting a flow': ({ modeling, shape }) => modeling.removeConnection(shape('F3')),
  'deleting a pool': ({ modeling, shape }) => modeling.removeElements([shape('P1')]),
  'deleting a lane': ({ modeling, shape }) => modeling.removeElements([shape('L2')]),
  'reconnecting a flow': ({ modeling, shape }) =>
    modeling.reconnect(shape('F3'), shape('G'), shape('E'), { x: 0, y: 0 }),
  'bending a flow': ({ modeler, shape }) =>
    modeler.get('commandStack').execute('connection.updateWaypoints', {
      connection: shape('F3'),
      newWaypoints: [
        { x: 480, y: 480 },
        { x: 500, y: 450 },
        { x: 530, y: 480 },
      ],
      hints: {},
    }),
  'colouring a step': ({ modeling, shape }) => modeling.setColor([shape('A')], { fill: '#ff0000' }),
  'collapsing a sub-process': ({ modeler, shape }) =>
    modeler.get('commandStack').execute('shape.toggleCollapse', { shape: shape('SP'), hints: {} }),
  'replacing a step by another kind': ({ modeler, shape }) =>
    modeler
      .get<{ replaceElement(element: DiagramElement, target: object): void }>('bpmnReplace', false)!
      .replaceElement(shape('A'), { type: 'bpmn:ServiceTask' }),
  'making space': ({ modeler, shape }) =>
    modeler.get('commandStack').execute('spaceTool', {
      movingShapes: [shape('B'), shape('E')],
      resizingShapes: [],
      delta: { x: 50, y: 0 },
      direction: 'e',
      start: 500,
    }),
  'aligning steps': ({ modeler, shape }) =>
    modeler
      .get('commandStack')
      .execute('elements.align', { elements: [shape('A'), shape('C')], alignment: { left: 280 } }),
  'detaching a boundary event': ({ modeler, shape }) =>
    modeler
      .get('commandStack')
      .execute('element.updateAttachment', { shape: shape('BE'), newHost: shape('B') }),
};

describe('in layer mode nothing of the baseline changes by code:', () => {
  for (const [name, attempt] of Object.entries(attempts)) {
    it(name, async () => {
      attempt(open);
      expect(open.refused).toHaveLength(1);
      expect(open.refused[0]!.message).not.toBe('');
      expect(open.refused[0]!.remedy).not.toBe('');
      expect(await open.text()).toBe(before);
      expect(open.modeler.get('commandStack').canUndo()).toBe(false);
    });
  }

  it('a change past every command is found and taken back with the command around it', async () => {
    open.modeler.get('eventBus').on('commandStack.element.updateLabel.executed', () => {
      open.shape('A').businessObject['name'] = 'Smuggled';
    });
    const step = open.modeling.createShape({ type: 'bpmn:Task' }, { x: 620, y: 700 }, open.shape('P1'));
    open.modeling.updateLabel(step, 'New');
    expect(open.refused.map(({ code }) => code)).toEqual(['EDIT-BASELINE-LOCKED']);
    expect(open.refused[0]!.where.elementId).toBe('A');
    expect(step.businessObject['name']).toBeUndefined();
  });

  it('the message names the element and its kind', () => {
    open.modeling.removeElements([open.shape('B')]);
    expect(open.refused[0]!.message).toContain('step "Add the device" (B)');
  });
});

describe('rules for gestures in layer mode', () => {
  const allowed = (action: string, context: object) =>
    open.modeler
      .get<{ allowed(action: string, context: object): unknown }>('rules', false)!
      .allowed(action, context);

  it.each([
    ['elements.move', () => ({ shapes: [open.shape('A')] })],
    ['elements.delete', () => ({ elements: [open.shape('A')] })],
    ['shape.resize', () => ({ shape: open.shape('A') })],
    ['shape.replace', () => ({ element: open.shape('A') })],
    ['element.autoResize', () => ({ elements: [], target: open.shape('P1') })],
    [
      'connection.reconnect',
      () => ({ connection: open.shape('F3'), source: open.shape('G'), target: open.shape('E') }),
    ],
    ['connection.updateWaypoints', () => ({ connection: open.shape('F3') })],
    ['elements.align', () => ({ elements: [open.shape('A')] })],
    ['shape.create', () => ({ shape: newTask(), target: open.shape('F3'), position: { x: 505, y: 480 } })],
    [
      'elements.create',
      () => ({ elements: [newTask()], target: open.shape('F3'), position: { x: 505, y: 480 } }),
    ],
  ])('%s is not offered for the baseline', (action, context) => {
    expect(allowed(action, context())).toBe(false);
  });

  it('drawing in a lane of the baseline and connecting to it is offered', () => {
    expect(allowed('shape.create', { shape: newTask(), target: open.shape('P1') })).toBe(true);
    expect(allowed('connection.create', { source: open.shape('A'), target: open.shape('C') })).toBeTruthy();
  });

  it('a name does not open for editing, and the person is told', () => {
    const directEditing = open.modeler.get<{ activate(element: DiagramElement): boolean }>(
      'directEditing',
      false,
    )!;
    expect(directEditing.activate(open.shape('A'))).toBe(false);
    expect(open.refused).toHaveLength(1);
  });

  const newTask = () => open.modeler.get('elementFactory').createShape({ type: 'bpmn:Task' });
});

describe('what is drawn in layer mode belongs to the layer', () => {
  it('a step, its flows from and to the baseline, and one undo takes the gesture back', async () => {
    const baseline = await open.baseline();
    const step = open.modeling.appendShape(
      open.shape('A'),
      { type: 'bpmn:UserTask' },
      { x: 330, y: 700 },
      open.shape('P1'),
    );
    const flow = open.modeling.connect(step, open.shape('C'));
    expect(step.businessObject['layer']).toBe('SMETS1');
    expect(step.incoming[0]!.businessObject['layer']).toBe('SMETS1');
    expect(flow.businessObject['layer']).toBe('SMETS1');
    expect(open.refused).toEqual([]);
    expect(await open.baseline()).toBe(baseline);
    const after = await open.text();
    open.undo();
    open.undo();
    expect(await open.text()).toBe(before);
    open.redo();
    open.redo();
    expect(await open.text()).toBe(after);
  });

  it('a pool with its process, a message flow, an annotation and a group with its category', async () => {
    const baseline = await open.baseline();
    const root = open.modeler.get('canvas').getRootElement();
    const factory = open.modeler.get<{ createParticipantShape(): object }>('elementFactory', false)!;
    const pool = open.modeling.createShape(factory.createParticipantShape(), { x: 500, y: 1000 }, root);
    const task = open.modeling.createShape({ type: 'bpmn:Task' }, { x: 450, y: 1000 }, pool);
    const message = open.modeling.connect(open.shape('C'), task);
    const note = open.modeling.createShape({ type: 'bpmn:TextAnnotation' }, { x: 1100, y: 500 }, root);
    const group = open.modeling.createShape({ type: 'bpmn:Group' }, { x: 1200, y: 700 }, root);
    const process = pool.businessObject['processRef'] as DiagramElement['businessObject'];
    for (const { businessObject } of [pool, task, message, note, group])
      expect(businessObject['layer']).toBe('SMETS1');
    expect(message.type).toBe('bpmn:MessageFlow');
    expect(process['layer']).toBe('SMETS1');
    expect(open.refused).toEqual([]);
    expect(await open.baseline()).toBe(baseline);
    for (let i = 0; i < 5; i++) open.undo();
    expect(await open.text()).toBe(before);
  });

  it('a copy of a baseline step, without what layers say of it', () => {
    open.services.variationCommands!.setVariation(open.shape('A').businessObject, {
      effect: 'noted',
      reason: 'r',
    });
    const copyPaste = open.modeler.get<{
      copy(elements: DiagramElement[]): void;
      paste(context: object): DiagramElement[];
    }>('copyPaste', false)!;
    copyPaste.copy([open.shape('A')]);
    const [copy] = copyPaste.paste({ element: open.shape('P1'), point: { x: 620, y: 720 } });
    expect(copy!.businessObject['layer']).toBe('SMETS1');
    const values = (copy!.businessObject['extensionElements'] as { values: { $type: string }[] }).values;
    expect(values.map(({ $type }) => $type)).toEqual(['bam:Trace']);
  });

  it('a layer step is free: moved, renamed, morphed and deleted', async () => {
    const baseline = await open.baseline();
    const step = open.modeling.appendShape(
      open.shape('A'),
      { type: 'bpmn:Task' },
      { x: 330, y: 700 },
      open.shape('P1'),
    );
    open.modeling.moveElements([step], { x: 30, y: 10 });
    open.modeling.updateLabel(step, 'Mine');
    const replace = open.modeler.get<{
      replaceElement(element: DiagramElement, target: object): DiagramElement;
    }>('bpmnReplace', false)!;
    const morphed = replace.replaceElement(step, { type: 'bpmn:UserTask' });
    expect(morphed.businessObject['layer']).toBe('SMETS1');
    expect(open.refused).toEqual([]);
    expect(await open.baseline()).toBe(baseline);
    open.modeling.removeElements([morphed]);
    expect(open.refused).toEqual([]);
    expect(await open.text()).toBe(before);
  });
});
