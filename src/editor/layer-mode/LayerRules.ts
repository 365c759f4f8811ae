import RuleProvider from 'diagram-js/lib/features/rules/RuleProvider';
import type { DiagramElement, EventBus } from '../diagram';
import type { GuardedCommandStack } from '../guarded-commands/GuardedCommandStack';
import type { LayerMode } from './LayerMode';

const BEFORE_BPMN_RULES = 2000;

interface RuleContext {
  shape?: DiagramElement;
  shapes?: DiagramElement[];
  element?: DiagramElement;
  elements?: DiagramElement[];
  connection?: DiagramElement;
  source?: DiagramElement;
  target?: DiagramElement;
}

/** The part of bpmn-js's rules that behaviours call past the rule engine. */
interface BpmnRules {
  canInsert(shape: unknown, flow: DiagramElement, position?: unknown): unknown;
}

/** Keeps gestures off what is locked, so that handles, drop targets and keys do not offer it. `LayerGuard` holds for code. */
export class LayerRules extends RuleProvider {
  static override $inject = ['eventBus', 'layerMode', 'bpmnRules', 'commandStack'];

  constructor(eventBus: EventBus, mode: LayerMode, bpmnRules: BpmnRules, commandStack: GuardedCommandStack) {
    super(eventBus as never);
    const rule = (actions: string[], test: (context: RuleContext) => boolean) =>
      this.addRule(actions, BEFORE_BPMN_RULES, (context: RuleContext) => (test(context) ? false : undefined));
    const locked = (element?: DiagramElement) => element !== undefined && mode.isLocked(element);
    const isReadOnly = () => mode.current().kind === 'read-only';
    const isForeignFlow = (target?: DiagramElement) => target?.waypoints !== undefined && locked(target);
    const isForeignEnd = (end?: DiagramElement) =>
      mode.current().kind === 'baseline' &&
      end?.businessObject !== undefined &&
      mode.ownerOf(end) !== undefined;

    rule(
      ['elements.move', 'elements.delete', 'elements.align', 'elements.distribute'],
      ({ elements = [], shapes = [], target }) =>
        [...elements, ...shapes].some(locked) || isForeignFlow(target) || isForeignHome(target),
    );
    rule(
      ['shape.resize', 'shape.replace', 'shape.remove'],
      ({ shape, element }) => locked(shape) || locked(element),
    );
    // A variation lane grows upward by itself; pulled by hand it would push the baseline.
    rule(
      ['shape.resize'],
      ({ shape }) =>
        shape?.type === 'bpmn:Lane' &&
        mode.layer() !== undefined &&
        !mode.isLocked(shape) &&
        isInBaselinePool(shape, mode),
    );
    rule(['element.autoResize'], ({ target }) => locked(target));
    rule(['connection.reconnect', 'connection.updateWaypoints'], ({ connection, source, target }) => {
      if (commandStack.isExecuting()) return false;
      return locked(connection) || isForeignEnd(source) || isForeignEnd(target);
    });
    rule(
      ['connection.create', 'connection.start'],
      ({ source, target }) => isReadOnly() || isForeignEnd(source) || isForeignEnd(target),
    );
    rule(
      ['shape.create', 'elements.create', 'shape.append', 'shape.attach'],
      ({ target }) => isReadOnly() || isForeignFlow(target) || isForeignHome(target),
    );

    // Dropping on a flow splits it; the drop behaviour asks bpmnRules itself and not the rule engine.
    const canInsert = bpmnRules.canInsert.bind(bpmnRules);
    bpmnRules.canInsert = (shape, flow, position) =>
      flow?.waypoints && locked(flow) ? false : canInsert(shape, flow, position);

    /** In the baseline, a pool, lane or sub-process of a layer takes nothing in; a layer draws in its own or the baseline's. */
    function isForeignHome(target?: DiagramElement): boolean {
      if (!target?.businessObject || target.waypoints) return false;
      const owner = mode.ownerOf(target);
      return owner !== undefined && owner !== mode.layer();
    }
  }
}

function isInBaselinePool(lane: DiagramElement, mode: LayerMode): boolean {
  let at: DiagramElement | undefined = lane;
  while (at && at.type === 'bpmn:Lane') at = at.parent;
  return at !== undefined && mode.ownerOf(at) === undefined;
}
