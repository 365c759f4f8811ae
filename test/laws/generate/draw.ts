import {
  scopesIn,
  type Box,
  type Edge,
  type Lane,
  type Node,
  type Pool,
  type Scene,
  type Scope,
} from './scene';

/** Writes a scene as a BPMN 2.0 file with its diagram. */
export function drawScene(scene: Scene): string {
  const pools = scene.pools
    .map(
      (pool) =>
        `<participant id="${pool.id}"${nameAndLayer(pool)}${pool.isBlackBox ? '' : ` processRef="${pool.process.id}"`}>${extensions(pool.extensions)}</participant>`,
    )
    .join('');
  const flows = scene.messageFlows.map(writeEdge).join('');
  const processes = scene.pools
    .filter(({ isBlackBox }) => !isBlackBox)
    .map(writeProcess)
    .join('');
  const roots = scene.roots.map(({ id, tag, layer }) => `<${tag} id="${id}"${layerOf({ layer })}/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bam="urn:bam:1" id="Definitions_1" targetNamespace="urn:generated">
${roots}<collaboration id="Collaboration_1">${pools}${flows}</collaboration>${processes}
${drawPlanes(scene)}
</definitions>`;
}

function writeProcess(pool: Pool): string {
  const lanes =
    pool.lanes.length > 0
      ? `<laneSet id="${pool.laneSetId}"${layerOf({ layer: pool.laneSetLayer })}>${pool.lanes.map(writeLane).join('')}</laneSet>`
      : '';
  return `<process id="${pool.process.id}" isExecutable="false">${extensions(pool.process.extensions)}${lanes}${writeScope(pool.process)}</process>`;
}

function writeLane(lane: Lane): string {
  const inner =
    lane.lanes.length > 0
      ? `<childLaneSet id="${lane.id}_set">${lane.lanes.map(writeLane).join('')}</childLaneSet>`
      : '';
  const nodes = lane.nodes.map((id) => `<flowNodeRef>${id}</flowNodeRef>`).join('');
  return `<lane id="${lane.id}"${nameAndLayer(lane)}>${extensions(lane.extensions)}${nodes}${inner}</lane>`;
}

function writeScope(scope: Scope): string {
  const flows = scope.edges.filter(({ tag }) => tag === 'sequenceFlow');
  const into = groupBy(flows, ({ to }) => to);
  const outOf = groupBy(flows, ({ from }) => from);
  const nodes = scope.nodes.map((node) => writeNode(node, into.get(node.id) ?? [], outOf.get(node.id) ?? []));
  const artifacts = [
    ...scope.notes.map((note) => writeNode(note, [], [])),
    ...scope.edges.filter(({ tag }) => tag === 'association').map(writeEdge),
  ];
  return [
    ...nodes,
    ...scope.data.map((one) => writeNode(one, [], [])),
    ...flows.map(writeEdge),
    ...artifacts,
  ].join('');
}

function writeNode(node: Node, into: Edge[], outOf: Edge[]): string {
  const { tag, id, attributes, content, scope, attachedTo, dataFrom = [] } = node;
  const standard = outOf.find(({ isDefault }) => isDefault);
  const head = [
    `<${tag} id="${id}"${nameAndLayer(node)}${attributes}`,
    attachedTo ? ` attachedToRef="${attachedTo}"` : '',
    standard ? ` default="${standard.id}"` : '',
  ].join('');
  const data = dataFrom
    .map(
      (one) =>
        `<dataInputAssociation id="${one.id}"${layerOf(one)}><sourceRef>${one.from}</sourceRef><targetRef>${id}_property</targetRef></dataInputAssociation>`,
    )
    .join('');
  const property =
    dataFrom.length > 0 ? `<property id="${id}_property" name="__targetRef_placeholder"/>` : '';
  const ends = [
    ...into.map((flow) => `<incoming>${flow.id}</incoming>`),
    ...outOf.map((flow) => `<outgoing>${flow.id}</outgoing>`),
  ].join('');
  return `${head}>${extensions(node.extensions)}${ends}${property}${data}${content}${scope ? writeScope(scope) : ''}</${tag}>`;
}

function writeEdge(edge: Edge): string {
  const { tag, id, from, to, content } = edge;
  return `<${tag} id="${id}"${nameAndLayer(edge)} sourceRef="${from}" targetRef="${to}">${extensions(edge.extensions)}${content}</${tag}>`;
}

function drawPlanes(scene: Scene): string {
  const planes: { element: string; drawn: string[] }[] = [{ element: 'Collaboration_1', drawn: [] }];
  for (const pool of scene.pools) {
    const { drawn } = planes[0]!;
    drawn.push(shape(pool.id, pool.box, ' isHorizontal="true"', pool.label));
    if (pool.isBlackBox) continue;
    for (const lane of lanesIn(pool.lanes)) drawn.push(shape(lane.id, lane.box, ' isHorizontal="true"'));
    drawScope(pool.process, drawn, planes);
  }
  planes[0]!.drawn.push(...scene.messageFlows.map(edgeShape));
  return planes
    .map(
      ({ element, drawn }) =>
        `<bpmndi:BPMNDiagram id="Diagram_${element}"><bpmndi:BPMNPlane id="Plane_${element}" bpmnElement="${element}">${drawn.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`,
    )
    .join('\n');
}

function drawScope(scope: Scope, drawn: string[], planes: { element: string; drawn: string[] }[]): void {
  const shapes = [...scope.nodes, ...scope.data.filter(({ tag }) => tag !== 'dataObject'), ...scope.notes];
  for (const node of shapes) {
    const expanded = node.scope ? ` isExpanded="${!node.hasOwnPlane}"` : '';
    drawn.push(shape(node.id, node.box, expanded, node.label));
    if (node.scope && !node.hasOwnPlane) drawScope(node.scope, drawn, planes);
    else if (node.scope) {
      const plane = { element: node.id, drawn: [] };
      planes.push(plane);
      drawScope(node.scope, plane.drawn, planes);
    }
    for (const { id } of node.dataFrom ?? [])
      drawn.push(
        edgeOf(id, [
          [node.box.x, node.box.y - 60],
          [node.box.x, node.box.y],
        ]),
      );
  }
  drawn.push(...scope.edges.map(edgeShape));
}

export function lanesIn(lanes: readonly Lane[]): Lane[] {
  return lanes.flatMap((lane) => [lane, ...lanesIn(lane.lanes)]);
}

/** All nodes of a scene's pools, those inside sub-processes included. */
export function nodesIn(scene: Scene): Node[] {
  return scene.pools.flatMap((pool) => scopesIn(pool.process).flatMap(({ nodes }) => nodes));
}

const edgeShape = ({ id, points }: Edge) => edgeOf(id, points);

function edgeOf(id: string, points: readonly (readonly [number, number])[]): string {
  const waypoints = points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}"/>`).join('');
  return `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${waypoints}</bpmndi:BPMNEdge>`;
}

function shape(id: string, box: Box, attributes: string, label?: Box): string {
  const named = label ? `<bpmndi:BPMNLabel>${boundsOf(label)}</bpmndi:BPMNLabel>` : '';
  return `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"${attributes}>${boundsOf(box)}${named}</bpmndi:BPMNShape>`;
}

const boundsOf = ({ x, y, width, height }: Box) =>
  `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/>`;

const layerOf = ({ layer }: { layer?: string | undefined }) =>
  layer === undefined ? '' : ` bam:layer="${layer}"`;

const nameAndLayer = ({ name, layer }: { name?: string | undefined; layer?: string | undefined }) =>
  `${name === undefined ? '' : ` name="${name}"`}${layerOf({ layer })}`;

const extensions = (inside: readonly string[]) =>
  inside.length === 0 ? '' : `<extensionElements>${inside.join('')}</extensionElements>`;

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
