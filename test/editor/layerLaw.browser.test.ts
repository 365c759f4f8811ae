import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DiagramElement } from '../../src/editor/diagram';
import fixture from './editor.two-pools.bpmn?raw';
import { openFixture, type Opened } from './openFixture';

/** Anything that can be tried at an element, allowed or not. */
const tries: ((open: Opened, a: DiagramElement, b: DiagramElement, n: number) => void)[] = [
  ({ modeling }, a, _, n) => modeling.moveElements([a], { x: n, y: -n }),
  ({ modeling }, a) => modeling.removeElements([a]),
  ({ modeling }, a, _, n) => modeling.updateLabel(a, `Name ${n}`),
  ({ modeling, modeler }, a, b) => {
    const rules = modeler.get<{ allowed(action: string, context: object): unknown }>('rules', false)!;
    const allowed = rules.allowed('connection.create', { source: a, target: b });
    if (allowed) modeling.connect(a, b, allowed === true ? {} : (allowed as object));
  },
  ({ modeling, shape }, a, _, n) =>
    void (
      a.waypoints || modeling.appendShape(a, { type: 'bpmn:Task' }, { x: a.x + 120, y: a.y + n }, shape('P1'))
    ),
  ({ modeling, shape }, _, __, n) =>
    void modeling.createShape({ type: 'bpmn:Task' }, { x: 300 + n * 8, y: 320 + n * 8 }, shape('P1')),
  ({ services }, a, _, n) =>
    services.variationCommands!.setVariation(a.businessObject, {
      effect: n % 2 ? 'noted' : 'not-applicable',
      reason: `${n}`,
    }),
  ({ services, shape }) => services.variationLanes!.add(shape('P1'), ['S1SP']),
  ({ services }, a) => services.variationContextPad!.replace(a),
  ({ undo }) => undo(),
  ({ redo }) => redo(),
];

it('random edits in layer mode never change the baseline', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(tries.length - 1), fc.nat(99), fc.nat(99), fc.nat(40)), {
        minLength: 3,
        maxLength: 10,
      }),
      async (edits) => {
        const open = await openFixture(fixture);
        try {
          const baseline = await open.baseline();
          for (const [kind, i, j, n] of edits) {
            const all = open.modeler
              .get('elementRegistry')
              .filter(
                ({ parent, labelTarget, type }) => !!parent && !labelTarget && !/Lane|Participant/.test(type),
              );
            const refusedBefore = open.refused.length;
            const before = await open.text();
            tries[kind]!(open, all[i % all.length]!, all[j % all.length]!, n);
            expect(await open.baseline()).toBe(baseline);
            // What is refused leaves nothing behind.
            if (open.refused.length > refusedBefore && kind !== 9 && kind !== 10)
              expect(await open.text()).toBe(before);
          }
        } finally {
          open.close();
        }
      },
    ),
    { numRuns: 15, seed: 20261124 },
  );
}, 60_000);
