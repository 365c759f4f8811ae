import type { AnyElement } from '../bpmn/model';

/** A leaf lane, or the whole inside of a pool or sub-process without lanes: a band of rows from left to right. */
export interface Band {
  lane?: AnyElement;
  pool: Pool;
  /** The layer that owns the lane: what the layer does not own keeps out. */
  layer?: string;
}

/** A pool that shows its process, or a process or sub-process that stands without one. */
export interface Pool {
  /** The participant; undefined without a pool. */
  element?: AnyElement;
  bands: Band[];
  lanes: LaneTree[];
}

/** A lane with the lanes inside it. */
export interface LaneTree {
  element: AnyElement;
  inner: LaneTree[];
  /** The band of a leaf. */
  band?: Band;
}

export type VertexKind = 'task' | 'event' | 'gateway' | 'expanded' | 'data' | 'note' | 'pool';

/** A step, event, gateway, sub-process, data object, note, or black-box pool. */
export interface Vertex {
  index: number;
  element: AnyElement;
  kind: VertexKind;
  layer?: string | undefined;
  width: number;
  height: number;
  /** The pool whose process holds it. */
  pool?: Pool;
  /** Undefined for a pool, which stands between the bands. */
  band?: Band;
  attached: Attached[];
  /** What an expanded sub-process holds. */
  inner?: Plane;
  /** Set by `rankVertices`: the first column, and how many it fills. */
  column: number;
  span: number;
  /** Set by `placeRows`: the row within the band. */
  row: number;
  /** Of a black-box pool: it stands above the others. */
  isAbove: boolean;
}

/** A boundary event on the lower edge of its activity. */
export interface Attached {
  element: AnyElement;
  host: Vertex;
  /** From the middle of the host, DI units; of a host that fills several columns only until its line is known. */
  offset: number;
  /** Its number among those of the host, from the right. */
  slot: number;
}

export type LinkKind = 'sequence' | 'message' | 'association';

export interface End {
  vertex?: Vertex;
  /** The flow leaves from a boundary event of the vertex. */
  attached?: Attached;
  pool?: Pool;
}

export interface Link {
  index: number;
  element: AnyElement;
  kind: LinkKind;
  layer?: string | undefined;
  source: End;
  target: End;
  /** Leads back, against the direction of reading. */
  isBack: boolean;
  /** The columns that its target stands to the right at least; 0: below or above its source. */
  length: 0 | 1;
}

/** What one drawing plane or one expanded sub-process shows. */
export interface Plane {
  element: AnyElement;
  pools: Pool[];
  bands: Band[];
  vertices: Vertex[];
  links: Link[];
  groups: AnyElement[];
}
