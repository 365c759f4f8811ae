import { layOut } from '../../core/layout/layOut';
import { layOutSelection } from '../../core/layout/selection/layOutSelection';
import type { Problem } from '../../core/problem';
import type { BpmnJs, CommandStack, DiagramElement, ElementRegistry, EventBus, Selection } from '../diagram';
import type { LayerMode } from '../layer-mode/LayerMode';
import { noRoomToLayOut, nothingToLayOut } from '../problems';
import { PlaceElementsHandler } from './PlaceElementsHandler';
import { placesOf } from './places';

/** Lays the open process out anew, or part of it, as one step to undo. */
export class Layout {
  static $inject = ['bpmnjs', 'commandStack', 'eventBus', 'layerMode', 'elementRegistry', 'selection'];

  constructor(
    private readonly bpmnjs: BpmnJs,
    private readonly commandStack: CommandStack,
    private readonly eventBus: EventBus,
    private readonly mode: LayerMode,
    private readonly registry: ElementRegistry,
    private readonly selection: Selection,
  ) {
    commandStack.registerHandler('bam.layout.place', PlaceElementsHandler);
  }

  /** The whole process; while a layer is edited, all that the layer draws. */
  layOut(): void {
    const layer = this.mode.layer();
    if (layer !== undefined) {
      const own = this.registry.filter((element) => this.mode.ownerOf(element) === layer);
      this.layOutOnly(own, nothingToLayOut(this.mode.nameOf(layer)));
      return;
    }
    const places = placesOf(layOut(this.bpmnjs.getDefinitions()));
    this.commandStack.execute('bam.layout.place', { places });
  }

  /** What is selected and not locked; everything else stays. */
  layOutSelection(): void {
    this.layOutOnly(this.selection.get(), nothingToLayOut(undefined));
  }

  private layOutOnly(elements: readonly DiagramElement[], nothing: Problem): void {
    const ids = elements
      .filter((element) => !this.mode.isLocked(element))
      .flatMap(({ businessObject }) => businessObject.id ?? []);
    const layer = this.mode.layer();
    const { places, lost } = layOutSelection(this.bpmnjs.getDefinitions(), new Set(ids), {
      mayGrow: (pool) => pool !== undefined && this.mode.ownerOf(pool) === layer,
      mayRoute: (flow) => layer === undefined || this.mode.ownerOf(flow) === layer,
    });
    const [first] = lost;
    const homeless = first === undefined ? undefined : this.registry.get(first);
    if (homeless) this.refuse(noRoomToLayOut(homeless.businessObject));
    else if (places.size === 0) this.refuse(nothing);
    else this.commandStack.execute('bam.layout.place', { places });
  }

  private refuse(problem: Problem): void {
    this.eventBus.fire('commandStack.refused', { problem });
  }
}
