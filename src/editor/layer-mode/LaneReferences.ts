import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import UpdateFlowNodeRefsHandler from 'bpmn-js/lib/features/modeling/cmd/UpdateFlowNodeRefsHandler';
import type { AnyElement } from '../../core/bpmn/model';
import type { DiagramElement, EventBus } from '../diagram';
import type { LayerMode } from './LayerMode';

interface LaneUpdate {
  flowNode: AnyElement;
  add: AnyElement[];
  remove: AnyElement[];
}
interface LaneContext {
  flowNodeShapes: DiagramElement[];
  laneShapes: DiagramElement[];
  updates?: LaneUpdate[];
}
interface Handler {
  _computeUpdates(flowNodes: DiagramElement[], lanes: DiagramElement[]): LaneUpdate[];
}

/**
 * When a lane changes, bpmn-js works out anew which lane every step of the pool stands in. Here a step that stays where it is
 * keeps its place in the list, and in layer mode no step of the baseline is given another lane.
 */
export class LaneReferences extends CommandInterceptor {
  static override $inject = ['eventBus', 'layerMode'];

  constructor(eventBus: EventBus, mode: LayerMode) {
    super(eventBus as never);
    const handler = new (UpdateFlowNodeRefsHandler as unknown as new () => Handler)();
    this.preExecute('lane.updateRefs', ({ context }: { context: LaneContext }) => {
      context.updates = handler
        ._computeUpdates(context.flowNodeShapes, context.laneShapes)
        .filter(({ flowNode, add, remove }) => !isSame(add, remove) && isFree(flowNode));
    });
    // In the baseline, a step of a layer may come to stand in another lane because the lane moved.
    const isFree = (flowNode: AnyElement) => mode.layer() === undefined || !mode.isLocked(flowNode);
  }
}

const isSame = (a: AnyElement[], b: AnyElement[]) =>
  a.length === b.length && a.every((lane) => b.includes(lane));
