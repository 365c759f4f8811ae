import type { Choices } from './choices';
import { ProcessBuilder } from './ProcessBuilder';
import type { Lane, Pool, Scene } from './scene';

export const LANE_HEIGHT = 200;
/** Room between pools, so that several layers' variation lanes fit. */
const POOL_GAP = 1200;

/**
 * A baseline: pools with lanes (some nested, some pools without), and in each a process of tasks, gateways, loops, boundary events,
 * sub-processes, links, compensation, data and annotations; message flows between the pools.
 *
 * @param size about how many blocks each process has
 */
export function generateBaseline(choices: Choices, { pools = 1 + choices.below(3), size = 5 } = {}): Scene {
  const scene: Scene = { pools: [], messageFlows: [], roots: [] };
  let y = POOL_GAP;
  for (let index = 1; index <= pools; index++) {
    const isBlackBox = index > 1 && choices.chance(15);
    const pool = isBlackBox ? blackBox(index, y) : generatePool(choices, index, y, size);
    scene.pools.push(pool);
    y += pool.box.height + POOL_GAP;
  }
  connectPools(choices, scene);
  return scene;
}

function generatePool(choices: Choices, index: number, y: number, size: number): Pool {
  const pool: Pool = {
    id: `Pool_${index}`,
    name: `Party ${index}`,
    extensions: [],
    box: { x: 100, y, width: 0, height: 0 },
    process: { id: `Process_${index}`, extensions: [], nodes: [], edges: [], data: [], notes: [] },
    laneSetId: `LaneSet_${index}`,
    lanes: [],
    isBlackBox: false,
  };
  const bottom = addLanes(choices, pool, index, y);
  const builder = new ProcessBuilder(choices, pool, `P${index}`);
  builder.build(1 + choices.below(size));
  pool.box = { x: 100, y, width: builder.width, height: bottom - y };
  for (const lane of pool.lanes) widen(lane, pool.box.width - 30);
  if (choices.chance(30)) pool.label = { x: 105, y, width: 20, height: pool.box.height };
  return pool;
}

/** @returns the y at which the pool ends */
function addLanes(choices: Choices, pool: Pool, index: number, top: number): number {
  let y = top;
  const count = choices.below(4);
  for (let i = 1; i <= count; i++) {
    const id = `Lane_${index}_${i}`;
    const isNested = choices.chance(30);
    const height = LANE_HEIGHT * (isNested ? 2 : 1);
    const lane = emptyLane(id, y, height);
    if (isNested)
      lane.lanes = [emptyLane(`${id}_1`, y, LANE_HEIGHT), emptyLane(`${id}_2`, y + LANE_HEIGHT, LANE_HEIGHT)];
    pool.lanes.push(lane);
    y += height;
  }
  return count > 0 ? y : top + LANE_HEIGHT;
}

export function emptyLane(id: string, y: number, height: number): Lane {
  return { id, name: id, extensions: [], box: { x: 130, y, width: 0, height }, lanes: [], nodes: [] };
}

export function widen(lane: Lane, width: number): void {
  lane.box.width = width;
  for (const inner of lane.lanes) {
    inner.box.x = lane.box.x + 30;
    widen(inner, width - 30);
  }
}

function blackBox(index: number, y: number): Pool {
  return {
    id: `Pool_${index}`,
    name: `Party ${index}`,
    extensions: [],
    box: { x: 100, y, width: 800, height: 60 },
    process: { id: `Process_${index}`, extensions: [], nodes: [], edges: [], data: [], notes: [] },
    laneSetId: `LaneSet_${index}`,
    lanes: [],
    isBlackBox: true,
  };
}

/** Messages from steps to the next pool: to a step there, or to the pool's upper edge. */
function connectPools(choices: Choices, scene: Scene): void {
  for (const [i, pool] of scene.pools.entries()) {
    const other = scene.pools[i + 1];
    if (!other || pool.isBlackBox) continue;
    for (let count = choices.below(3); count > 0; count--) {
      const from = pickTask(choices, pool);
      const to = other.isBlackBox || choices.chance(50) ? undefined : pickTask(choices, other);
      if (!from) continue;
      const x = from.box.x + 50;
      scene.messageFlows.push({
        id: `Message_${i}_${count}`,
        tag: 'messageFlow',
        extensions: [],
        from: from.id,
        to: to?.id ?? other.id,
        points: [
          [x, from.box.y + 80],
          [x, to ? to.box.y : other.box.y],
        ],
        content: '',
      });
    }
  }
}

function pickTask(choices: Choices, pool: Pool) {
  const tasks = pool.process.nodes.filter(({ tag }) => tag.endsWith('ask'));
  return tasks.length > 0 ? choices.pick(tasks) : undefined;
}
