import { afterEach, expect, it } from 'vitest';
import { pointAlong } from '../../src/editor/token-player/along';
import fixture from './editor.two-pools.bpmn?raw';
import { BASELINE, openFixture, type Opened } from './openFixture';

let open: Opened;
afterEach(() => open.close());

const tokens = () => [...open.stage.querySelectorAll<SVGGElement>('.bam-token')];
const frame = { motion: 0, faulty: new Set<string>(), ended: false };

it('lays tokens on flows and steps, counts them, and tells those at fault when the run ends', async () => {
  open = await openFixture(fixture, BASELINE);
  const { tokenPlayer } = open.services;
  const flow = open.shape('A').outgoing[0]!;
  tokenPlayer.show({
    ...frame,
    tokens: new Map([
      [flow.id, 2],
      ['B', 1],
    ]),
    faulty: new Set([flow.id]),
  });
  expect(tokens()).toHaveLength(2);
  expect(tokens()[0]!.querySelector('text')!.textContent).toBe('2');
  expect(open.stage.querySelector('.bam-token-fault')).toBeNull();
  expect(open.modeler.get('canvas').hasMarker(flow.id, 'bam-fault')).toBe(true);
  tokenPlayer.show({ ...frame, tokens: new Map([[flow.id, 2]]), faulty: new Set([flow.id]), ended: true });
  expect(open.stage.querySelectorAll('.bam-token-fault')).toHaveLength(1);
});

it('marks the step that acts, and leaves nothing behind', async () => {
  open = await openFixture(fixture, BASELINE);
  const before = await open.text();
  const { tokenPlayer } = open.services;
  const canvas = open.modeler.get('canvas');
  const step = { elementId: 'A', takes: [], gives: [open.shape('A').outgoing[0]!.id] };
  tokenPlayer.show({ ...frame, step, tokens: new Map([[step.gives[0]!, 1]]), faulty: new Set(['B']) });
  expect([canvas.hasMarker('A', 'bam-acting'), canvas.hasMarker('B', 'bam-fault')]).toEqual([true, true]);
  tokenPlayer.show(undefined);
  expect(tokens()).toEqual([]);
  expect([canvas.hasMarker('A', 'bam-acting'), canvas.hasMarker('B', 'bam-fault')]).toEqual([false, false]);
  expect(await open.text()).toBe(before);
});

it('moves a token to where it rests, and passes over places that are not on the diagram', async () => {
  open = await openFixture(fixture, BASELINE);
  const flow = open.shape('A').outgoing[0]!;
  const step = { elementId: 'A', takes: ['Nowhere'], gives: [flow.id] };
  open.services.tokenPlayer.show({ ...frame, motion: 120, step, tokens: new Map([[flow.id, 1]]) });
  const rest = pointAlong(flow.waypoints!, 0.62);
  await expect
    .poll(() => tokens().map((token) => token.getAttribute('transform')))
    .toEqual([`translate(${rest.x} ${rest.y})`]);
});

it('measures along a line with corners', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 30 },
  ];
  expect([0, 0.25, 0.5, 1].map((part) => pointAlong(line, part))).toEqual([
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 10, y: 30 },
  ]);
  expect(
    pointAlong(
      [
        { x: 5, y: 5 },
        { x: 5, y: 5 },
      ],
      0.5,
    ),
  ).toEqual({ x: 5, y: 5 });
});
