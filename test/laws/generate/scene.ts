/** A diagram as the generators build it: plain data that `drawScene` writes as a BPMN file. */
export interface Scene {
  pools: Pool[];
  messageFlows: Edge[];
  /** Root elements beside processes, such as messages. */
  roots: { id: string; tag: string; layer?: string }[];
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Owned {
  id: string;
  /** The layer that draws it; undefined for the baseline. */
  layer?: string | undefined;
  name?: string | undefined;
  /** What stands in `extensionElements`, as XML. */
  extensions: string[];
}

export interface Pool extends Owned {
  box: Box;
  label?: Box | undefined;
  process: Scope & { extensions: string[] };
  laneSetId: string;
  laneSetLayer?: string | undefined;
  lanes: Lane[];
  /** A pool without a process inside. */
  isBlackBox: boolean;
}

export interface Lane extends Owned {
  box: Box;
  lanes: Lane[];
  nodes: string[];
}

/** The content of a process or sub-process. */
export interface Scope {
  id: string;
  nodes: Node[];
  edges: Edge[];
  data: Node[];
  notes: Node[];
}

export interface Node extends Owned {
  tag: string;
  attributes: string;
  /** XML after the flows of a node, such as event definitions. */
  content: string;
  box: Box;
  label?: Box | undefined;
  scope?: Scope | undefined;
  /** A collapsed sub-process has a plane of its own. */
  hasOwnPlane?: boolean;
  attachedTo?: string;
  dataFrom?: { id: string; from: string; layer?: string }[];
}

export interface Edge extends Owned {
  tag: 'sequenceFlow' | 'association' | 'messageFlow';
  from: string;
  to: string;
  points: [number, number][];
  content: string;
  isDefault?: boolean;
}

export const emptyScope = (id: string): Scope => ({ id, nodes: [], edges: [], data: [], notes: [] });

/** Every scope below and including one. */
export function scopesIn(scope: Scope): Scope[] {
  return [scope, ...scope.nodes.flatMap((node) => (node.scope ? scopesIn(node.scope) : []))];
}
