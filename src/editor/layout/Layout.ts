import { layOut } from '../../core/layout/layOut';
import type { BpmnJs, CommandStack, EventBus } from '../diagram';
import type { LayerMode } from '../layer-mode/LayerMode';
import { layoutMovesBaseline } from '../problems';
import { PlaceElementsHandler } from './PlaceElementsHandler';
import { placesOf } from './places';

/** Lays the open process out anew, as one step to undo. */
export class Layout {
  static $inject = ['bpmnjs', 'commandStack', 'eventBus', 'layerMode'];

  constructor(
    private readonly bpmnjs: BpmnJs,
    private readonly commandStack: CommandStack,
    private readonly eventBus: EventBus,
    private readonly layerMode: LayerMode,
  ) {
    commandStack.registerHandler('bam.layout.place', PlaceElementsHandler);
  }

  layOut(): void {
    if (this.layerMode.current().kind === 'layer') {
      this.eventBus.fire('commandStack.refused', { problem: layoutMovesBaseline() });
      return;
    }
    const places = placesOf(layOut(this.bpmnjs.getDefinitions()));
    this.commandStack.execute('bam.layout.place', { places });
  }
}
