import type { Lattice } from './lattice';
import type { Vertex } from './scene';
import { TRACK } from './sizes';
import { compareStrokes } from './stroke-order';
import { doOverlap, type Stroke, type Strokes } from './strokes';

/** Gives each stroke a place beside the middle of its line, so that none lies on another. */
export function spreadStrokes(strokes: Strokes, lattice: Lattice): void {
  const byLine = new Map<string, Stroke[]>();
  for (const all of strokes.values())
    for (const stroke of all) {
      const key = `${stroke.isFlat ? 'y' : 'x'}${stroke.line}`;
      const known = byLine.get(key);
      if (known) known.push(stroke);
      else byLine.set(key, [stroke]);
    }
  for (const line of byLine.values()) {
    const { isFlat, line: at } = line[0]!;
    const isChannel = isFlat ? lattice.lines[at]!.kind === 'channel' : at % 2 === 0;
    for (const cluster of clustersOf(line)) {
      if (isChannel && cluster.every(({ fromVertex, toVertex }) => !fromVertex && !toVertex))
        spreadInChannel(cluster, strokes);
      else spreadInMiddle(cluster, strokes);
    }
  }
}

interface Cluster extends Array<Stroke> {
  beside?: Map<Stroke, Stroke[]>;
}

/** Groups of strokes that hang together by overlaps. */
function clustersOf(line: readonly Stroke[]): Cluster[] {
  const sorted = [...line].sort(
    (a, b) => a.from - b.from || a.to - b.to || a.route.link.index - b.route.link.index,
  );
  const beside = new Map<Stroke, Stroke[]>(sorted.map((stroke) => [stroke, []]));
  const clusters: Cluster[] = [];
  let reach = -1;
  let active: Stroke[] = [];
  for (const stroke of sorted) {
    active = active.filter(({ to }) => to >= stroke.from);
    const met = active.filter((other) => doOverlap(other, stroke));
    for (const other of met) {
      beside.get(other)!.push(stroke);
      beside.get(stroke)!.push(other);
    }
    if (stroke.from > reach || (stroke.from === reach && met.length === 0)) clusters.push([]);
    clusters.at(-1)!.push(stroke);
    active.push(stroke);
    reach = Math.max(reach, stroke.to);
  }
  for (const cluster of clusters) cluster.beside = beside;
  return clusters;
}

function spreadInChannel(cluster: Cluster, strokes: Strokes): void {
  const beside = cluster.beside!;
  const after = new Map<Stroke, Stroke[]>(cluster.map((stroke) => [stroke, []]));
  const open = new Map<Stroke, number>(cluster.map((stroke) => [stroke, 0]));
  for (const stroke of cluster)
    for (const other of beside.get(stroke)!) {
      if (compareStrokes(stroke, other, strokes) >= 0) continue;
      after.get(stroke)!.push(other);
      open.set(other, open.get(other)! + 1);
    }
  const level = new Map<Stroke, number>();
  const left = new Set(cluster);
  while (left.size > 0) {
    // The first that nothing has to come before; in a ring, the one with the least before it.
    let next: Stroke | undefined;
    for (const stroke of left) if (!next || open.get(stroke)! < open.get(next)!) next = stroke;
    left.delete(next!);
    const levels = beside.get(next!)!.map((other) => level.get(other) ?? -1);
    level.set(next!, 1 + Math.max(-1, ...levels));
    for (const other of after.get(next!)!) open.set(other, open.get(other)! - 1);
  }
  const count = 1 + Math.max(...level.values());
  for (const stroke of cluster) stroke.offset = (level.get(stroke)! - (count - 1) / 2) * TRACK;
}

/** Beside the middle of a boundary event, for a second line from it. */
const NEAR = [0, 10, -10, 5, -5];
const OFFSETS = [0, 20, -20, 10, -10, 30, -30, 40, -40, 50, -50, 5, -5, 15, -15];

/** Along the middle of shapes: straight lines keep to it, others stand beside them as far as the shapes at their ends allow. */
function spreadInMiddle(cluster: Cluster, strokes: Strokes): void {
  const beside = cluster.beside!;
  const done = new Set<Stroke>();
  for (const stroke of [...cluster].sort((a, b) => weight(b) - weight(a))) {
    const others = beside.get(stroke)!.filter((other) => done.has(other));
    const limit = Math.min(
      limitOf(stroke.fromVertex, stroke.isFlat),
      limitOf(stroke.toVertex, stroke.isFlat),
    );
    const costOf = (offset: number) => {
      let cost = Math.abs(offset - (stroke.fixed ?? 0));
      for (const other of others) {
        const gap = Math.abs(offset - other.offset);
        if (gap < 10) cost += gap === 0 ? 10_000 : 1000;
        else if (Math.sign(offset - other.offset) * compareStrokes(stroke, other, strokes) < 0) cost += 200;
      }
      return cost;
    };
    const offsets = OFFSETS.filter((offset) => Math.abs(offset) <= limit && isClear(stroke, offset));
    const { fixed } = stroke;
    stroke.offset = best(fixed === undefined ? offsets : NEAR.map((by) => fixed + by), costOf);
    done.add(stroke);
  }
}

/** True where a line that leaves a step below keeps off the boundary events there. */
function isClear({ isFlat, fromVertex, fixed }: Stroke, offset: number): boolean {
  if (isFlat || !fromVertex || fromVertex.span > 1 || fixed !== undefined) return true;
  return fromVertex.attached.every((one) => Math.abs(one.offset - offset) >= 26);
}

function best(offsets: readonly number[], costOf: (offset: number) => number): number {
  let found = 0;
  let least = Infinity;
  for (const offset of offsets) {
    const cost = costOf(offset);
    if (cost < least) [found, least] = [offset, cost];
  }
  return found;
}

function weight({ fixed, fromVertex, toVertex, route }: Stroke): number {
  const small = (vertex?: Vertex) => (vertex && ['gateway', 'event'].includes(vertex.kind) ? 1 : 0);
  const kind = route.link.kind === 'sequence' ? 8 : 0;
  return (
    (fixed === undefined ? 0 : 100) +
    (fromVertex && toVertex ? 4 : 0) +
    small(fromVertex) +
    small(toVertex) +
    kind -
    (route.link.isBack ? 2 : 0)
  );
}

/** How far beside its middle a shape may be met. */
function limitOf(vertex: Vertex | undefined, isFlat: boolean): number {
  if (!vertex) return 100;
  const half = (isFlat ? vertex.height : vertex.width) / 2;
  if (vertex.kind === 'gateway' || vertex.kind === 'event') return 10;
  return Math.max(5, half - 10);
}
