import type { BpmnFactory, DiagramElement, Modeling } from '../diagram';
import type { VariationCommands } from '../variation-commands/VariationCommands';
import type { VariationLanes } from '../variation-lane/VariationLanes';

export interface ReplaceStepContext {
  element: DiagramElement;
  layer: string;
  /** The new step. */
  step?: DiagramElement;
}

const GAP = 30;

/** `bam.step.replace`: a step of the layer in the place of one of the baseline, wired like it and recorded as its replacement. */
export class ReplaceStepHandler {
  static $inject = ['modeling', 'bpmnFactory', 'variationLanes', 'variationCommands'];

  constructor(
    private readonly modeling: Modeling,
    private readonly factory: BpmnFactory,
    private readonly lanes: VariationLanes,
    private readonly commands: VariationCommands,
  ) {}

  preExecute(context: ReplaceStepContext): void {
    const { element, layer } = context;
    const pool = element.parent?.type === 'bpmn:Participant' ? element.parent : undefined;
    if (pool && !this.lanes.laneOf(pool, layer)) this.lanes.add(pool, []);
    const lane = pool && this.lanes.laneOf(pool, layer);
    const businessObject = this.factory.create(typeFor(element), { name: element.businessObject['name'] });
    const position = {
      x: element.x + element.width / 2,
      y: lane ? lane.y + lane.height / 2 : element.y - element.height - GAP,
    };
    while (lane && isTaken(position, element, pool.children)) position.x += element.width + GAP;
    const shape = { type: businessObject.$type, businessObject };
    const step = this.modeling.createShape(shape, position, element.parent!, { autoResize: false });
    context.step = step;
    for (const flow of element.incoming) if (isSequenceFlow(flow)) this.connect(flow.source!, step);
    for (const flow of element.outgoing) if (isSequenceFlow(flow)) this.connect(step, flow.target!);
    this.commands.setVariation(element.businessObject, { effect: 'replaced', by: [step.id] });
  }

  private connect(source: DiagramElement, target: DiagramElement): void {
    this.modeling.connect(source, target, { type: 'bpmn:SequenceFlow' });
  }
}

/** The same kind where it stands by itself; sub-processes and calls become a plain step to fill in. */
function typeFor({ type }: DiagramElement): string {
  return /Task$|Gateway$|(Start|End)Event$/.test(type) ? type : 'bpmn:Task';
}

function isTaken(
  { x, y }: { x: number; y: number },
  { width, height }: DiagramElement,
  others: DiagramElement[],
) {
  return others.some(
    (other) =>
      !other.waypoints &&
      other.type !== 'bpmn:Lane' &&
      Math.abs(other.x + other.width / 2 - x) < (other.width + width) / 2 &&
      Math.abs(other.y + other.height / 2 - y) < (other.height + height) / 2,
  );
}

const isSequenceFlow = ({ type, businessObject }: DiagramElement) =>
  type === 'bpmn:SequenceFlow' && businessObject['layer'] === undefined;
