import { afterEach, describe, expect, it } from 'vitest';
import process761 from '../../models/processes/7.6.1-replace-communications-hub.bpmn?raw';
import process784 from '../../models/processes/7.8.4-service-request-processing.bpmn?raw';
import { readBpmn } from '../../src/core/bpmn/read';
import { writeBpmn } from '../../src/core/bpmn/write';
import { layOut } from '../../src/core/layout/layOut';
import { scoreLayout } from '../../src/core/layout/score/scoreLayout';
import type { DiagramElement } from '../../src/editor/diagram';
import { BASELINE, openFixture, SMETS1, type Opened } from './openFixture';
import twoPools from './editor.two-pools.bpmn?raw';

let open: Opened;
afterEach(() => open.close());

describe('laying out the open process', () => {
  it.each([
    ['two pools', twoPools],
    ['7.6.1', process761],
  ])('draws %s as the layout has it; one step that is undone and redone whole', async (_, text) => {
    open = await openFixture(text, BASELINE);
    const before = await open.text();
    open.services.layout!.layOut();
    expect(open.refused).toEqual([]);
    const after = await open.text();
    const { definitions } = await readBpmn(after);
    expect(scoreLayout(definitions)).toMatchObject({ overlaps: [], through: [], along: [] });
    expect(boxes(after)).toEqual(boxes(await writeBpmn(layOut((await readBpmn(before)).definitions))));
    open.undo();
    expect(await open.text()).toBe(before);
    open.redo();
    expect(await open.text()).toBe(after);
  });

  it('while a layer is edited it lays out what the layer draws, and the baseline stays', async () => {
    open = await openFixture(process784, SMETS1);
    const before = await open.text();
    const baseline = await open.baseline();
    open.services.layout!.layOut();
    expect(open.refused).toEqual([]);
    const after = await open.text();
    expect(after).not.toBe(before);
    expect(await open.baseline()).toBe(baseline);
    expect(scoreLayout((await readBpmn(after)).definitions)).toMatchObject({ overlaps: [], through: [] });
    open.undo();
    expect(await open.text()).toBe(before);
    open.redo();
    expect(await open.text()).toBe(after);
  });

  it('says so where the layer draws nothing', async () => {
    open = await openFixture(process761, SMETS1);
    open.services.layout!.layOut();
    expect(open.refused.map(({ code }) => code)).toEqual(['EDIT-NOTHING-TO-LAY-OUT']);
  });
});

describe('laying out a selection', () => {
  it('moves what is selected and the flows at it, nothing else; one step that is undone and redone whole', async () => {
    open = await openFixture(process761, BASELINE);
    const steps = stepsOf(open).slice(1, 6);
    const [on, under] = [steps[2]!, steps[3]!];
    open.modeling.moveElements([on], { x: under.x - on.x + 10, y: under.y - on.y + 10 });
    const before = await open.text();
    const flows = new Set(steps.flatMap(({ incoming, outgoing }) => [...incoming, ...outgoing]));
    const others = open.modeler
      .get('elementRegistry')
      .filter(
        (one) =>
          !steps.includes(one) &&
          !flows.has(one) &&
          !steps.includes(one.labelTarget!) &&
          !flows.has(one.labelTarget!),
      );
    const place = ({ x, y, height, waypoints }: DiagramElement) => JSON.stringify([x, y, height, waypoints]);
    const places = others.map(place);
    const was = steps.map(place);
    open.modeler.get('selection').select(steps);
    open.services.layout!.layOutSelection();
    expect(open.refused).toEqual([]);
    const after = await open.text();
    expect(steps.map(place)).not.toEqual(was);
    expect(others.map(place)).toEqual(places);
    expect(scoreLayout((await readBpmn(after)).definitions).overlaps).toEqual([]);
    open.undo();
    expect(await open.text()).toBe(before);
    open.redo();
    expect(await open.text()).toBe(after);
  });

  it('stands beside two selected steps, not beside one or what is locked', async () => {
    open = await openFixture(process761, BASELINE);
    const [one, two] = stepsOf(open);
    const pad = open.modeler.get('contextPad' as 'selection') as unknown as {
      getEntries(of: unknown): object;
    };
    expect(Object.keys(pad.getEntries([one, two]))).toContain('bam-layout-selection');
    expect(Object.keys(pad.getEntries(one))).not.toContain('bam-layout-selection');
    open.services.layerMode.set(SMETS1);
    expect(Object.keys(pad.getEntries([one, two]))).not.toContain('bam-layout-selection');
    open.modeler.get('selection').select([one!, two!]);
    open.services.layout!.layOutSelection();
    expect(open.refused.map(({ code }) => code)).toEqual(['EDIT-NOTHING-TO-LAY-OUT']);
  });
});

/** Steps of the baseline from left to right. */
const stepsOf = ({ modeler, services }: Opened): DiagramElement[] =>
  modeler
    .get('elementRegistry')
    .filter(
      (one) =>
        !one.labelTarget &&
        one.businessObject?.$instanceOf('bpmn:FlowNode') === true &&
        one.type !== 'bpmn:BoundaryEvent' &&
        services.layerMode.ownerOf(one) === undefined,
    )
    .sort((a, b) => a.x - b.x);

/** Bounds and waypoints of a file, in its order; labels aside, which bpmn-js makes wider around their middle. */
const boxes = (text: string): string[] =>
  text
    .replace(/<bpmndi:BPMNLabel>[\s\S]*?<\/bpmndi:BPMNLabel>/g, '')
    .match(/<(dc:Bounds|di:waypoint) [^>]*>/g) ?? [];
