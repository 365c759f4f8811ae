import { afterEach, describe, expect, it } from 'vitest';
import process761 from '../../models/processes/7.6.1-replace-communications-hub.bpmn?raw';
import { readBpmn } from '../../src/core/bpmn/read';
import { writeBpmn } from '../../src/core/bpmn/write';
import { layOut } from '../../src/core/layout/layOut';
import { scoreLayout } from '../../src/core/layout/score/scoreLayout';
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

  it('is refused while a layer is edited: the baseline would move', async () => {
    open = await openFixture(process761, SMETS1);
    const before = await open.text();
    open.services.layout!.layOut();
    expect(open.refused.map(({ code }) => code)).toEqual(['EDIT-LAYOUT-IN-LAYER']);
    expect(await open.text()).toBe(before);
  });
});

/** Bounds and waypoints of a file, in its order; labels aside, which bpmn-js makes wider around their middle. */
const boxes = (text: string): string[] =>
  text
    .replace(/<bpmndi:BPMNLabel>[\s\S]*?<\/bpmndi:BPMNLabel>/g, '')
    .match(/<(dc:Bounds|di:waypoint) [^>]*>/g) ?? [];
