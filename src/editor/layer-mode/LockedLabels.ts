import type { EventBus, DiagramElement } from '../diagram';
import type { LayerMode } from './LayerMode';

interface DirectEditing {
  activate(element: DiagramElement): boolean;
}

/** A locked element's name does not open for editing on the canvas; the person is told why. */
export class LockedLabels {
  static $inject = ['eventBus', 'directEditing', 'layerMode'];

  constructor(eventBus: EventBus, directEditing: DirectEditing, mode: LayerMode) {
    const activate = directEditing.activate.bind(directEditing);
    directEditing.activate = (element) => {
      if (!mode.isLocked(element)) return activate(element);
      if (mode.current().kind !== 'read-only')
        eventBus.fire('commandStack.refused', { problem: mode.reasonFor(element) });
      return false;
    };
  }
}
