import type { Block } from './scene';

/** Flows between selected steps, by the place of their blocks in the list. */
export type Follows = ReadonlyMap<Block, readonly Block[]>;

/**
 * By block, how many others come before it on the longest way; flows that lead back, as a walk from left to right finds them,
 * do not count. Linear in blocks and flows but for the sorting.
 */
export function ranksOf(blocks: readonly Block[], next: Follows): Map<Block, number> {
  const state = new Map<Block, 'open' | 'done'>();
  const order: Block[] = [];
  const forward = new Map<Block, Block[]>();
  const entered = new Set([...next.values()].flat());
  const byPlace = [...blocks].sort((a, b) => a.shape.box.x - b.shape.box.x || a.shape.box.y - b.shape.box.y);
  const starts = [...byPlace.filter((block) => !entered.has(block)), ...byPlace];
  for (const start of starts) {
    if (state.has(start)) continue;
    const path: { block: Block; at: number }[] = [{ block: start, at: 0 }];
    state.set(start, 'open');
    while (path.length > 0) {
      const top = path.at(-1)!;
      const to = next.get(top.block)?.[top.at++];
      if (to === undefined) {
        state.set(top.block, 'done');
        order.push(top.block);
        path.pop();
      } else if (state.get(to) !== 'open') {
        forward.set(top.block, [...(forward.get(top.block) ?? []), to]);
        if (!state.has(to)) {
          state.set(to, 'open');
          path.push({ block: to, at: 0 });
        }
      }
    }
  }
  const ranks = new Map(blocks.map((block) => [block, 0]));
  for (const block of order.reverse())
    for (const to of forward.get(block) ?? []) ranks.set(to, Math.max(ranks.get(to)!, ranks.get(block)! + 1));
  return ranks;
}
