import { describe, expect, it } from 'vitest';
import type {
  ComparedCanvas,
  ComparedCanvasEvents,
  Viewbox,
} from '../../../src/editor/compared-canvas/ComparedCanvas';
import { linkCanvases } from '../../../src/editor/compared-canvas/link-canvases';

/** A canvas without a drawing: places by id, and planes by the id of their sub-process. */
function standIn(
  places: Record<string, { x: number; y: number }>,
  planes: string[] = [],
  inside: Record<string, string> = {},
) {
  const heard = new Map<string, Set<(payload: never) => void>>();
  let box: Viewbox = { x: 0, y: 0, width: 1000, height: 500 };
  let plane: string | undefined;
  let selected: string | undefined;
  let moves = 0;
  const fire = <K extends keyof ComparedCanvasEvents>(event: K, payload: ComparedCanvasEvents[K]) =>
    heard.get(event)?.forEach((listener) => (listener as (payload: unknown) => void)(payload));
  const canvas: ComparedCanvas = {
    open: () => Promise.resolve([]),
    show: () => undefined,
    middleOf: (id) => places[id],
    select: (id) => {
      selected = id;
      if (id === undefined || !(id in places)) return false;
      return canvas.openPlane(inside[id]);
    },
    openPlane(id) {
      if (id !== undefined && !planes.includes(id)) return false;
      if (plane !== id) {
        plane = id;
        fire('plane', { id: id ?? 'P', isTop: id === undefined });
      }
      return true;
    },
    viewbox: () => box,
    view(next) {
      box = next;
      moves++;
      fire('moved', box);
    },
    scale: () => 1000 / box.width,
    fit: () => canvas.view({ x: -10, y: -10, width: 1000, height: 500 }),
    zoomBy: (factor) => canvas.view({ ...box, width: box.width / factor, height: box.height / factor }),
    on(event, listener) {
      const set = heard.get(event) ?? new Set();
      heard.set(event, set.add(listener as never));
      return () => set.delete(listener as never);
    },
    destroy: () => undefined,
  };
  return { canvas, seen: () => ({ box, plane, selected, moves }) };
}

const same = (id: string) => id;

describe('two canvases that move together', () => {
  it('show the same place at the same scale, whichever was moved, and each is moved once', () => {
    const [before, after] = [standIn({}), standIn({})];
    linkCanvases(before.canvas, after.canvas, same);
    before.canvas.view({ x: 5, y: 6, width: 800, height: 400 });
    expect(after.seen()).toMatchObject({ box: { x: 5, y: 6, width: 800, height: 400 }, moves: 1 });
    after.canvas.zoomBy(2);
    expect(before.seen()).toMatchObject({ box: { x: 5, y: 6, width: 400, height: 200 }, moves: 2 });
  });

  it('show both places of a step that moved, and keep their distance until something else is looked at', () => {
    const before = standIn({ A: { x: 100, y: 100 }, B: { x: 0, y: 0 } });
    const after = standIn({ A: { x: 400, y: 150 } });
    const pair = linkCanvases(before.canvas, after.canvas, same);
    pair.reveal({ before: 'A', after: 'A' });
    expect(before.seen()).toMatchObject({ box: { x: -400, y: -150 }, selected: 'A' });
    expect(after.seen()).toMatchObject({ box: { x: -100, y: -100 }, selected: 'A' });
    before.canvas.view({ x: 0, y: 0, width: 1000, height: 500 });
    expect(after.seen().box).toMatchObject({ x: 300, y: 50 });
    pair.reveal({ before: 'B' });
    expect(after.seen()).toMatchObject({ box: before.seen().box, selected: undefined });
  });

  it('go into a sub-process together and back, also where it has another id', () => {
    const [before, after] = [standIn({}, ['S']), standIn({}, ['T'])];
    const names: Record<string, string> = { S: 'T', T: 'S' };
    linkCanvases(before.canvas, after.canvas, (id) => names[id] ?? id);
    before.canvas.openPlane('S');
    expect(after.seen().plane).toBe('T');
    after.canvas.openPlane(undefined);
    expect(before.seen().plane).toBeUndefined();
  });

  it('go to the sub-process of what only one of them has', () => {
    const before = standIn({ A: { x: 1, y: 1 }, B: { x: 2, y: 2 } }, ['S'], { A: 'S' });
    const after = standIn({ B: { x: 2, y: 2 } }, ['S']);
    const pair = linkCanvases(before.canvas, after.canvas, same);
    pair.reveal({ before: 'A' });
    expect(after.seen().plane).toBe('S');
    pair.reveal({ before: 'B', after: 'B' });
    expect([before.seen().plane, after.seen().plane]).toEqual([undefined, undefined]);
  });

  it('leave the other one where it is, where it has no such plane; and go their own ways when unlinked', () => {
    const [before, after] = [standIn({}, ['S']), standIn({})];
    const pair = linkCanvases(before.canvas, after.canvas, same);
    before.canvas.openPlane('S');
    before.canvas.view({ x: 1, y: 1, width: 10, height: 10 });
    expect(after.seen()).toMatchObject({ plane: undefined, moves: 0 });
    pair.unlink();
    before.canvas.view({ x: 1, y: 1, width: 10, height: 10 });
    expect(after.seen().moves).toBe(0);
  });
});
