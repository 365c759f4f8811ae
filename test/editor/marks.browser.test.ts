import { afterEach, expect, it } from 'vitest';
import fixture from './editor.two-pools.bpmn?raw';
import { BASELINE, openFixture, SMETS1, type Opened } from './openFixture';

let open: Opened;
afterEach(() => open.close());

const badges = (id: string) =>
  [...open.modeler.get('elementRegistry').getGraphics(id)!.querySelectorAll('.bam-badge text')].map(
    ({ textContent }) => textContent,
  );
const drawing = (id: string, selector: string) =>
  open.modeler.get('elementRegistry').getGraphics(id)!.querySelector<SVGElement>(selector);

it('tells each difference by outline, pattern and badge, and follows commands, undo and redo', async () => {
  open = await openFixture(fixture);
  const { variationCommands, layerMarks } = open.services;
  layerMarks.show(['SMETS1']);
  const record = (id: string, input: object) =>
    variationCommands!.setVariation(open.shape(id).businessObject, input as never);
  record('A', { effect: 'changed' });
  record('B', { effect: 'not-applicable', flow: 'skip' });
  record('C', { effect: 'not-applicable', flow: 'block' });
  record('SPT', { effect: 'noted' });
  expect(['A', 'B', 'C', 'SPT'].map(badges)).toEqual([
    ['Δ changed'],
    ['» skip'],
    ['× ends here'],
    ['i noted'],
  ]);
  const outlines = ['A', 'B', 'C', 'SPT'].map(
    (id) => drawing(id, '.bam-mark-outline')!.style.strokeDasharray,
  );
  expect(new Set(outlines).size).toBe(4);
  const grounds = ['A', 'B', 'C', 'SPT'].map((id) => drawing(id, '.bam-mark-ground')!.style.fill);
  expect(new Set(grounds).size).toBe(4);
  expect(document.querySelector(grounds[0]!.match(/#[^")]+/)![0])).not.toBeNull();
  open.undo();
  expect(badges('SPT')).toEqual([]);
  open.redo();
  expect(badges('SPT')).toEqual(['i noted']);
  layerMarks.show([]);
  expect(badges('A')).toEqual([]);
});

it('marks what is added, and what went stale when the baseline changed', async () => {
  open = await openFixture(fixture);
  open.services.layerMarks.show(['SMETS1']);
  const step = open.modeling.appendShape(
    open.shape('A'),
    { type: 'bpmn:Task' },
    { x: 330, y: 720 },
    open.shape('P1'),
  );
  open.services.variationCommands!.setVariation(open.shape('B').businessObject, { effect: 'noted' });
  expect(badges(step.id)).toEqual(['+']);
  expect(badges(step.incoming[0]!.id)).toEqual(['+']);
  open.services.layerMode.set(BASELINE);
  open.modeling.updateLabel(open.shape('B'), 'Add another device');
  expect(badges('B')).toEqual(['i noted', '?! stale']);
  open.undo();
  expect(badges('B')).toEqual(['i noted']);
});

it('marks change no element', async () => {
  open = await openFixture(fixture, SMETS1);
  const before = await open.text();
  open.services.layerMarks.show(['SMETS1']);
  expect(await open.text()).toBe(before);
});

it('shows an open question on its annotation, whatever layers are shown', async () => {
  open = await openFixture(fixture, BASELINE);
  expect(badges('N')).toEqual(['? open question']);
});

it('gives a variation lane a header of its own', async () => {
  open = await openFixture(fixture);
  open.services.variationLanes!.add(open.shape('P1'), []);
  const lane = open.services.variationLanes!.laneOf(open.shape('P1'), 'SMETS1')!;
  expect(drawing(lane.id, '.bam-lane-header')).not.toBeNull();
  expect(drawing('L1', '.bam-lane-header')).toBeNull();
});
