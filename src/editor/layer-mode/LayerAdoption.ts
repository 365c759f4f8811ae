import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type { AnyElement } from '../../core/bpmn/model';
import type { DiagramElement, EventBus } from '../diagram';
import type { LayerMode } from './LayerMode';

const AFTER_BPMN_PASTE = 500;
/** What a copy does not take along: it says something of the place that was copied. */
const OF_THE_PLACE = new Set(['bam:Variation', 'bam:Orphan', 'bam:Question']);

/** Gives what is drawn to the layer being edited, or to the baseline; a pasted copy brings no layer of its own. */
export class LayerAdoption extends CommandInterceptor {
  static override $inject = ['eventBus', 'layerMode'];

  constructor(
    eventBus: EventBus,
    private readonly mode: LayerMode,
  ) {
    super(eventBus as never);
    // Before `execute`, so that the element carries its layer on its first drawing. What is new needs no way back.
    this.execute(['shape.create', 'connection.create'], ({ context }: { context: Created }) => {
      const element = context.shape ?? context.connection;
      if (element && !element.labelTarget) this.adopt(element.businessObject);
    });
    // A group's category and a pool's process come after the shape; a layer's first lane may make the lane set.
    this.executed(
      ['shape.create', 'element.updateProperties', 'group.updateRefs'],
      ({ context }: { context: Created }) => {
        const element = context.shape ?? context.element;
        if (element && !element.labelTarget) this.adoptCompanions(element.businessObject);
      },
    );
    eventBus.on(
      'copyPaste.pasteElement',
      AFTER_BPMN_PASTE,
      ({ descriptor }: { descriptor: DiagramElement }) => {
        if (descriptor.businessObject && !descriptor.labelTarget) stripLayer(descriptor.businessObject);
      },
    );
  }

  private adopt(element: AnyElement): void {
    const layer = this.mode.layer();
    if (layer === undefined) delete element['layer'];
    else element.set('bam:layer', layer);
  }

  private adoptCompanions(element: AnyElement): void {
    const layer = this.mode.layer();
    if (layer === undefined || this.mode.ownerOf(element) !== layer) return;
    const value = element['categoryValueRef'] as AnyElement | undefined;
    const laneSet = element.$type === 'bpmn:Lane' ? element.$parent : undefined;
    const lanes = laneSet?.['lanes'] as AnyElement[] | undefined;
    const companions = [
      element['processRef'],
      element['dataObjectRef'],
      value?.$parent,
      lanes?.length === 1 ? laneSet : undefined,
    ] as (AnyElement | undefined)[];
    for (const companion of companions) companion?.set('bam:layer', layer);
  }
}

interface Created {
  shape?: DiagramElement;
  connection?: DiagramElement;
  element?: DiagramElement;
}

function stripLayer(element: AnyElement): void {
  delete element['layer'];
  const holder = element['extensionElements'] as { values?: AnyElement[] } | undefined;
  if (!holder?.values) return;
  holder.values = holder.values.filter(({ $type }) => !OF_THE_PLACE.has($type));
  if (holder.values.length === 0) delete element['extensionElements'];
}
