import type { Bounds } from '../../bpmn/bounds';
import { endsOf, isWithin, type Drawing, type DrawnShape } from '../score/drawing';
import { boxesTouch, grown, segmentMeetsBox, type Segment } from '../score/segments';
import { GRID, upToGrid } from '../sizes';
import { ranksOf } from './ranks';
import { moved, type Block } from './scene';

/** What stays where it is. */
export interface Fixed {
  shapes: DrawnShape[];
  names: Bounds[];
  segments: Segment[];
}

/** What steps hold on to where it can be: their column, their level. */
export interface Keeps {
  column: boolean;
  level: boolean;
}

const COLUMN_GAP = 50;
/** Between columns that are as they were. */
const KEPT_GAP = 20;
/** How far steps keep from others, tried in turn: to the sides, and above and below. */
const GAPS = [
  { side: 40, level: 25 },
  { side: 20, level: 15 },
  { side: 10, level: 5 },
];
/** A place this much worse than wished for is taken only where standing closer does not help. */
const FAR = 500;
const GROWTH = 4000;

/**
 * Gives each block a place in its room: columns by flow order, straight on from the step before where that is free, and on
 * nothing that stays.
 *
 * @returns the blocks for which there is no room
 */
export function packBlocks(blocks: readonly Block[], drawing: Drawing, fixed: Fixed, keeps: Keeps): Block[] {
  for (const block of blocks) delete block.by;
  const { next, before, outside } = followsOf(blocks, drawing);
  const ranks = ranksOf(blocks, next);
  const left = Math.min(...blocks.map(({ cell }) => cell.x));
  const columns = columnsOf(blocks, ranks, upToGrid(left));
  const sorted = [...blocks].sort(
    (a, b) => ranks.get(a)! - ranks.get(b)! || a.shape.box.y - b.shape.box.y || a.shape.box.x - b.shape.box.x,
  );
  const taken = [...fixed.names];
  const followed = new Set<Block>();
  const lost: Block[] = [];
  for (const block of sorted) {
    const earlier = (before.get(block) ?? []).filter((one) => one.by && ranks.get(one)! < ranks.get(block)!);
    const { box } = block.shape;
    const gap = keeps.column ? KEPT_GAP : COLUMN_GAP;
    const ahead = outside.get(block) ?? { before: [], after: [] };
    const start = Math.max(
      keeps.column ? block.cell.x : columns.get(ranks.get(block)!)! - block.cell.width / 2,
      ...earlier.map((one) => moved(one.cell, one.by!).x + one.cell.width + gap),
      ...ahead.before
        .filter((one) => one.box.x + one.box.width / 2 < box.x + box.width / 2)
        .map((one) => one.box.x + one.box.width + gap),
    );
    const straight =
      earlier.find((one) => one.room.lane === block.room.lane && !followed.has(one)) ??
      earlier.find((one) => one.room.lane === block.room.lane);
    if (straight) followed.add(straight);
    const level = keeps.level
      ? middleOf(box)
      : straight
        ? middleOf(moved(straight.shape.box, straight.by!))
        : ([...ahead.before, ...ahead.after]
            .map(({ box: other }) => middleOf(other))
            .find((y) => isIn(y, block.room.box)) ?? levelIn(block, sorted));
    const standing = fixed.shapes.filter(({ element }) => !isWithin(block.shape.element, element));
    const boxes = [...taken, ...standing.map((one) => one.box)];
    const at = placeFor(
      block,
      { x: start, y: level },
      boxes,
      fixed.segments,
      keeps.column ? GAPS.slice(-1) : GAPS,
    );
    if (!at) {
      lost.push(block);
      continue;
    }
    block.by = at;
    taken.push(moved(block.cell, at));
  }
  return lost;
}

/** In a lane its middle; elsewhere the level of what is placed there already, or where the step is now. */
function levelIn({ room, shape }: Block, sorted: readonly Block[]): number {
  if (room.lane !== undefined && room.box.height < 400) return room.box.y + room.box.height / 2;
  const other = sorted.find((one) => one.by && one.room.lane === room.lane);
  return middleOf(other ? moved(other.shape.box, other.by!) : shape.box);
}

function placeFor(
  { cell, shape, room }: Block,
  wish: { x: number; y: number },
  taken: readonly Bounds[],
  segments: readonly Segment[],
  gaps: typeof GAPS,
): { x: number; y: number } | undefined {
  const top = wish.y - shape.box.height / 2 - (shape.box.y - cell.y);
  const { box } = room;
  const right = box.x + box.width + (room.canGrow ? GROWTH : 0);
  let found: { x: number; y: number } | undefined;
  let least = Infinity;
  for (const { side, level } of gaps) {
    const reach = { ...box, width: right - box.x };
    const near = taken.filter((one) => boxesTouch(one, reach, side));
    const lines = segments.filter((segment) => segmentMeetsBox(segment, reach));
    const rows = stepsFrom(top, box.y, box.y + box.height - cell.height);
    const columns = stepsFrom(wish.x, box.x, right - cell.width);
    for (const x of columns) {
      const costX =
        (x < wish.x ? 4 * (wish.x - x) : x - wish.x) + (x + cell.width > box.x + box.width ? 1500 : 0);
      if (costX >= least) continue;
      for (const y of rows) {
        const cost = costX + 1.5 * Math.abs(y - top);
        if (cost >= least) continue;
        const at = { ...cell, x, y };
        const wide = {
          x: x - side,
          y: y - level,
          width: cell.width + 2 * side,
          height: cell.height + 2 * level,
        };
        if (near.some((one) => boxesTouch(one, wide))) continue;
        const around = grown(at, 8);
        if (lines.some((segment) => segmentMeetsBox(segment, around))) continue;
        [found, least] = [{ x: x - cell.x, y: y - cell.y }, cost];
      }
    }
    if (least < FAR) break;
  }
  return found;
}

/** A coordinate and those at steps of the grid around it, within limits. */
function stepsFrom(wish: number, from: number, to: number): number[] {
  const first = Math.round(wish);
  const steps: number[] = [];
  const start = first - Math.floor((first - from) / GRID) * GRID;
  for (let at = start; at <= to; at += GRID) if (at >= from) steps.push(at);
  if (steps.length === 0 && from <= to) steps.push(from);
  return steps.sort((a, b) => Math.abs(a - first) - Math.abs(b - first));
}

function columnsOf(
  blocks: readonly Block[],
  ranks: ReadonlyMap<Block, number>,
  left: number,
): Map<number, number> {
  const widths: number[] = [];
  for (const block of blocks) {
    const rank = ranks.get(block)!;
    widths[rank] = Math.max(widths[rank] ?? 0, block.cell.width);
  }
  const middles = new Map<number, number>();
  let x = left;
  widths.forEach((width, rank) => {
    middles.set(rank, x + width / 2);
    x = upToGrid(x + width + COLUMN_GAP);
  });
  return middles;
}

function followsOf(blocks: readonly Block[], drawing: Drawing) {
  const blockOf = new Map(
    blocks.flatMap((block) => block.members.map((one) => [one.element, block] as const)),
  );
  const shapeOf = new Map(drawing.nodes.map((shape) => [shape.element, shape]));
  const next = new Map<Block, Block[]>();
  const before = new Map<Block, Block[]>();
  const outside = new Map<Block, { before: DrawnShape[]; after: DrawnShape[] }>(
    blocks.map((block) => [block, { before: [], after: [] }]),
  );
  const add = (map: Map<Block, Block[]>, key: Block, value: Block) =>
    map.set(key, [...(map.get(key) ?? []), value]);
  for (const edge of drawing.edges) {
    if (edge.element.$type !== 'bpmn:SequenceFlow') continue;
    const [from, to] = endsOf(edge);
    const [a, b] = [from && blockOf.get(from), to && blockOf.get(to)];
    if (a && b && a !== b) {
      add(next, a, b);
      add(before, b, a);
    }
    const [source, target] = [from && shapeOf.get(from), to && shapeOf.get(to)];
    if (a && !b && target) outside.get(a)!.after.push(target);
    if (b && !a && source) outside.get(b)!.before.push(source);
  }
  return { next, before, outside };
}

const middleOf = ({ y, height }: Bounds): number => y + height / 2;
const isIn = (at: number, { y, height }: Bounds): boolean => at >= y && at <= y + height;
