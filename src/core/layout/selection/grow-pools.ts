import type { Bounds } from '../../bpmn/bounds';
import { refOf } from '../elements';
import { isWithin, type Drawing } from '../score/drawing';
import { boxesTouch } from '../score/segments';
import { moved, type Block } from './scene';

const MARGIN = 40;

/**
 * The pools, with their lanes, that must be wider for what was placed in them: to the right, where nothing moves for it.
 *
 * @returns their boxes by id, or the blocks for which something beside the pool leaves no room
 */
export function growPools(
  blocks: readonly Block[],
  drawing: Drawing,
): { boxes: Map<string, Bounds>; lost: Block[] } {
  const boxes = new Map<string, Bounds>();
  for (const pool of drawing.pools) {
    const inside = blocks.filter((block) => block.room.pool === pool && block.by);
    const right = Math.max(...inside.map(({ cell, by }) => moved(cell, by!).x + cell.width));
    const by = right + MARGIN - (pool.box.x + pool.box.width);
    const isOver = inside.some(
      ({ cell, by: shift, room }) =>
        room.canGrow && moved(cell, shift!).x + cell.width > room.box.x + room.box.width,
    );
    if (!isOver) continue;
    const strip = { ...pool.box, x: pool.box.x + pool.box.width, width: by + MARGIN };
    if ([...drawing.pools, ...drawing.nodes].some((one) => one !== pool && boxesTouch(one.box, strip)))
      return { boxes, lost: inside };
    const process = refOf(pool.element, 'processRef')!;
    for (const one of [pool, ...drawing.lanes.filter(({ element }) => isWithin(element, process))]) {
      const { x, y, width, height } = one.box;
      boxes.set(one.id, { x, y, width: width + by, height });
    }
  }
  return { boxes, lost: [] };
}
