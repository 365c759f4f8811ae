import type { EventBus } from '../diagram';

/** The grid is there to be switched on; a canvas starts without it. */
export class GridOff {
  static $inject = ['eventBus', 'grid'];

  constructor(eventBus: EventBus, grid: { toggle(visible: boolean): void }) {
    eventBus.on('diagram.init', 1, () => grid.toggle(false));
  }
}
