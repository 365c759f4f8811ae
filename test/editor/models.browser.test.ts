import { afterEach, expect, it } from 'vitest';
import { canonicalXml } from '../../src/core/bpmn/canonical';
import { openFixture, SMETS1, type Opened } from './openFixture';

const models = import.meta.glob<string>('../../models/processes/*.bpmn', {
  query: '?raw',
  import: 'default',
  eager: true,
});

let open: Opened;
afterEach(() => open.close());

it.each(Object.entries(models))('%s opens and comes back as it is', async (_, text) => {
  open = await openFixture(text);
  expect(await open.text()).toBe(canonicalXml(text));
});

it.each(Object.entries(models))(
  'in %s a layer records and draws on every step, and the baseline stays',
  async (_, text) => {
    open = await openFixture(text, SMETS1);
    const baseline = await open.baseline();
    const steps = open.modeler
      .get('elementRegistry')
      .filter(
        ({ type, labelTarget, businessObject }) =>
          /(Task|CallActivity)$/.test(type) && !labelTarget && !businessObject['layer'],
      );
    expect(steps.length).toBeGreaterThan(2);
    for (const step of steps) {
      open.services.variationCommands!.setVariation(step.businessObject, { effect: 'noted', reason: 'r' });
      const next = open.modeling.appendShape(
        step,
        { type: 'bpmn:Task' },
        { x: step.x + 50, y: step.y - 120 },
        step.parent!,
      );
      expect(next.businessObject['layer']).toBe('SMETS1');
    }
    expect(open.refused).toEqual([]);
    expect(await open.baseline()).toBe(baseline);
  },
);
