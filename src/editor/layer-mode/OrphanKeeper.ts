import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type { AnyElement } from '../../core/bpmn/model';
import { extensionsOf } from '../../core/variation/extensions';
import type { BpmnFactory, CommandStack, DiagramElement, EventBus } from '../diagram';
import type { LayerMode } from './LayerMode';

const FIRST = 3000;

/**
 * What a layer recorded on an element of the baseline outlives the element: variations move to the process as orphans, flows that
 * a layer hung on it are kept as records. It is part of the deleting command, so one undo brings all of it back.
 */
export class OrphanKeeper extends CommandInterceptor {
  static override $inject = ['eventBus', 'commandStack', 'bpmnFactory', 'layerMode'];

  private replacing = 0;

  constructor(
    eventBus: EventBus,
    private readonly commandStack: CommandStack,
    private readonly factory: BpmnFactory,
    private readonly mode: LayerMode,
  ) {
    super(eventBus as never);
    this.preExecute('shape.replace', FIRST, () => void this.replacing++);
    this.postExecuted('shape.replace', 1, () => void this.replacing--);
    eventBus.on('commandStack.refused', () => void (this.replacing = 0));
    this.preExecute(['shape.delete', 'connection.delete'], FIRST, ({ context }: { context: Deleted }) => {
      const element = context.shape ?? context.connection;
      if (!element || element.labelTarget || this.mode.current().kind !== 'baseline') return;
      this.keep(element);
    });
  }

  private keep(element: DiagramElement): void {
    const { businessObject } = element;
    const owner = this.mode.ownerOf(element);
    if (owner === undefined && this.replacing > 0) return;
    const records =
      owner === undefined
        ? extensionsOf(businessObject, 'bam:Variation').map((variation) =>
            this.orphanedVariation(variation, businessObject),
          )
        : element.waypoints
          ? [this.orphanedFlow(element, owner)]
          : [];
    if (records.length === 0) return;
    const home = homeOf(businessObject);
    if (!home) return;
    const holder = home['extensionElements'] as { values?: AnyElement[] } | undefined;
    this.commandStack.execute('bam.extensions.set', {
      owner: home,
      values: [...(holder?.values ?? []), ...records],
    });
  }

  private orphanedVariation(variation: AnyElement, element: AnyElement): AnyElement {
    const { layer, effect, flow, by, basis, impacts, reason, overrides } = variation;
    return this.factory.create('bam:Variation', {
      ...defined({ layer, effect, flow, by, basis, impacts, reason, overrides }),
      of: element.id,
    });
  }

  private orphanedFlow(flow: DiagramElement, layer: string): AnyElement {
    const { id, $type, name } = flow.businessObject;
    return this.factory.create('bam:Orphan', {
      ...defined({ name }),
      layer,
      of: id,
      type: $type,
      sourceRef: flow.source?.businessObject.id,
      targetRef: flow.target?.businessObject.id,
      waypoints: (flow.waypoints ?? []).map(({ x, y }) => `${x},${y}`).join(' '),
    });
  }
}

interface Deleted {
  shape?: DiagramElement;
  connection?: DiagramElement;
}

/** The process that an element stands in; for what stands between pools, the collaboration. */
function homeOf(element: AnyElement): AnyElement | undefined {
  let at = element.$parent;
  while (at && at.$type !== 'bpmn:Process' && at.$type !== 'bpmn:Collaboration') at = at.$parent;
  return at;
}

const defined = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
