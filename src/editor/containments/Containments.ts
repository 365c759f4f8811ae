import type { DiagramElement, ElementRegistry } from '../diagram';
import { longestIncreasingRun } from './longestIncreasingRun';

interface GraphicsFactory {
  _getChildrenContainer(parent: DiagramElement): SVGElement;
  updateContainments(elements: DiagramElement[]): void;
}

/**
 * After each command diagram-js puts the siblings of what changed into order again. It compares from the front, so one element that
 * moved forward makes it move all others, and the browser lays all of them out anew. Here the longest run that already stands
 * in order stays, and only the others move.
 */
export class Containments {
  static $inject = ['graphicsFactory', 'elementRegistry'];

  constructor(graphicsFactory: GraphicsFactory, elementRegistry: ElementRegistry) {
    graphicsFactory.updateContainments = (elements) => {
      for (const parent of new Set(elements.map((element) => element.parent))) {
        if (!parent?.children) continue;
        const container = graphicsFactory._getChildrenContainer(parent);
        const wanted = parent.children.map((child) => elementRegistry.getGraphics(child)!.parentNode!);
        putInOrder(container, wanted);
      }
    };
  }
}

/** Brings `wanted`, children of a container or not yet, into order with the fewest moves. Other children keep their place. */
export function putInOrder(container: Node, wanted: readonly Node[]): void {
  const places = new Map<Node, number>();
  let place = 0;
  for (let node = container.firstChild; node; node = node.nextSibling) places.set(node, place++);
  const present = wanted.flatMap((node, index) => (places.has(node) ? [index] : []));
  const staying = new Set(
    longestIncreasingRun(present.map((index) => places.get(wanted[index]!)!)).map((at) => present[at]!),
  );
  let next: Node | null = null;
  for (let index = wanted.length - 1; index >= 0; index--) {
    const node = wanted[index]!;
    if (!staying.has(index)) container.insertBefore(node, next);
    next = node;
  }
}
