import { flowOf, orderOf } from './ranks';
import type { Link, Plane, Vertex } from './scene';

/** The flow that goes straight on from each vertex, and how long the ways are that a vertex is on. */
export interface Chains {
  main: Map<Vertex, Link>;
  /** The length of the longest way through a vertex, in steps. */
  importance: number[];
}

/** A row of steps that follow each other in a lane: drawn in one line. */
export interface Run {
  vertices: Vertex[];
  first: number;
  last: number;
  importance: number;
}

/** Chooses for each vertex the flow that goes straight on: the one with the longest way before it. */
export function findChains(plane: Plane): Chains {
  const flow = flowOf(plane, ({ kind, isBack }) => kind === 'sequence' && !isBack);
  const { height, depth } = orderOf(plane, flow);
  const best = <T>(items: readonly T[], valueOf: (item: T) => number): T | undefined => {
    let found: T | undefined;
    for (const item of items) if (found === undefined || valueOf(item) > valueOf(found)) found = item;
    return found;
  };
  const wanted = new Map<Vertex, Link>();
  for (const vertex of plane.vertices) {
    const link = best(
      flow.outs[vertex.index]!.filter(({ source }) => !source.attached),
      ({ target }) => depth[target.vertex!.index]!,
    );
    if (link) wanted.set(vertex, link);
  }
  const main = new Map<Vertex, Link>();
  for (const vertex of plane.vertices) {
    const link = best(
      flow.ins[vertex.index]!.filter((one) => wanted.get(one.source.vertex!) === one),
      ({ source }) => height[source.vertex!.index]!,
    );
    if (link) main.set(link.source.vertex!, link);
  }
  return { main, importance: plane.vertices.map(({ index }) => height[index]! + depth[index]!) };
}

/** The runs of a plane: along main flows, as long as they stay in the lane and lead on to the right. */
export function runsOf(plane: Plane, { main, importance }: Chains): Run[] {
  const follows = new Set<Vertex>();
  const next = new Map<Vertex, Vertex>();
  for (const [from, { target }] of main) {
    const to = target.vertex!;
    if (from.band !== to.band || to.column < from.column + from.span) continue;
    next.set(from, to);
    follows.add(to);
  }
  const runs: Run[] = [];
  for (const start of plane.vertices) {
    if (follows.has(start)) continue;
    const vertices: Vertex[] = [];
    for (let at: Vertex | undefined = start; at; at = next.get(at)) vertices.push(at);
    const last = vertices.at(-1)!;
    runs.push({
      vertices,
      first: start.column,
      last: last.column + last.span - 1,
      importance: Math.max(...vertices.map(({ index }) => importance[index]!)),
    });
  }
  return runs;
}
