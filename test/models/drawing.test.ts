import { describe, expect, it } from 'vitest';
import type { AnyElement } from '../../src/core/bpmn/model';
import { readBpmn } from '../../src/core/bpmn/read';
import { walk } from '../../src/core/bpmn/walk';
import { project } from '../../src/core/variation/project';
import { VIEWS } from '../../src/core/variation/types';
import { crossingsOf, drawingFaults } from './drawing-faults';
import { modelFiles } from './library';
import { drawingOf } from './shapes';

const files = await modelFiles();

/** What a reader still follows with ease; most drawings have none. */
const CROSSINGS = 3;

describe.each(files)('the drawing of $fileName', ({ model }) => {
  it('has no fault and hardly a crossing in the file', () => {
    expect(drawingFaults(model.definitions)).toEqual([]);
    expect(crossingsOf(model.definitions).length).toBeLessThanOrEqual(CROSSINGS);
  });

  it.each(VIEWS)('has no fault and hardly a crossing in the %s view', (view) => {
    const { definitions } = project(model.definitions, { view });
    expect(drawingFaults(definitions)).toEqual([]);
    expect(crossingsOf(definitions).length).toBeLessThanOrEqual(CROSSINGS);
  });

  it('has the variation lane at the top; the baseline is what is below it', () => {
    const { pools, lanes } = drawingOf(model.definitions);
    const pool = pools.find(({ id }) => id === 'Pool')!.box;
    const lane = lanes.find(({ id }) => id === 'Lane_SMETS1')!.box;
    expect(lane.y).toBe(pool.y);
    const below = drawingOf(project(model.definitions, { view: 'baseline' }).definitions);
    expect(below.pools.find(({ id }) => id === 'Pool')!.box).toMatchObject({
      x: pool.x,
      y: pool.y + lane.height,
      height: pool.height - lane.height,
    });
  });
});

/** The check itself: each fault that it is there for is made in a good drawing, and must be found. */
describe('drawingFaults finds', () => {
  const spoilt = async (spoil: (di: (id: string) => AnyElement) => void) => {
    const { definitions } = await readBpmn(files.find(({ number }) => number === '7.2.2')!.text);
    const drawn = new Map<string, AnyElement>();
    for (const element of walk(definitions)) {
      const id = (element['bpmnElement'] as AnyElement | undefined)?.id;
      if (id && element.$type !== 'bpmndi:BPMNPlane') drawn.set(id, element);
    }
    spoil((id) => drawn.get(id)!);
    return drawingFaults(definitions);
  };
  const place = (di: AnyElement) => di['bounds'] as { x: number; y: number };
  const labelOf = (di: AnyElement) => (di['label'] as { bounds: { x: number; y: number } }).bounds;
  const moveTo = (box: { x: number; y: number }, { x, y }: { x: number; y: number }) => {
    box.x = x;
    box.y = y;
  };
  const points = (di: AnyElement) => di['waypoint'] as { x: number; y: number }[];

  it.each([
    ['a shape on a shape', 'B04 and B05x overlap', (di) => (place(di('B04')).x = place(di('B05x')).x)],
    ['a loose end', 'F_B05_B06 does not end on the border of B06', (di) => (points(di('F_B05_B06')).at(-1)!.x -= 9)],
    ['a slanted flow', 'F_B05_B06 is slanted', (di) => (points(di('F_B05_B06')).at(-1)!.y += 9)],
    ['a flow through a shape', 'F_B16x_B16 runs through or close by B21', (di) => (place(di('B21')).x = place(di('B16')).x - 70)],
    ['a flow along a flow', 'F_B27_B28 runs along F_B28_B28x', (di) => (points(di('F_B27_B28'))[1]!.y -= 100)],
    ['a label on a flow', 'the label of B03 lies on F_B02_B03', (di) => moveTo(labelOf(di('B03')), { x: place(di('B03')).x - 40, y: place(di('B03')).y + 20 })],
    ['a label on a shape', 'the label of B03 lies on B04', (di) => moveTo(labelOf(di('B03')), place(di('B04')))],
    ['a label on a label', 'the labels of B01 and B03 overlap', (di) => moveTo(labelOf(di('B03')), labelOf(di('B01')))],
    ['a step outside its lane', 'B02 is not inside Lane_Supplier', (di) => (place(di('B02')).y += 90)],
    ['a step outside the pool', 'B01 is outside the pool', (di) => (place(di('B01')).x -= 300)],
  ] satisfies [string, string, (di: (id: string) => AnyElement) => void][])('%s', async (_, fault, spoil) => {
    expect((await spoilt(spoil)).join('\n')).toContain(fault);
  });
});
