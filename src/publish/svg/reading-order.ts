import type { AnyElement } from '../../core/bpmn/model';
import type { SceneEdge, SceneItem, SceneShape } from './scene';

/**
 * Puts what stands in one container into the order in which a reader meets it: lanes, then steps along the
 * flow from the start events (a branch is followed to its end, the upper one first), each with its boundary
 * events, then data, annotations and groups from the top, then the connections in the order of their sources.
 * That is also a right order to paint in.
 */
export function inReadingOrder(items: readonly SceneItem[]): SceneItem[] {
  const shapes = items.filter((item) => item.kind === 'shape');
  const edges = items.filter((item) => item.kind === 'edge');
  const frames = shapes.filter(({ element }) => isFrame(element)).sort(byNesting);
  const boundary = shapes.filter(({ element }) => element.$instanceOf('bpmn:BoundaryEvent'));
  const nodes = shapes.filter(({ element }) => isStep(element));
  const known = new Set<SceneItem>([...frames, ...boundary, ...nodes]);
  const rest = shapes.filter((shape) => !known.has(shape)).sort(byPlace);
  const flow = alongFlow(nodes, boundary, edges);
  const position = new Map(flow.map((shape, i) => [shape.element, i]));
  const at = ({ element }: SceneEdge) => position.get(element.sourceRef as AnyElement) ?? Infinity;
  const ordered = edges
    .map((edge, i) => ({ edge, at: at(edge), i }))
    .sort((a, b) => (a.at === b.at ? a.i - b.i : a.at - b.at))
    .map(({ edge }) => edge);
  return [...frames, ...flow, ...rest, ...ordered];
}

const isFrame = (element: AnyElement) =>
  element.$instanceOf('bpmn:Lane') || element.$instanceOf('bpmn:Participant');

const isStep = (element: AnyElement) =>
  element.$instanceOf('bpmn:FlowNode') && !element.$instanceOf('bpmn:BoundaryEvent');

const byPlace = (a: SceneShape, b: SceneShape) => a.box.y - b.box.y || a.box.x - b.box.x;
const leftFirst = (a: SceneShape, b: SceneShape) => a.box.x - b.box.x || a.box.y - b.box.y;

/** Outer frames first, so that inner ones are painted over them. */
function byNesting(a: SceneShape, b: SceneShape): number {
  return depthOf(a.element) - depthOf(b.element) || byPlace(a, b);
}

function depthOf(element: AnyElement): number {
  let depth = 0;
  for (let parent = element.$parent; parent?.$instanceOf('bpmn:LaneSet'); parent = parent.$parent?.$parent)
    depth++;
  return depth;
}

function alongFlow(
  nodes: readonly SceneShape[],
  boundary: readonly SceneShape[],
  edges: readonly SceneEdge[],
): SceneShape[] {
  const shapeOf = new Map(nodes.map((node) => [node.element, node]));
  const attached = grouped(boundary, ({ element }) => shapeOf.get(element.attachedToRef as AnyElement));
  const successors = new Map<SceneShape, SceneShape[]>();
  const entered = new Set<SceneShape>();
  for (const { element } of edges) {
    if (!element.$instanceOf('bpmn:SequenceFlow')) continue;
    const from = element.sourceRef as AnyElement | undefined;
    // What leaves a boundary event follows the step that it is attached to.
    const source = from && (shapeOf.get(from) ?? shapeOf.get(from.attachedToRef as AnyElement));
    const target = shapeOf.get(element.targetRef as AnyElement);
    if (!source || !target || source === target) continue;
    entered.add(target);
    const list = successors.get(source);
    if (list) list.push(target);
    else successors.set(source, [target]);
  }
  for (const list of successors.values()) list.sort(byPlace);
  const starts = nodes.filter((node) => !entered.has(node)).sort(leftFirst);
  const done = new Set<SceneShape>();
  const order = depthFirst(starts, successors, done);
  const loops = nodes.filter((node) => !done.has(node)).sort(leftFirst);
  for (const node of loops) order.push(...depthFirst([node], successors, done));
  const strays = attached.get(undefined) ?? [];
  return [...order.flatMap((node) => [node, ...(attached.get(node) ?? [])]), ...strays];
}

/** Reverse post-order: every step after all that lead to it, loops aside. On a stack of its own: flows may be long. */
export function depthFirst<T>(
  roots: readonly T[],
  successors: ReadonlyMap<T, readonly T[]>,
  done: Set<T>,
): T[] {
  const post: T[] = [];
  for (const root of [...roots].reverse()) {
    if (done.has(root)) continue;
    done.add(root);
    const stack = [{ node: root, left: (successors.get(root) ?? []).length }];
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      if (top.left === 0) {
        post.push(top.node);
        stack.pop();
        continue;
      }
      const next = successors.get(top.node)![--top.left]!;
      if (done.has(next)) continue;
      done.add(next);
      stack.push({ node: next, left: (successors.get(next) ?? []).length });
    }
  }
  return post.reverse();
}

function grouped<K>(shapes: readonly SceneShape[], keyOf: (shape: SceneShape) => K): Map<K, SceneShape[]> {
  const groups = new Map<K, SceneShape[]>();
  for (const shape of shapes) {
    const key = keyOf(shape);
    const group = groups.get(key);
    if (group) group.push(shape);
    else groups.set(key, [shape]);
  }
  return groups;
}
