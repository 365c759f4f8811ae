import { userEvent } from 'vitest/browser';
import { afterEach, expect, it } from 'vitest';
import fixture from './editor.two-pools.bpmn?raw';
import { BASELINE, openFixture, SMETS1, type Opened } from './openFixture';

let open: Opened;
afterEach(() => open.close());

const hit = (id: string) => open.stage.querySelector<SVGElement>(`[data-element-id="${id}"] > .djs-hit`)!;

it.each([
  ['the baseline', BASELINE, true],
  ['a layer', SMETS1, false],
])('with the mouse, while %s is edited, a baseline step: what a drag does (%#)', async (_, mode, isMoved) => {
  open = await openFixture(fixture, mode);
  open.modeler.get('canvas').zoom(0.8, 'auto');
  const { x } = open.shape('E2');
  await userEvent.dragAndDrop(hit('E2'), hit('L2'), { targetPosition: { x: 330, y: 130 } });
  expect(open.shape('E2').x !== x).toBe(isMoved);
});
