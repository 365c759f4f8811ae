import type { AnyElement } from '../bpmn/model';
import { isSequenceFlow, listOf } from './elements';
import { edgeOf, shapeOf } from './geometry/shapes';
import { append, type WorkingCopy } from './working-copy';

const NONE: readonly AnyElement[] = [];

/** The sequence flows of a working copy, by the nodes at their ends. Removed flows are left out, led ones are where they lead. */
export class FlowGraph {
  private readonly into = new Map<AnyElement, AnyElement[]>();
  private readonly outOf = new Map<AnyElement, AnyElement[]>();

  constructor(private readonly working: WorkingCopy) {
    for (const element of working.elements) {
      if (!isSequenceFlow(element) || working.removed.has(element)) continue;
      append(this.into, element['targetRef'] as AnyElement, element);
      append(this.outOf, element['sourceRef'] as AnyElement, element);
    }
  }

  /** Removed flows are among these: for searches that ask about each flow anyhow. */
  everIncoming(node: AnyElement): readonly AnyElement[] {
    return this.into.get(node) ?? NONE;
  }

  everOutgoing(node: AnyElement): readonly AnyElement[] {
    return this.outOf.get(node) ?? NONE;
  }

  incoming(node: AnyElement): AnyElement[] {
    return (this.into.get(node) ?? []).filter((flow) => !this.working.removed.has(flow));
  }

  outgoing(node: AnyElement): AnyElement[] {
    return (this.outOf.get(node) ?? []).filter((flow) => !this.working.removed.has(flow));
  }

  /** Leads a flow to another node. */
  leadTo(flow: AnyElement, target: AnyElement): void {
    this.move(flow, target, 'targetRef', 'incoming', 'targetElement', this.into);
  }

  /** Lets a flow come from another node. */
  leadFrom(flow: AnyElement, source: AnyElement): void {
    this.move(flow, source, 'sourceRef', 'outgoing', 'sourceElement', this.outOf);
  }

  private move(
    flow: AnyElement,
    node: AnyElement,
    reference: 'sourceRef' | 'targetRef',
    list: 'incoming' | 'outgoing',
    diagramReference: 'sourceElement' | 'targetElement',
    lists: Map<AnyElement, AnyElement[]>,
  ): void {
    const { references, dependentsOf } = this.working;
    const before = flow[reference] as AnyElement;
    flow.set(reference, node);
    append(dependentsOf, node, flow);
    lists.set(
      before,
      lists.get(before)!.filter((other) => other !== flow),
    );
    append(lists, node, flow);
    // BPMN leaves `incoming` and `outgoing` out at will: the node gets what the file gave the one before.
    if (listOf(before, list).includes(flow)) {
      before.set(
        list,
        listOf(before, list).filter((other) => other !== flow),
      );
      if (node[list] === undefined) references.push({ holder: node, name: list });
      (node.get(list) as AnyElement[]).push(flow);
    }
    const edge = edgeOf(this.working, flow);
    if (edge?.[diagramReference] !== undefined) edge.set(diagramReference, shapeOf(this.working, node));
  }
}
