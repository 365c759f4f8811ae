import type { AnyElement } from '../../bpmn/model';
import {
  addEdge,
  addNode,
  MESSAGE_BOUND,
  type FlowGraph,
  type GraphNode,
  type Join,
  type Split,
} from '../flow-graph';
import type { Contents } from './contents';
import type { Messages } from './messages';
import type { Thrown } from './thrown';

/** How a sub-process can end, as seen from outside. */
export interface Outcome {
  completes: boolean;
  /** What leaves it and is not caught inside. */
  thrown: Thrown[];
  /** It holds steps that may fail for reasons that the diagram does not show. */
  mayFail: boolean;
  /** It calls other processes, which may throw anything. */
  calls: boolean;
}

/** What the translation of a scope needs to know of what is around and inside it. */
export interface Surroundings {
  messages: Messages;
  outcomeOf(subProcess: AnyElement): Outcome;
  /** Says that something is outside the proof, and whether tokens can still be followed past it. */
  leaveOut(element: AnyElement, reason: string, isFollowed: boolean): void;
}

/** Where tokens enter an element, and which graph node gives them to each flow that leaves it. */
export interface Built {
  entry: number;
  exits: Map<AnyElement, number>;
}

/** Puts the elements of one scope into a flow graph. Each rule of the translation is a function over this. */
export class ScopeBuilder {
  readonly graph: FlowGraph;
  readonly scope: number;
  readonly contents: Contents;
  readonly around: Surroundings;
  readonly built = new Map<AnyElement, Built>();
  /** The graph nodes of boundary events: they are made with their activity. */
  readonly attached = new Map<AnyElement, number>();
  /** Graph nodes that throw something when they act. */
  readonly throwers: { node: number; thrown: Thrown }[] = [];
  /** Message flows by id: the graph nodes that fill and that take them. */
  readonly senders = new Map<string, number>();
  readonly receivers = new Map<string, number>();

  constructor(graph: FlowGraph, scope: number, contents: Contents, around: Surroundings) {
    this.graph = graph;
    this.scope = scope;
    this.contents = contents;
    this.around = around;
  }

  /** A graph node of an element; its first one says whether the element ever acts. */
  step(element: AnyElement, join: Join, split: Split, end?: GraphNode['end']): number {
    const node = { elementId: element.id ?? '', join, split, scope: this.scope };
    return addNode(this.graph, end ? { ...node, end } : node);
  }

  /** A graph node that no element stands for: it must give tokens to the places that it takes them from. */
  silent(join: Join, split: Split, deferred = false): number {
    return addNode(this.graph, { elementId: '', join, split, deferred, scope: this.scope });
  }

  /** A place inside an element. */
  inside(element: AnyElement, source: number, target: number, bound = 0): number {
    return addEdge(this.graph, source, target, bound > 0 ? '' : (element.id ?? ''), bound);
  }

  incoming(element: AnyElement): readonly AnyElement[] {
    return this.contents.incoming.get(element) ?? [];
  }

  outgoing(element: AnyElement): readonly AnyElement[] {
    return this.contents.outgoing.get(element) ?? [];
  }

  /** Message flows of which one must have come before the element can go on. */
  messagesInto(element: AnyElement): readonly string[] {
    return this.around.messages.into.get(element) ?? [];
  }

  /** Lets a graph node wait for a message of the element, and says whether there is one to wait for. */
  waitForMessage(element: AnyElement, node: number): boolean {
    const ids = this.messagesInto(element);
    if (ids.length === 1) this.receivers.set(ids[0]!, node);
    if (ids.length > 1) {
      // Any of them will do.
      const merge = this.step(element, 'xor', 'and');
      for (const id of ids) this.receivers.set(id, merge);
      addEdge(this.graph, merge, node, element.id, MESSAGE_BOUND);
    }
    return ids.length > 0;
  }

  /** Lets a graph node fill the message flows of the element. */
  sendMessages(element: AnyElement, node: number): void {
    for (const id of this.around.messages.outOf.get(element) ?? []) this.senders.set(id, node);
  }
}
