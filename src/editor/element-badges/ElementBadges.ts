import type { Canvas, DiagramElement, ElementRegistry, EventBus } from '../diagram';

export interface Overlays {
  add(element: string, type: string, overlay: object): string;
  remove(filter: { type: string } | string): void;
}

/** Where a badge stands, from the edges of its element's box. */
export type BadgePlace = Partial<Record<'top' | 'right' | 'bottom' | 'left', number>>;

/** Badges that stand at elements and lead somewhere: kept through undo, changed only where something changed. */
export abstract class ElementBadges<M extends object> {
  private marks: ReadonlyMap<string, M> = new Map();
  private readonly drawn = new Map<string, { overlay: string; mark: string }>();

  constructor(
    protected readonly eventBus: EventBus,
    protected readonly canvas: Canvas,
    protected readonly elementRegistry: ElementRegistry,
    private readonly overlays: Overlays,
  ) {
    // An undone deletion brings its element back without its badge.
    eventBus.on('commandStack.changed', () => this.refresh());
    eventBus.on(['shape.removed', 'connection.removed'], ({ element }: { element: { id: string } }) => {
      this.drawn.delete(element.id);
    });
  }

  show(marks: ReadonlyMap<string, M>): void {
    this.marks = marks;
    this.refresh();
  }

  /** The kind of overlay that the badges are. */
  protected abstract readonly type: string;
  /** Said when a badge is pressed, with the id of its element. */
  protected abstract readonly pressed: string;
  protected abstract placeOf(element: DiagramElement): BadgePlace;
  /** Sets text, class and name of a badge; marks the element itself where that is wanted. */
  protected abstract dress(badge: HTMLButtonElement, mark: M, id: string): void;
  /** Takes off an element that is still there what `dress` put on it. */
  protected undress(_id: string): void {}

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

  private put(id: string, mark: M): string {
    const badge = document.createElement('button');
    badge.type = 'button';
    // A list says the same and is made for the keyboard: some fifty stops on the canvas would only be in the way.
    badge.tabIndex = -1;
    badge.addEventListener('click', () => this.eventBus.fire(this.pressed, { elementId: id }));
    this.dress(badge, mark, id);
    const position = this.placeOf(this.elementRegistry.get(id)!);
    return this.overlays.add(id, this.type, { position, show: { minZoom: 0.3 }, html: badge });
  }

  private take(id: string): void {
    const known = this.drawn.get(id);
    this.drawn.delete(id);
    if (!known) return;
    this.overlays.remove(known.overlay);
    if (this.isDrawn(id)) this.undress(id);
  }

  /** A root has no place for a badge. */
  private isDrawn(id: string): boolean {
    return this.elementRegistry.get(id)?.parent !== undefined;
  }
}
