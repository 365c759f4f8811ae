import { afterEach, describe, expect, it } from 'vitest';
import process761 from '../../models/processes/7.6.1-replace-communications-hub.bpmn?raw';
import { openFixture, SMETS1, type Opened } from './openFixture';

let open: Opened;
afterEach(() => open.close());

describe('the drawing of the baseline, while a layer is edited', () => {
  it('a command of our own that moves a locked step is taken back', async () => {
    open = await openFixture(process761, SMETS1);
    const before = await open.text();
    const step = open.modeler
      .get('elementRegistry')
      .filter(
        (element) =>
          element.type === 'bpmn:SendTask' ||
          element.type === 'bpmn:Task' ||
          element.type === 'bpmn:UserTask',
      )[0]!;
    const { x, y, width, height } = step;
    const places = new Map([[step.id, { bounds: { x: x + 50, y, width, height } }]]);
    open.modeler.get('commandStack').execute('bam.layout.place', { places });
    expect(open.refused.map(({ code }) => code)).toEqual(['EDIT-BASELINE-LOCKED']);
    expect(await open.text()).toBe(before);
  });
});
