import type { AnyElement } from '../../bpmn/model';
import { allLanesOf, isFlowNode, listOf, scopeOf } from '../elements';
import { boundsOf, shapeOf } from '../geometry/shapes';
import { moveAcross } from '../geometry/move';
import { freePlace } from '../geometry/free-place';
import { laneMissing, propertyUnknown } from '../problems';
import type { Resolution } from '../resolution';
import type { Variation } from '../types';
import type { WorkingCopy } from '../working-copy';

/**
 * Puts a step into another lane of its process and moves its shape there, straight up or down (V73).
 *
 * @returns false when there is no such lane; then nothing is changed
 */
export function moveToLane(
  { working, problems }: Resolution,
  node: AnyElement,
  laneId: string,
  variation: Variation,
): boolean {
  const container = scopeOf(node);
  if (!isFlowNode(node) || !container) {
    problems.push(propertyUnknown(variation, 'lane'));
    return false;
  }
  const lanes = allLanesOf(container).filter((lane) => !working.removed.has(lane));
  const lane = lanes.find(({ id }) => id === laneId);
  if (!lane) {
    problems.push(laneMissing(variation, laneId));
    return false;
  }
  const listing = lanes.filter((other) => listOf(other, 'flowNodeRef').includes(node));
  if (innermost(listing) === lane) return true;
  // Some tools list a step in its innermost lane only, others in the lanes around that too: the file's way is kept.
  const listsAround = listing.some((other) => listing.some((inner) => lanesAround(inner).includes(other)));
  for (const other of listing) setFlowNodes(other, (nodes) => nodes.filter((one) => one !== node));
  for (const target of listsAround ? [lane, ...lanesAround(lane)] : [lane]) {
    if (target['flowNodeRef'] === undefined) working.references.push({ holder: target, name: 'flowNodeRef' });
    setFlowNodes(target, (nodes) => [...nodes, node]);
  }
  moveShape(working, node, lane);
  return true;
}

function innermost(lanes: readonly AnyElement[]): AnyElement | undefined {
  return lanes.at(-1);
}

function lanesAround(lane: AnyElement): AnyElement[] {
  const around: AnyElement[] = [];
  for (let at = lane.$parent?.$parent; at?.$type === 'bpmn:Lane'; at = at.$parent?.$parent) around.push(at);
  return around;
}

function setFlowNodes(lane: AnyElement, change: (nodes: readonly AnyElement[]) => AnyElement[]): void {
  lane.set('flowNodeRef', change(listOf(lane, 'flowNodeRef')));
}

function moveShape(working: WorkingCopy, node: AnyElement, lane: AnyElement): void {
  const laneShape = shapeOf(working, lane);
  const room = boundsOf(laneShape);
  const bounds = boundsOf(shapeOf(working, node));
  if (!laneShape || !room || !bounds) return;
  const others = listOf(lane, 'flowNodeRef')
    .filter((other) => other !== node && !working.removed.has(other))
    .map((other) => boundsOf(shapeOf(working, other)))
    .filter((other) => other !== undefined);
  const axis = laneShape['isHorizontal'] === false ? 'x' : 'y';
  moveAcross(working, node, axis, freePlace(bounds, room, others, axis) - bounds[axis]);
}
