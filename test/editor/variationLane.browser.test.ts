import { afterEach, describe, expect, it } from 'vitest';
import fixture from './editor.two-pools.bpmn?raw';
import withoutLanes from './editor.no-lanes.bpmn?raw';
import { BASELINE, openFixture, SMETS1, type Opened } from './openFixture';

let open: Opened;
afterEach(() => open.close());

describe('the variation lane', () => {
  it.each([
    ['with lanes', fixture],
    ['without lanes', withoutLanes],
  ])('on top of a pool %s: one undoable step, and the baseline is what it was', async (_, text) => {
    open = await openFixture(text);
    const baseline = await open.baseline();
    const before = await open.text();
    const { y, height } = open.shape('P1');
    open.services.variationLanes!.add(open.shape('P1'), ['DCC', 'S1SP']);
    expect(open.refused).toEqual([]);
    const lane = open.services.variationLanes!.laneOf(open.shape('P1'), 'SMETS1')!;
    expect(lane).toMatchObject({ y: y - 240, height: 240 });
    expect(open.shape('P1')).toMatchObject({ y: y - 240, height: height + 240 });
    expect(lane.children.map(({ businessObject }) => businessObject['name'])).toEqual(['DCC', 'S1SP']);
    expect(await open.baseline()).toBe(baseline);
    const after = await open.text();
    open.undo();
    expect(await open.text()).toBe(before);
    open.redo();
    expect(await open.text()).toBe(after);
  });

  it('a message flow that docks on the pool follows its edge', async () => {
    open = await openFixture(fixture);
    open.services.variationLanes!.add(open.shape('P1'), []);
    expect(open.shape('M1').waypoints!.map(({ x, y }) => ({ x, y }))).toEqual([
      { x: 250, y: 100 },
      { x: 250, y: 280 },
    ]);
  });

  it('grows upward when a step needs room, and moves nothing of the baseline', async () => {
    open = await openFixture(fixture);
    const baseline = await open.baseline();
    open.services.variationLanes!.add(open.shape('P1'), ['S1SP']);
    const step = open.modeling.createShape({ type: 'bpmn:Task' }, { x: 400, y: 310 }, open.shape('P1'));
    expect(open.refused).toEqual([]);
    expect(open.shape('P1').y).toBe(step.y - 20);
    const lane = open.services.variationLanes!.laneOf(open.shape('P1'), 'SMETS1')!;
    expect(lane.y).toBe(step.y - 20);
    expect(lane.businessObject['flowNodeRef']).toEqual([step.businessObject]);
    expect(await open.baseline()).toBe(baseline);
    open.undo();
    expect(open.shape('P1').y).toBe(280);
  });

  it('is refused where there is no room above', async () => {
    open = await openFixture(fixture, BASELINE);
    open.modeling.moveElements([open.shape('P0')], { x: 0, y: 280 });
    open.services.layerMode.set(SMETS1);
    open.services.variationLanes!.add(open.shape('P1'), []);
    expect(open.refused.map(({ code }) => code)).toEqual(['EDIT-NO-ROOM-ABOVE']);
  });

  it('is deleted when empty, and the pool shrinks by it', async () => {
    open = await openFixture(fixture);
    const before = await open.text();
    open.services.variationLanes!.add(open.shape('P1'), []);
    const lane = open.services.variationLanes!.laneOf(open.shape('P1'), 'SMETS1')!;
    const step = open.modeling.createShape({ type: 'bpmn:Task' }, { x: 400, y: 340 }, open.shape('P1'));
    open.modeling.removeElements([lane]);
    expect(open.refused.map(({ code }) => code)).toEqual(['EDIT-LANE-NOT-EMPTY']);
    open.modeling.removeElements([step, lane]);
    expect(open.refused).toHaveLength(1);
    expect(await open.text()).toBe(before);
  });

  it('keeps its extent when the topmost baseline lane is deleted; the lane below takes the room', async () => {
    open = await openFixture(fixture);
    open.services.variationLanes!.add(open.shape('P1'), []);
    const lane = open.services.variationLanes!.laneOf(open.shape('P1'), 'SMETS1')!;
    open.services.layerMode.set(BASELINE);
    open.modeling.removeElements([open.shape('L1')]);
    expect(open.refused).toEqual([]);
    expect(lane).toMatchObject({ y: 280, height: 120 });
    expect(open.shape('L2')).toMatchObject({ y: 400, height: 400 });
  });
});
