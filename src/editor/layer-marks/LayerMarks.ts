import type { Definitions } from '../../core/bpmn/model';
import { marksOf, type LayerMark } from '../../core/variation/marks';
import type { BpmnJs, DiagramElement, ElementRegistry, EventBus } from '../diagram';

interface GraphicsFactory {
  update(type: 'shape' | 'connection', element: DiagramElement, graphics: SVGElement): void;
}

/** Which marks the canvas shows, kept in step with the model: after each command, undo and redo. */
export class LayerMarks {
  static $inject = ['eventBus', 'elementRegistry', 'graphicsFactory', 'bpmnjs'];

  private layers: readonly string[] = [];
  private marks: ReadonlyMap<string, LayerMark[]> = new Map();

  constructor(
    eventBus: EventBus,
    private readonly elementRegistry: ElementRegistry,
    private readonly graphicsFactory: GraphicsFactory,
    private readonly bpmnjs: BpmnJs,
  ) {
    eventBus.on(['import.render.complete', 'commandStack.changed'], () => this.refresh());
  }

  /** Shows the marks of these layers; none hides all. */
  show(layers: readonly string[]): void {
    this.layers = [...layers];
    this.refresh();
  }

  shownLayers(): readonly string[] {
    return this.layers;
  }

  all(): ReadonlyMap<string, LayerMark[]> {
    return this.marks;
  }

  marksAt({ businessObject }: DiagramElement): readonly LayerMark[] {
    return this.marks.get(businessObject?.id ?? '') ?? [];
  }

  private refresh(): void {
    const definitions = this.bpmnjs.getDefinitions() as Definitions | undefined;
    if (!definitions || (this.layers.length === 0 && this.marks.size === 0)) return;
    const before = this.marks;
    this.marks = this.layers.length > 0 ? marksOf(definitions, this.layers) : new Map();
    for (const id of new Set([...before.keys(), ...this.marks.keys()])) {
      if (JSON.stringify(before.get(id)) !== JSON.stringify(this.marks.get(id))) this.redraw(id);
    }
  }

  private redraw(id: string): void {
    const element = this.elementRegistry.get(id);
    const graphics = element?.parent && this.elementRegistry.getGraphics(element);
    if (element && graphics)
      this.graphicsFactory.update(element.waypoints ? 'connection' : 'shape', element, graphics);
  }
}
