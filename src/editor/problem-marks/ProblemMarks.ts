import type { Severity } from '../../core/problem';
import type { Canvas, ElementRegistry, EventBus } from '../diagram';

/** What the problems at one element come to. */
export interface ProblemMark {
  severity: Severity;
  count: number;
  /** Said by screen readers and shown as a tooltip. */
  title: string;
}

interface Overlays {
  add(element: string, type: string, overlay: object): string;
  remove(filter: { type: string } | string): void;
}

const GLYPHS: Readonly<Record<Severity, string>> = { error: '!', warning: '!', info: 'i' };
const TYPE = 'bam-problem';

/** Marks the elements that have problems: a badge at the lower left corner, which leads to the problems list. */
export class ProblemMarks {
  static $inject = ['eventBus', 'canvas', 'elementRegistry', 'overlays'];

  private marks: ReadonlyMap<string, ProblemMark> = new Map();
  private readonly drawn = new Map<string, { overlay: string; mark: string }>();

  constructor(
    private readonly eventBus: EventBus,
    private readonly canvas: Canvas,
    private readonly elementRegistry: ElementRegistry,
    private readonly overlays: Overlays,
  ) {
    // An undone deletion brings its element back without its badge.
    eventBus.on('commandStack.changed', () => this.refresh());
    eventBus.on(['shape.removed', 'connection.removed'], ({ element }: { element: { id: string } }) => {
      this.drawn.delete(element.id);
    });
  }

  show(marks: ReadonlyMap<string, ProblemMark>): void {
    this.marks = marks;
    this.refresh();
  }

  private refresh(): void {
    for (const id of this.drawn.keys()) if (!this.marks.has(id)) this.take(id);
    for (const [id, mark] of this.marks) {
      const known = this.drawn.get(id);
      const wanted = JSON.stringify(mark);
      if (known?.mark === wanted || !this.isDrawn(id)) continue;
      if (known) this.take(id);
      this.drawn.set(id, { overlay: this.put(id, mark), mark: wanted });
    }
  }

  private put(id: string, mark: ProblemMark): string {
    const badge = document.createElement('button');
    badge.type = 'button';
    badge.className = `bam-problem bam-problem-${mark.severity}`;
    badge.textContent = mark.count > 1 ? String(mark.count) : GLYPHS[mark.severity];
    badge.title = mark.title;
    badge.setAttribute('aria-label', mark.title);
    // The list says the same and is made for the keyboard: some fifty stops on the canvas would only be in the way.
    badge.tabIndex = -1;
    badge.addEventListener('click', () => this.eventBus.fire('problemMarks.open', { elementId: id }));
    this.canvas.addMarker(id, `bam-has-${mark.severity}`);
    const isFlow = this.elementRegistry.get(id)?.waypoints !== undefined;
    return this.overlays.add(id, TYPE, {
      position: isFlow ? { bottom: 0, left: 0 } : { bottom: 9, left: -7 },
      show: { minZoom: 0.3 },
      html: badge,
    });
  }

  private take(id: string): void {
    const known = this.drawn.get(id);
    this.drawn.delete(id);
    if (!known) return;
    this.overlays.remove(known.overlay);
    if (!this.isDrawn(id)) return;
    for (const severity of Object.keys(GLYPHS)) this.canvas.removeMarker(id, `bam-has-${severity}`);
  }

  /** A root has no place for a badge. */
  private isDrawn(id: string): boolean {
    return this.elementRegistry.get(id)?.parent !== undefined;
  }
}
