import type { Choices } from './choices';
import { emptyLane, LANE_HEIGHT, widen } from './baseline';
import { lanesIn, nodesIn } from './draw';
import { wayBetween } from './ProcessBuilder';
import { scopesIn, type Edge, type Node, type Pool, type Scene } from './scene';

/**
 * Adds a layer on top of a scene: variation lanes, steps that it draws there, pools, message flows, annotations, questions, and variations
 * of every effect on elements that no layer owns. The scene is changed.
 */
export function addLayer(choices: Choices, scene: Scene, layer: string): void {
  const varied = new Set<string>();
  const baseline = nodesIn(scene).filter((node) => node.layer === undefined);
  for (const pool of scene.pools) {
    if (pool.layer === undefined && !pool.isBlackBox && choices.chance(70)) {
      const steps = addVariationLane(choices, scene, pool, layer);
      if (steps.length > 0) connectSteps(choices, pool, layer, steps, varied);
    }
  }
  if (choices.chance(30)) addPool(choices, scene, layer);
  for (const node of baseline) {
    if (!varied.has(node.id) && choices.chance(20)) node.extensions.push(variation(choices, layer, scene));
  }
  varyTheRest(choices, scene, layer);
}

const OVERRIDES = [
  '<bam:override property="name" value="Otherwise"/>',
  '<bam:override property="documentation" value="In another way"/>',
  '<bam:override property="serviceRequests" value="6.23 8.1.1"/>',
  '<bam:override property="nonsense" value="x"/>',
];

function variation(choices: Choices, layer: string, scene: Scene): string {
  const reason = choices.chance(80) ? `Because of ${layer}` : '';
  const head = `<bam:variation layer="${layer}" impacts="A057"`;
  switch (choices.below(5)) {
    case 1:
      return `${head} effect="not-applicable" flow="skip">${reason}</bam:variation>`;
    case 2:
      return `${head} effect="not-applicable" flow="block">${reason}</bam:variation>`;
    case 3: {
      const lanes = scene.pools.flatMap((pool) => lanesIn(pool.lanes));
      const lane = lanes.length > 0 ? choices.pick(lanes).id : 'none';
      const move = choices.chance(30) ? `<bam:override property="lane" value="${lane}"/>` : '';
      return `${head} effect="changed">${reason}${choices.pick(OVERRIDES)}${move}</bam:variation>`;
    }
    case 4:
      return `${head} effect="replaced" by="Nowhere">${reason}</bam:variation>`;
    default:
      return `${head} effect="noted">${reason}</bam:variation>`;
  }
}

/** The pool's upper edge moves up, with its label and the message flows that end on it. @returns the steps drawn in the lane */
function addVariationLane(choices: Choices, scene: Scene, pool: Pool, layer: string): Node[] {
  const hasParties = choices.chance(40);
  const height = LANE_HEIGHT * (hasParties ? 2 : 1);
  const top = pool.box.y - height;
  const lane = { ...emptyLane(`Lane_${layer}_${pool.id}`, top, height), layer };
  if (hasParties) {
    const [one, two] = [
      emptyLane(`${lane.id}_1`, top, LANE_HEIGHT),
      emptyLane(`${lane.id}_2`, top + LANE_HEIGHT, LANE_HEIGHT),
    ];
    lane.lanes = [one, { ...two, layer }];
  }
  if (pool.lanes.length === 0) pool.laneSetLayer = choices.chance(50) ? layer : undefined;
  pool.lanes.unshift(lane);
  if (pool.label) pool.label = { ...pool.label, y: top, height: pool.label.height + height };
  for (const flow of scene.messageFlows) {
    const isDocked = flow.to === pool.id && flow.points.at(-1)![1] === pool.box.y;
    if (isDocked && choices.chance(50)) flow.points.at(-1)![1] = top;
  }
  pool.box = { ...pool.box, y: top, height: pool.box.height + height };
  widen(lane, pool.box.width - 30);

  const steps: Node[] = [];
  for (let i = 1; i <= choices.below(4); i++) {
    const home = lanesIn([lane]).at(-1)!;
    const id = `${layer}_${pool.id}_Step_${i}`;
    const box = { x: 260 + i * 160, y: home.box.y + 60, width: 100, height: 80 };
    steps.push({ id, tag: 'task', name: id, layer, attributes: '', content: '', extensions: [], box });
    home.nodes.push(id);
  }
  // Anywhere among the baseline's nodes: taking them out again must keep the order of the others.
  for (const step of steps) pool.process.nodes.splice(choices.below(pool.process.nodes.length + 1), 0, step);
  return steps;
}

/** Joins the layer's steps to each other and, as a modeller would, to the flow, drawn or by naming them as a replacement. */
function connectSteps(choices: Choices, pool: Pool, layer: string, steps: Node[], varied: Set<string>): void {
  const { edges, nodes } = pool.process;
  const draw = (from: Node, to: Node): void => {
    const id = `${layer}_${pool.id}_Flow_${edges.length}`;
    const flow: Edge = {
      id,
      tag: 'sequenceFlow',
      layer,
      extensions: [],
      from: from.id,
      to: to.id,
      points: wayBetween(from.box, to.box),
      content: '',
    };
    edges.splice(choices.below(edges.length + 1), 0, flow);
  };
  for (const [i, step] of steps.slice(1).entries()) draw(steps[i]!, step);
  const tasks = nodes.filter(
    (node) => node.layer === undefined && node.tag !== 'boundaryEvent' && !node.attributes,
  );
  const replaced = tasks.length > 0 ? choices.pick(tasks) : undefined;
  if (!replaced) return;
  const incoming = edges.find((flow) => flow.to === replaced.id && flow.tag === 'sequenceFlow');
  const before = nodes.find(({ id }) => id === incoming?.from);
  if (before && before.layer === undefined && choices.chance(60)) draw(before, steps[0]!);
  if (choices.chance(70)) {
    const by = choices.chance(50) ? [steps[0]!, steps.at(-1)!] : [steps[0]!];
    varied.add(replaced.id);
    replaced.extensions.push(
      `<bam:variation layer="${layer}" effect="replaced" by="${by.map(({ id }) => id).join(' ')}">Done by others</bam:variation>`,
    );
  }
}

function addPool(choices: Choices, scene: Scene, layer: string): void {
  const id = `Pool_${layer}`;
  const [start, task] = (['startEvent', 'task'] as const).map((tag, i): Node => ({
    id: `${layer}_Own_${tag}`,
    tag,
    attributes: '',
    content: '',
    extensions: [],
    box: { x: 200 + i * 160, y: -500, width: i === 0 ? 36 : 100, height: i === 0 ? 36 : 80 },
  }));
  const flow: Edge = {
    id: `${layer}_Own_Flow`,
    tag: 'sequenceFlow',
    extensions: [],
    from: start!.id,
    to: task!.id,
    points: wayBetween(start!.box, task!.box),
    content: '',
  };
  const target = scene.pools.find((pool) => pool.layer === undefined)!;
  scene.pools.push({
    id,
    name: layer,
    layer,
    extensions: [],
    box: { x: 100, y: -550, width: 700, height: 200 },
    process: {
      id: `Process_${layer}`,
      extensions: [],
      nodes: [start!, task!],
      edges: [flow],
      data: [],
      notes: [],
    },
    laneSetId: `LaneSet_${layer}`,
    lanes: [],
    isBlackBox: choices.chance(20),
  });
  const from = scene.pools.at(-1)!.isBlackBox ? id : task!.id;
  scene.messageFlows.push({
    id: `${layer}_Message`,
    tag: 'messageFlow',
    layer,
    extensions: [],
    from,
    to: target.id,
    points: [
      [250, -350],
      [250, target.box.y],
    ],
    content: '',
  });
  scene.roots.push({ id: `${layer}_Root`, tag: 'message', layer });
}

/** Flows, lanes, pools and processes that do not apply; annotations and questions. */
function varyTheRest(choices: Choices, scene: Scene, layer: string): void {
  const notApplicable = (flow: string) =>
    `<bam:variation layer="${layer}" effect="not-applicable" flow="${flow}">Not so</bam:variation>`;
  for (const pool of scene.pools) {
    if (pool.layer !== undefined) continue;
    if (choices.chance(6)) pool.process.extensions.push(notApplicable('block'));
    if (choices.chance(4)) pool.extensions.push(notApplicable('block'));
    for (const lane of lanesIn(pool.lanes)) {
      if (lane.layer === undefined && !lane.id.startsWith('Lane_L') && choices.chance(6))
        lane.extensions.push(notApplicable(choices.pick(['skip', 'block'])));
    }
    for (const scope of scopesIn(pool.process)) {
      for (const edge of scope.edges)
        if (edge.layer === undefined && choices.chance(4)) edge.extensions.push(notApplicable('block'));
    }
    if (!pool.isBlackBox && choices.chance(30)) addQuestion(choices, pool, layer);
  }
  for (const flow of scene.messageFlows)
    if (flow.layer === undefined && choices.chance(8)) flow.extensions.push(notApplicable('skip'));
}

function addQuestion(choices: Choices, pool: Pool, layer: string): void {
  const { process } = pool;
  const id = `Question_${layer}_${pool.id}`;
  const box = { x: 150, y: pool.box.y + 10, width: 100, height: 40 };
  process.notes.push({
    id,
    tag: 'textAnnotation',
    layer,
    attributes: '',
    content: '<text>How?</text>',
    extensions: ['<bam:question impacts="A051"/>'],
    box,
  });
  const about = process.nodes.length > 0 ? choices.pick(process.nodes) : undefined;
  if (!about) return;
  if (choices.chance(50)) about.extensions.push(`<bam:question layer="${layer}">Who?</bam:question>`);
  process.edges.push({
    id: `${id}_tie`,
    tag: 'association',
    layer,
    extensions: [],
    from: id,
    to: about.id,
    points: wayBetween(box, about.box),
    content: '',
  });
}
