export interface Step {
  id: string;
  tag: string;
  name: string;
  /** Number of its lane from the top, among the baseline's. */
  lane: number;
  box: { x: number; y: number; width: number; height: number };
  layer?: string;
  variation?: string;
}

export interface Flow {
  id: string;
  from: Step;
  to: Step;
  layer?: string;
}

const LAYER = 'SMETS1';
const COLUMN = 140;

/**
 * Lays out blocks of ten flow nodes, ten blocks to a band of three lanes, bands below each other and joined by a flow. A block is
 * two tasks, an exclusive branch and a parallel branch; the first begins with the start event, the last ends with the end event.
 *
 * @param size flow nodes of the baseline, a multiple of 10
 */
export function layOut(size: number) {
  const steps: Step[] = [];
  const flows: Flow[] = [];
  const layerSteps: Step[] = [];
  const layerFlows: Flow[] = [];
  const blocks = size / 10;
  let end: Step | undefined;

  function step(tag: string, block: number, column: number, party: number): Step {
    const [width, height] = /Gateway/.test(tag) ? [50, 50] : /Event/.test(tag) ? [36, 36] : [100, 80];
    const lane = Math.floor(block / 10) * 3 + party;
    const x = 200 + ((block % 10) * 8 + column) * COLUMN + (100 - width) / 2;
    const box = { x, y: lane * 150 + 75 - height / 2, width, height };
    const id = `Step_${steps.length + 1}`;
    const one = { id, tag, name: `Do the work of step ${steps.length + 1}`, lane, box };
    steps.push(one);
    return one;
  }
  const join = (from: Step, to: Step) => flows.push({ id: `Flow_${flows.length + 1}`, from, to });
  const then = (next: Step): Step => {
    if (end) join(end, next);
    return (end = next);
  };
  function branches(tag: string, block: number, column: number): Step {
    const split = then(step(tag, block, column, 1));
    const ways = [step('serviceTask', block, column + 1, 0), step('userTask', block, column + 1, 2)];
    end = step(tag, block, column + 2, 1);
    for (const way of ways) {
      join(split, way);
      join(way, end);
    }
    return ways[0]!;
  }
  function replacement(at: Step): string {
    const by = [0, 1].map((): Step => {
      const number = layerSteps.length;
      const [x, y] = [200 + (number % 60) * COLUMN, -100 - Math.floor(number / 60) * 120];
      const id = `${LAYER}_Step_${number + 1}`;
      const box = { x, y, width: 100, height: 80 };
      layerSteps.push({ id, tag: 'serviceTask', name: `Instead of ${at.id}`, lane: -1, box, layer: LAYER });
      return layerSteps.at(-1)!;
    });
    layerFlows.push({ id: `${LAYER}_Flow_${layerFlows.length + 1}`, from: by[0]!, to: by[1]!, layer: LAYER });
    return by.map(({ id }) => id).join(' ');
  }

  for (let block = 0; block < blocks; block++) {
    const isLast = block === blocks - 1;
    then(step(block === 0 ? 'startEvent' : 'userTask', block, 0, 1));
    const task = isLast ? end! : then(step('serviceTask', block, 1, block % 3));
    const branch = branches('exclusiveGateway', block, 2);
    branches('parallelGateway', block, 5);
    if (isLast) then(step('endEvent', block, 8, 1));
    const kind = block % 5;
    if (kind === 0) task.variation = variation('effect="not-applicable" flow="skip"');
    if (kind === 1) branch.variation = variation('effect="not-applicable" flow="block"');
    if (kind === 2) task.variation = variation(`effect="replaced" by="${replacement(task)}"`);
    if (kind === 3) task.variation = variation('effect="changed"', 'Another name');
    if (kind === 4) task.variation = variation('effect="noted"');
  }
  return { steps, flows, layerSteps, layerFlows };
}

function variation(effect: string, name?: string): string {
  const override = name === undefined ? '' : `<bam:override property="name" value="${name}"/>`;
  return `<bam:variation layer="${LAYER}" ${effect} basis="" impacts="A057">${override}SMETS1 has it otherwise</bam:variation>`;
}
