import type { AnyElement } from '../bpmn/model';
import { ownerLayerOf } from '../variation/layers';
import { listOf, refOf } from './elements';
import { addLinks } from './read-links';
import { readLanes } from './read-lanes';
import type { Attached, Band, Plane, Pool, Vertex, VertexKind } from './scene';
import { BLACK_BOX_HEIGHT, DATA_OBJECT, DATA_STORE, EVENT, GATEWAY, PITCH, TASK } from './sizes';
import { noteSize } from './note-size';
import { settleBands } from './settle-bands';

/** What reading needs to know of the drawing that is there already. */
export interface Reading {
  isExpanded: (subProcess: AnyElement) => boolean;
  /** Of what may go undrawn, such as the data inputs of a process and their associations: whether it is shown. */
  isDrawn: (element: AnyElement) => boolean;
}

/** Vertices by their element, over all planes. */
export type VertexOf = Map<AnyElement, { vertex: Vertex; attached?: Attached; plane: Plane }>;

/**
 * The planes of a file: one for its collaboration or each of its processes, and one for each collapsed sub-process.
 * What is not a process, such as a choreography, has none.
 */
export function readPlanes(roots: readonly AnyElement[], reading: Reading): Plane[] {
  const planes: Plane[] = [];
  const vertexOf: VertexOf = new Map();
  const shown = new Set<AnyElement>();
  for (const root of roots) {
    if (root.$type !== 'bpmn:Collaboration' || listOf(root, 'participants').length === 0) continue;
    const plane = emptyPlane(root);
    planes.push(plane);
    for (const participant of listOf(root, 'participants')) {
      const process = refOf(participant, 'processRef');
      if (process && hasContent(process) && !shown.has(process)) {
        shown.add(process);
        readScope(process, plane, participant, { reading, planes, vertexOf });
      } else addVertex(plane, participant, 'pool', undefined, vertexOf);
    }
    readArtifacts(root, plane, vertexOf);
  }
  for (const root of roots) {
    if (root.$type !== 'bpmn:Process' || shown.has(root) || !hasContent(root)) continue;
    const plane = emptyPlane(root);
    planes.push(plane);
    readScope(root, plane, undefined, { reading, planes, vertexOf });
  }
  addLinks(roots, planes, vertexOf, reading.isDrawn);
  settleBands(planes);
  return planes;
}

interface Context {
  reading: Reading;
  planes: Plane[];
  vertexOf: VertexOf;
}

function readScope(
  scope: AnyElement,
  plane: Plane,
  participant: AnyElement | undefined,
  context: Context,
): void {
  const pool: Pool = { ...(participant && { element: participant }), bands: [], lanes: [] };
  const bandOf = readLanes(scope, pool);
  plane.pools.push(pool);
  plane.bands.push(...pool.bands);
  const { reading, vertexOf } = context;
  const boundaries: AnyElement[] = [];
  const io = refOf(scope, 'ioSpecification');
  const data = io
    ? [...listOf(io, 'dataInputs'), ...listOf(io, 'dataOutputs')].filter((one) => reading.isDrawn(one))
    : [];
  for (const element of [...listOf(scope, 'flowElements'), ...data]) {
    if (element.$instanceOf('bpmn:BoundaryEvent')) boundaries.push(element);
    const kind = kindOf(element, reading);
    if (kind === undefined) continue;
    const vertex = addVertex(plane, element, kind, bandOf.get(element), vertexOf);
    vertex.pool = pool;
    if (!element.$instanceOf('bpmn:SubProcess')) continue;
    const inner = emptyPlane(element);
    readScope(element, inner, undefined, context);
    if (kind === 'expanded') vertex.inner = inner;
    else if (listOf(element, 'flowElements').length > 0) context.planes.push(inner);
  }
  for (const boundary of boundaries) attach(boundary, plane, vertexOf);
  for (const { attached } of plane.vertices) spread(attached);
  readArtifacts(scope, plane, vertexOf, pool);
}

function readArtifacts(scope: AnyElement, plane: Plane, vertexOf: VertexOf, pool?: Pool): void {
  for (const artifact of listOf(scope, 'artifacts')) {
    if (artifact.$type === 'bpmn:TextAnnotation') {
      const note = addVertex(plane, artifact, 'note', undefined, vertexOf);
      if (pool) note.pool = pool;
    }
    if (artifact.$type === 'bpmn:Group') plane.groups.push(artifact);
  }
}

function addVertex(
  plane: Plane,
  element: AnyElement,
  kind: VertexKind,
  band: Band | undefined,
  vertexOf: VertexOf,
): Vertex {
  const vertex: Vertex = {
    index: plane.vertices.length,
    element,
    kind,
    layer: ownerLayerOf(element),
    ...sizeOf(element, kind),
    ...(band && { band }),
    attached: [],
    column: 0,
    span: 1,
    row: 0,
    isAbove: false,
  };
  plane.vertices.push(vertex);
  vertexOf.set(element, { vertex, plane });
  return vertex;
}

function attach(boundary: AnyElement, plane: Plane, vertexOf: VertexOf): void {
  const host = vertexOf.get(refOf(boundary, 'attachedToRef') ?? boundary)?.vertex;
  if (!host) return;
  const attached: Attached = { element: boundary, host, offset: 0, slot: host.attached.length };
  host.attached.push(attached);
  vertexOf.set(boundary, { vertex: host, attached, plane });
}

/**
 * Boundary events stand on the lower edge, the first to the right, apart by more than their width; for more than two the host
 * is as wide as the columns, or the channels between them, in which their flows begin.
 */
function spread(attached: Attached[]): void {
  const [first] = attached;
  if (!first) return;
  const { host } = first;
  const columns = Math.ceil((attached.length + 1) / 2);
  if (attached.length > 2) host.width = Math.max(host.width, TASK.width + (columns - 1) * PITCH);
  const gap = attached.length > 2 ? PITCH / 2 : 50;
  for (const one of attached) one.offset = host.width / 2 - 30 - one.slot * gap;
}

function kindOf(element: AnyElement, { isExpanded }: Reading): VertexKind | undefined {
  if (element.$instanceOf('bpmn:BoundaryEvent')) return undefined;
  if (element.$instanceOf('bpmn:SubProcess')) return isExpanded(element) ? 'expanded' : 'task';
  if (element.$instanceOf('bpmn:Activity')) return 'task';
  if (element.$instanceOf('bpmn:Gateway')) return 'gateway';
  if (element.$instanceOf('bpmn:Event')) return 'event';
  if (element.$instanceOf('bpmn:FlowNode')) return 'task';
  const isData = ['bpmn:DataObjectReference', 'bpmn:DataStoreReference', 'bpmn:DataInput', 'bpmn:DataOutput'];
  return isData.some((type) => element.$instanceOf(type)) ? 'data' : undefined;
}

function sizeOf(element: AnyElement, kind: VertexKind): { width: number; height: number } {
  if (kind === 'note') return noteSize(element);
  if (kind === 'data') return element.$type === 'bpmn:DataStoreReference' ? DATA_STORE : DATA_OBJECT;
  if (kind === 'gateway') return GATEWAY;
  if (kind === 'event') return EVENT;
  if (kind === 'pool') return { width: TASK.width, height: BLACK_BOX_HEIGHT };
  return TASK;
}

const hasContent = (process: AnyElement): boolean =>
  ['flowElements', 'laneSets', 'artifacts'].some((name) => listOf(process, name).length > 0);

const emptyPlane = (element: AnyElement): Plane => ({
  element,
  pools: [],
  bands: [],
  vertices: [],
  links: [],
  groups: [],
});
