import type { ChangeMark } from '../../core/comparison/change-styles';
import type { DiagramElement, ElementRegistry } from '../diagram';

interface GraphicsFactory {
  update(type: 'shape' | 'connection', element: DiagramElement, graphics: SVGElement): void;
}

/** Which marks of a comparison the canvas shows. */
export class ChangeMarks {
  static $inject = ['elementRegistry', 'graphicsFactory'];

  private marks: ReadonlyMap<string, ChangeMark> = new Map();

  constructor(
    private readonly elementRegistry: ElementRegistry,
    private readonly graphicsFactory: GraphicsFactory,
  ) {}

  /** By element id; what was shown before goes. */
  show(marks: ReadonlyMap<string, ChangeMark>): void {
    const ids = new Set([...this.marks.keys(), ...marks.keys()]);
    this.marks = marks;
    for (const id of ids) this.redraw(id);
  }

  /** On a shape and not on the label outside it. */
  markAt({ id, labelTarget }: DiagramElement): ChangeMark | undefined {
    return labelTarget ? undefined : this.marks.get(id);
  }

  private redraw(id: string): void {
    const element = this.elementRegistry.get(id);
    const graphics = element?.parent && this.elementRegistry.getGraphics(element);
    if (element && graphics)
      this.graphicsFactory.update(element.waypoints ? 'connection' : 'shape', element, graphics);
  }
}
