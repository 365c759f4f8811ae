import RemoveElementBehavior from 'bpmn-js/lib/features/modeling/behavior/RemoveElementBehavior';
import type { DiagramElement, EventBus, Modeling } from '../diagram';
import type { LayerMode } from './LayerMode';

type Hook = (event: { context: { shape: DiagramElement } }) => unknown;
const Base = RemoveElementBehavior as unknown as new (
  eventBus: EventBus,
  bpmnRules: unknown,
  modeling: Modeling,
) => { preExecute(event: string, hook: Hook): void };

/**
 * bpmn-js joins the flows around a deleted step. Not across layers: a flow of the baseline must not come to lead to a
 * layer's step; and not beside a flow that already joins the two.
 */
export class FlowMending extends Base {
  static $inject = ['eventBus', 'bpmnRules', 'modeling', 'layerMode'];

  private readonly mode: LayerMode;

  constructor(eventBus: EventBus, bpmnRules: unknown, modeling: Modeling, mode: LayerMode) {
    super(eventBus, bpmnRules, modeling);
    this.mode = mode;
  }

  override preExecute(event: string, hook: Hook): void {
    super.preExecute(event, (deleted) => {
      const { incoming, outgoing } = deleted.context.shape;
      const [into, out] = [incoming[0], outgoing[0]];
      if (into && out) {
        if (this.mode.ownerOf(into) !== this.mode.ownerOf(out)) return;
        if (into.source?.outgoing.some(({ target }) => target === out.target)) return;
      }
      hook(deleted);
    });
  }
}
