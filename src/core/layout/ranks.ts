import type { Link, Plane, Vertex } from './scene';

/** The sequence flows between vertices of a plane, as they are used for the columns. */
export interface Flow {
  outs: Link[][];
  ins: Link[][];
}

/** Links of the kinds given that join two vertices, by the index of each. */
export function flowOf({ vertices, links }: Plane, isWanted: (link: Link) => boolean): Flow {
  const outs: Link[][] = vertices.map(() => []);
  const ins: Link[][] = vertices.map(() => []);
  for (const link of links) {
    const [from, to] = [link.source.vertex, link.target.vertex];
    if (!from || !to || from === to || !isWanted(link)) continue;
    outs[from.index]!.push(link);
    ins[to.index]!.push(link);
  }
  return { outs, ins };
}

/**
 * Marks the flows that lead back: those that a walk from the starts, along flows in the order of the file, finds to lead to where it
 * came from. Linear; without recursion.
 */
export function markBackLinks(plane: Plane): void {
  const { outs, ins } = flowOf(plane, ({ kind }) => kind === 'sequence');
  const state = new Uint8Array(plane.vertices.length); // 0 new, 1 on the way, 2 done
  const visit = (root: Vertex) => {
    const stack: { vertex: Vertex; next: number }[] = [{ vertex: root, next: 0 }];
    state[root.index] = 1;
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const link = outs[top.vertex.index]![top.next++];
      if (!link) {
        state[top.vertex.index] = 2;
        stack.pop();
        continue;
      }
      const to = link.target.vertex!;
      if (state[to.index] === 1) link.isBack = true;
      else if (state[to.index] === 0) {
        state[to.index] = 1;
        stack.push({ vertex: to, next: 0 });
      }
    }
  };
  const isStart = (vertex: Vertex) => ins[vertex.index]!.length === 0;
  for (const vertex of plane.vertices) if (isStart(vertex) && state[vertex.index] === 0) visit(vertex);
  for (const vertex of plane.vertices) if (state[vertex.index] === 0) visit(vertex);
  for (const link of plane.links)
    if (link.source.vertex && link.source.vertex === link.target.vertex) link.isBack = true;
}

/** Vertices in an order in which every forward flow leads on, and the longest way from a start and to an end, in steps. */
export function orderOf(plane: Plane, flow: Flow): { order: Vertex[]; height: number[]; depth: number[] } {
  const open = flow.ins.map((ins) => ins.length);
  const order = plane.vertices.filter(({ index }) => open[index] === 0);
  // The list grows while it is walked.
  for (const { index } of order) {
    for (const { target } of flow.outs[index]!) {
      const to = target.vertex!;
      const left = open[to.index]! - 1;
      open[to.index] = left;
      if (left === 0) order.push(to);
    }
  }
  const height = plane.vertices.map(() => 0);
  const depth = plane.vertices.map(() => 0);
  for (const { index } of order)
    for (const { target } of flow.outs[index]!)
      height[target.vertex!.index] = Math.max(height[target.vertex!.index]!, height[index]! + 1);
  for (const { index } of order.toReversed())
    for (const { target } of flow.outs[index]!)
      depth[index] = Math.max(depth[index]!, depth[target.vertex!.index]! + 1);
  return { order, height, depth };
}
