import type { Canvas, DiagramElement, ElementRegistry, EventBus } from '../diagram';
import type { LayerMode } from './LayerMode';

const LOCKED = 'bam-locked';
const GHOST = 'bam-ghost';
const OWNED = 'bam-of-layer';

/** Shows on the canvas what is locked; in the baseline, layers stand there as ghosts. The look is in editor.css. */
export class LayerGhosts {
  static $inject = ['eventBus', 'canvas', 'elementRegistry', 'layerMode'];

  constructor(
    eventBus: EventBus,
    private readonly canvas: Canvas,
    private readonly elementRegistry: ElementRegistry,
    private readonly mode: LayerMode,
  ) {
    eventBus.on(['layerMode.changed', 'import.render.complete'], () => this.showAll());
    eventBus.on(['shape.added', 'connection.added'], ({ element }: { element: DiagramElement }) =>
      this.show(element),
    );
  }

  private showAll(): void {
    const container = this.canvas.getContainer();
    container.dataset['mode'] = this.mode.current().kind;
    this.elementRegistry.forEach((element) => this.show(element));
  }

  private show(element: DiagramElement): void {
    if (!element.parent || !element.businessObject) return;
    const { kind } = this.mode.current();
    const owner = this.mode.ownerOf(element);
    this.mark(element, LOCKED, kind !== 'read-only' && this.mode.isLocked(element));
    this.mark(element, GHOST, kind === 'baseline' && owner !== undefined);
    this.mark(element, OWNED, owner !== undefined);
  }

  private mark(element: DiagramElement, marker: string, on: boolean): void {
    if (on === this.canvas.hasMarker(element, marker)) return;
    if (on) this.canvas.addMarker(element, marker);
    else this.canvas.removeMarker(element, marker);
  }
}
