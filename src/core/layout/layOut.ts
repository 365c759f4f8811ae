import type { AnyElement, Definitions } from '../bpmn/model';
import { copyTree } from '../variation/copy';
import { listOf, refOf } from './elements';
import { layOutPlane } from './layOutPlane';
import { placeGroups } from './place-groups';
import { readPlanes } from './read-scene';
import { writeDiagrams, type Drawn } from './write-diagram';

export interface LayoutOptions {
  /** Whether a sub-process shows what is in it. Absent: as it is drawn now, else it does when it holds anything. */
  isExpanded?: (subProcess: AnyElement) => boolean;
}

/** Where the drawing begins: as in a new process. */
const ORIGIN = { x: 160, y: 80 };

/**
 * A model with its diagram drawn anew: pools and lanes with steps from left to right, flows by horizontal and vertical lines, names
 * beside them. A layer's lanes are on top of their pool, and nothing of the baseline is in them (V14). The input is not changed; the
 * same input gives the same result. What is drawn already keeps its ids and colours.
 *
 * Needs no diagram to begin with. Choreographies and conversations are left as they are.
 */
export function layOut(definitions: Definitions, options: LayoutOptions = {}): Definitions {
  const { root } = copyTree(definitions as unknown as AnyElement);
  const drawn: Drawn = { planes: new Map(), shapes: new Map() };
  for (const diagram of listOf(root, 'diagrams')) {
    const plane = refOf(diagram, 'plane');
    if (!plane) continue;
    note(drawn.planes, plane);
    for (const di of listOf(plane, 'planeElement')) note(drawn.shapes, di);
  }
  const isExpanded = options.isExpanded ?? ((element) => isShownExpanded(element, drawn));
  const planes = readPlanes(listOf(root, 'rootElements'), {
    isExpanded,
    isDrawn: (element) =>
      drawn.shapes.has(element) || (drawn.shapes.size === 0 && element.$instanceOf('bpmn:DataAssociation')),
  });
  const placed = planes.map((plane) => ({ plane, placement: layOutPlane(plane) }));
  for (const { plane, placement } of placed) placeGroups(plane, placement, drawn.shapes, ORIGIN);
  writeDiagrams(root, placed, drawn, ORIGIN);
  return root as unknown as Definitions;
}

/** Of two that show one element the first counts. */
function note(found: Map<AnyElement, AnyElement>, di: AnyElement): void {
  const element = refOf(di, 'bpmnElement');
  if (element && !found.has(element)) found.set(element, di);
}

function isShownExpanded(subProcess: AnyElement, drawn: Drawn): boolean {
  const shape = drawn.shapes.get(subProcess);
  if (shape) return shape['isExpanded'] === true;
  return listOf(subProcess, 'flowElements').length > 0;
}
