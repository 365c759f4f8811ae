import type { AnyElement } from '../../core/bpmn/model';
import type { BpmnFactory, CommandStack, DiagramElement, Modeling } from '../diagram';

/** Height of a lane, in DI units: room for a step with its label and badge. */
export const LANE_HEIGHT = 120;
const HEADER = 30;

export interface AddVariationLaneContext {
  pool: DiagramElement;
  name: string;
  /** A child lane for each; none leaves the lane undivided. */
  parties: string[];
  height: number;
  lane?: DiagramElement;
}

/** `bam.variationLane.add`: room on top of a pool and a lane in it, with child lanes. */
export class AddVariationLaneHandler {
  static $inject = ['commandStack', 'modeling', 'bpmnFactory'];

  constructor(
    private readonly commandStack: CommandStack,
    private readonly modeling: Modeling,
    private readonly factory: BpmnFactory,
  ) {}

  preExecute(context: AddVariationLaneContext): void {
    const { pool, name, parties, height } = context;
    this.makeLaneSet(pool);
    this.commandStack.execute('bam.pool.grow', { pool, by: height, lanes: [] });
    const bounds = { x: pool.x + HEADER, y: pool.y, width: pool.width - HEADER, height };
    context.lane = this.createLane(name, bounds, pool);
    const share = height / Math.max(1, parties.length);
    parties.forEach((party, index) => {
      const inner = {
        x: bounds.x + HEADER,
        y: bounds.y + index * share,
        width: bounds.width - HEADER,
        height: share,
      };
      this.createLane(party, inner, context.lane!);
    });
  }

  private createLane(
    name: string,
    bounds: { x: number; y: number; width: number; height: number },
    parent: DiagramElement,
  ): DiagramElement {
    const businessObject = this.factory.create('bpmn:Lane', { name });
    const shape = { type: 'bpmn:Lane', businessObject, isHorizontal: true };
    return this.modeling.createShape(shape, bounds, parent, { autoResize: false });
  }

  /** bpmn-js would make the lane set on the way and leave it there on undo; as a command it goes again. */
  private makeLaneSet({ businessObject }: DiagramElement): void {
    const process = businessObject['processRef'] as AnyElement;
    if (((process['laneSets'] ?? []) as AnyElement[]).length > 0) return;
    const laneSet = this.factory.create('bpmn:LaneSet', {});
    laneSet.$parent = process;
    this.commandStack.execute('bam.properties.set', { owner: process, properties: { laneSets: [laneSet] } });
  }
}
