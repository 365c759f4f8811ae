import type { AnyElement } from '../bpmn/model';
import { walk } from '../bpmn/walk';
import { ownerLayerOf } from '../variation/layers';
import { refOf } from './elements';
import type { End, Link, LinkKind, Plane, Pool } from './scene';
import type { VertexOf } from './read-scene';

/** Adds each flow and association to the plane in which both of its ends are. */
export function addLinks(
  roots: readonly AnyElement[],
  planes: readonly Plane[],
  vertexOf: VertexOf,
  isDrawn: (element: AnyElement) => boolean,
): void {
  const pools = new Map<AnyElement, { pool: Pool; plane: Plane }>();
  for (const plane of planes)
    for (const pool of plane.pools) if (pool.element) pools.set(pool.element, { pool, plane });
  const parents = parentsOf(planes);
  const endOf = (element: AnyElement | undefined): (End & { plane: Plane }) | undefined => {
    const found = element && (vertexOf.get(element) ?? pools.get(element));
    return found && { ...found };
  };
  const link = (element: AnyElement, kind: LinkKind, from?: AnyElement, to?: AnyElement): void => {
    const [source, target] = [endOf(from), endOf(to)];
    const met = source && target && meet(source, target, parents);
    if (!met || (met.source.vertex && met.source.vertex === met.target.vertex && kind !== 'sequence')) return;
    met.plane.links.push({
      index: met.plane.links.length,
      element,
      kind,
      layer: ownerLayerOf(element),
      source: met.source,
      target: met.target,
      isBack: false,
      length: 1,
    } satisfies Link);
  };
  for (const root of roots) {
    if (root.$type !== 'bpmn:Collaboration' && root.$type !== 'bpmn:Process') continue;
    for (const element of walk(root)) {
      if (!isDrawn(element) && element.$instanceOf('bpmn:DataAssociation')) continue;
      const [from, to] = [refOf(element, 'sourceRef'), refOf(element, 'targetRef')];
      if (element.$type === 'bpmn:SequenceFlow') link(element, 'sequence', from, to);
      else if (element.$type === 'bpmn:MessageFlow') link(element, 'message', from, to);
      else if (element.$type === 'bpmn:Association') link(element, 'association', from, to);
      else if (element.$type === 'bpmn:DataInputAssociation')
        link(element, 'association', from, element.$parent);
      else if (element.$type === 'bpmn:DataOutputAssociation')
        link(element, 'association', element.$parent, to);
    }
  }
}

type Parents = Map<Plane, End & { plane: Plane }>;

/** The expanded sub-process around each inner plane. */
function parentsOf(planes: readonly Plane[]): Parents {
  const parents: Parents = new Map();
  const pending = [...planes];
  for (let plane = pending.pop(); plane; plane = pending.pop())
    for (const vertex of plane.vertices)
      if (vertex.inner) {
        parents.set(vertex.inner, { vertex, plane });
        pending.push(vertex.inner);
      }
  return parents;
}

/** Both ends as seen from the innermost plane that holds them: what is deeper is stood for by the sub-process around it. */
function meet(source: End & { plane: Plane }, target: End & { plane: Plane }, parents: Parents) {
  const chain = (end: End & { plane: Plane }) => {
    const ends = [end];
    for (let up = parents.get(end.plane); up; up = parents.get(up.plane)) ends.push(up);
    return ends;
  };
  const [sources, targets] = [chain(source), chain(target)];
  for (const from of sources) {
    const to = targets.find(({ plane }) => plane === from.plane);
    if (to) return { plane: from.plane, source: from as End, target: to as End };
  }
  return undefined;
}
