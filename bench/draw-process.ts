import { layOut, type Flow, type Step } from './lay-out';

const BAND = { width: 11_600, height: 450 };
const LANE = BAND.height / 3;
const PARTIES = ['Supplier', 'DCC', 'Device'];
const ROW = 120;

/** Writes the process as a BPMN 2.0 file with its diagram; a variation's basis is looked up by the id of its element. */
export function drawProcess(size: number, bases: ReadonlyMap<string, string>): string {
  const { steps, flows, layerSteps, layerFlows } = layOut(size);
  const bands = Math.ceil(size / 100);
  const variationLane = ROW * Math.max(1, Math.ceil(layerSteps.length / 60));
  const into = groupBy([...flows, ...layerFlows], ({ to }) => to.id);
  const outOf = groupBy([...flows, ...layerFlows], ({ from }) => from.id);
  const lanes = Array.from({ length: bands * 3 }, (_, i) => ({
    id: `Lane_${i}`,
    name: `${PARTIES[i % 3]} ${Math.floor(i / 3) + 1}`,
    y: i * LANE,
  }));
  const membersOf = groupBy(steps, ({ lane }) => lane);
  const writeStep = (step: Step): string => {
    const variation = step.variation?.replace('basis=""', `basis="${bases.get(step.id) ?? `of ${step.id}`}"`);
    const inside = [
      `<extensionElements><bam:trace serviceRequests="8.1.1" badSection="7.2"/>${variation ?? ''}</extensionElements>`,
      ...(into.get(step.id) ?? []).map(({ id }) => `<incoming>${id}</incoming>`),
      ...(outOf.get(step.id) ?? []).map(({ id }) => `<outgoing>${id}</outgoing>`),
    ];
    return `<${step.tag} id="${step.id}" name="${step.name}"${layerOf(step)}>${inside.join('')}</${step.tag}>`;
  };
  const place = (id: string, lane: string, y: number, height: number, x = 130) =>
    shape(`${id}${lane}`, { x, y, width: BAND.width + 130 - x, height }, ' isHorizontal="true"');
  return [
    `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:bam="urn:bam:1" id="Definitions_1" targetNamespace="urn:bench">
<collaboration id="Collaboration_1"><participant id="Pool" name="${size} flow nodes" processRef="Process_1"/></collaboration>
<process id="Process_1" isExecutable="false"><laneSet id="LaneSet_1">`,
    writeLane('Lane_SMETS1', 'SMETS1', layerSteps, ' bam:layer="SMETS1"'),
    ...lanes.map(({ id, name }, i) => writeLane(id, name, membersOf.get(i) ?? [], '')),
    '</laneSet>',
    ...[...steps, ...layerSteps].map(writeStep),
    ...[...flows, ...layerFlows].map(
      (flow) =>
        `<sequenceFlow id="${flow.id}"${layerOf(flow)} sourceRef="${flow.from.id}" targetRef="${flow.to.id}"/>`,
    ),
    `</process><bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" bpmnElement="Collaboration_1">`,
    place('Pool', '', -variationLane, variationLane + bands * BAND.height, 100),
    place('Lane_', 'SMETS1', -variationLane, variationLane),
    ...lanes.map(({ id, y }) => place(id, '', y, LANE)),
    ...[...steps, ...layerSteps].map(({ id, box }) => shape(id, box)),
    ...[...flows, ...layerFlows].map(drawFlow),
    '</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>',
  ].join('\n');
}

const writeLane = (id: string, name: string, members: readonly Step[], layer: string) =>
  `<lane id="${id}" name="${name}"${layer}>${members.map((one) => `<flowNodeRef>${one.id}</flowNodeRef>`).join('')}</lane>`;

const layerOf = ({ layer }: { layer?: string }) => (layer ? ` bam:layer="${layer}"` : '');

const shape = (id: string, { x, y, width, height }: Step['box'], attributes = '') =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"${attributes}><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`;

/** From the right side of one step to the left side of the next, with a bend half-way. */
function drawFlow({ id, from, to }: Flow): string {
  const [x1, y1] = [from.box.x + from.box.width, from.box.y + from.box.height / 2];
  const [x2, y2] = [to.box.x, to.box.y + to.box.height / 2];
  const middle = (x1 + x2) / 2;
  const points = y1 === y2 ? [[x1, y1], [x2, y2]] : [[x1, y1], [middle, y1], [middle, y2], [x2, y2]]; // prettier-ignore
  const waypoints = points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}"/>`).join('');
  return `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${waypoints}</bpmndi:BPMNEdge>`;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
