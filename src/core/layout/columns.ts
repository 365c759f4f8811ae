import type { Chains } from './chains';
import { flowOf, orderOf } from './ranks';
import type { Band, Link, Plane, Vertex } from './scene';
import { PITCH, TASK } from './sizes';

/**
 * Gives each vertex its column. Flows lead to the right, by a column or, where a flow changes lane and nothing speaks
 * against it, straight down or up. What does not hang on anything earlier stands next to what follows it.
 */
export function placeColumns(plane: Plane, chains: Chains): void {
  for (const vertex of plane.vertices)
    vertex.span = vertex.width <= TASK.width ? 1 : 1 + Math.ceil((vertex.width - TASK.width) / PITCH);
  for (const vertex of plane.vertices) if (vertex.kind === 'note') vertex.span = 1;
  shortenLinks(plane, chains);
  const flow = flowOf(plane, ({ kind, isBack }) => kind === 'sequence' && !isBack);
  addMessages(plane, flow.outs, flow.ins);
  const { order } = orderOf(plane, flow);
  for (const vertex of order)
    vertex.column = Math.max(0, ...flow.ins[vertex.index]!.map((link) => earliest(link)));
  for (const vertex of order.toReversed()) {
    const [ins, outs] = [flow.ins[vertex.index]!, flow.outs[vertex.index]!];
    if (outs.length <= ins.length) continue;
    vertex.column = Math.min(...outs.map((link) => latest(link)));
  }
  placeSatellites(plane);
}

const earliest = ({ source, length }: Link): number =>
  source.vertex!.column + source.vertex!.span - 1 + length;

const latest = ({ source, target, length }: Link): number =>
  target.vertex!.column - (source.vertex!.span - 1) - length;

/** A message is received no further left than it is sent, unless that would turn a flow round. */
function addMessages({ links, vertices }: Plane, outs: Link[][], ins: Link[][]): void {
  const seen = new Int32Array(vertices.length).fill(-1);
  const reaches = (from: Vertex, to: Vertex, mark: number): boolean => {
    const pending = [from];
    for (let vertex = pending.pop(); vertex; vertex = pending.pop()) {
      if (vertex === to) return true;
      if (seen[vertex.index] === mark) continue;
      seen[vertex.index] = mark;
      for (const { target } of outs[vertex.index]!) pending.push(target.vertex!);
    }
    return false;
  };
  for (const link of links) {
    const [from, to] = [link.source.vertex, link.target.vertex];
    if (link.kind !== 'message' || !from?.band || !to?.band || from === to) continue;
    if (reaches(to, from, link.index)) continue;
    link.length = 0;
    outs[from.index]!.push(link);
    ins[to.index]!.push(link);
  }
}

/** Lets flows go straight down or up to another lane, and from a gateway to an end beside it. */
function shortenLinks(plane: Plane, { main }: Chains): void {
  const { outs, ins } = flowOf(plane, ({ kind, isBack }) => kind === 'sequence' && !isBack);
  const backs = flowOf(plane, ({ kind, isBack }) => kind === 'sequence' && isBack);
  const rankOf = new Map<Band, number>(plane.bands.map((band, i) => [band, i]));
  const bandOf = ({ band }: Vertex) => rankOf.get(band!) ?? 0;
  // The side on which a vertex has been left or entered straight, -1 above, 1 below.
  const taken = new Map<Vertex, Set<number>>();
  const isFree = (vertex: Vertex, side: number) => !taken.get(vertex)?.has(side);
  const take = (vertex: Vertex, side: number) =>
    taken.set(vertex, (taken.get(vertex) ?? new Set()).add(side));
  for (const vertex of plane.vertices) {
    for (const link of outs[vertex.index]!) {
      const to = link.target.vertex!;
      if (vertex.span > 1 || to.span > 1 || link.source.attached) continue;
      if (ins[to.index]!.length > 1 || backs.ins[to.index]!.length > 0) continue;
      const isGateway = vertex.kind === 'gateway';
      const isEnd = outs[to.index]!.length === 0 && backs.outs[to.index]!.length === 0 && to.kind === 'event';
      const hop = bandOf(to) - bandOf(vertex);
      if (hop === 0 && !(isGateway && isEnd && main.get(vertex) !== link)) continue;
      if (to.kind === 'gateway' || (!isGateway && outs[vertex.index]!.length > 1)) continue;
      const sides = hop === 0 ? [1, -1] : [Math.sign(hop)];
      const side = sides.find((one) => isFree(vertex, one) && isFree(to, -one));
      if (side === undefined || (side > 0 && vertex.attached.length > 0)) continue;
      link.length = 0;
      take(vertex, side);
      take(to, -side);
      // No second line up and down through the same column, but on in the same direction.
      if (!isGateway) take(vertex, -side);
    }
  }
}

/** Data and notes stand by what they are linked to, and so do black-box pools. */
function placeSatellites(plane: Plane): void {
  for (const [vertex, others] of linkedTo(plane, ['data', 'note'])) vertex.column = others[0]!.column;
  placeBoxes(plane);
}

/** Gives black-box pools the columns of what they are linked to, and one more on either side, so that messages need not turn. */
export function placeBoxes(plane: Plane): void {
  const last = Math.max(
    1,
    ...plane.vertices.map(({ column, span, kind }) => (kind === 'pool' ? 0 : column + span)),
  );
  for (const [vertex, others] of linkedTo(plane, ['pool'])) {
    vertex.column = Math.max(0, Math.min(...others.map(({ column }) => column)) - 1);
    vertex.span =
      Math.min(last, Math.max(...others.map(({ column, span }) => column + span)) + 1) - vertex.column;
  }
}

const SATELLITES = ['data', 'note', 'pool'];

/** The steps that each vertex of some kinds is linked to, where there are any. */
function linkedTo({ links }: Plane, kinds: readonly string[]): Map<Vertex, Vertex[]> {
  const linked = new Map<Vertex, Vertex[]>();
  for (const { source, target } of links)
    for (const [one, other] of [
      [source.vertex, target.vertex],
      [target.vertex, source.vertex],
    ] as const)
      if (one && other && kinds.includes(one.kind) && !SATELLITES.includes(other.kind))
        linked.set(one, [...(linked.get(one) ?? []), other]);
  return linked;
}
