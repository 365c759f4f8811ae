import { ownerLayerOf } from '../../core/variation/layers';
import type { AnyElement } from '../../core/bpmn/model';
import type { Problem } from '../../core/problem';
import type { DiagramElement, EventBus } from '../diagram';
import { baselineLocked, layerLocked, readOnly } from '../problems';
import type { EditorMode } from '../ProcessEditor';

interface LayerModeConfig {
  mode?: EditorMode;
  layerNames?: Readonly<Record<string, string>>;
}

/** Which part of the file is being edited, and so what is locked. Fires `layerMode.changed`. */
export class LayerMode {
  static $inject = ['eventBus', 'config.layerMode'];

  private mode: EditorMode;
  private readonly modeOfCommand = new WeakMap<object, EditorMode>();

  constructor(
    private readonly eventBus: EventBus,
    private readonly config: LayerModeConfig = {},
  ) {
    this.mode = config.mode ?? { kind: 'baseline' };
    eventBus.on('commandStack.execute', 3000, ({ context }: { context: object }) => {
      if (!this.modeOfCommand.has(context)) this.modeOfCommand.set(context, this.mode);
    });
    // Undo takes back what was done in another mode as well: it goes back to that mode, so that people see what happens.
    eventBus.on('commandStack.travel', ({ action }: { action: { context: object } }) => {
      const mode = this.modeOfCommand.get(action.context);
      if (mode && !isSame(mode, this.mode)) this.set(mode);
    });
  }

  current(): EditorMode {
    return this.mode;
  }

  /** The layer being edited, if one is. */
  layer(): string | undefined {
    return this.mode.kind === 'layer' ? this.mode.layer : undefined;
  }

  set(mode: EditorMode): void {
    this.mode = mode;
    this.eventBus.fire('layerMode.changed', { mode });
  }

  /** Lets undo and redo of a command go back to this mode, whatever mode it is carried out in. */
  bind(context: object, mode: EditorMode): void {
    this.modeOfCommand.set(context, mode);
  }

  ownerOf(element: DiagramElement | AnyElement): string | undefined {
    return ownerLayerOf(businessObjectOf(element));
  }

  isLocked(element: DiagramElement | AnyElement): boolean {
    return this.mode.kind === 'read-only' || this.ownerOf(element) !== this.layer();
  }

  /** Why an element is locked, for people. */
  reasonFor(element: DiagramElement | AnyElement): Problem {
    if (this.mode.kind === 'read-only') return readOnly();
    const owner = this.ownerOf(element);
    const businessObject = businessObjectOf(element);
    const here = this.mode.kind === 'layer' ? this.nameOf(this.mode.layer) : 'the baseline';
    return owner === undefined
      ? baselineLocked(businessObject, here)
      : layerLocked(businessObject, this.nameOf(owner), here);
  }

  nameOf(layer: string): string {
    return this.config.layerNames?.[layer] ?? layer;
  }
}

const businessObjectOf = (element: DiagramElement | AnyElement): AnyElement =>
  (element as DiagramElement).businessObject ?? (element as AnyElement);

const isSame = (a: EditorMode, b: EditorMode) =>
  a.kind === b.kind && (a.kind !== 'layer' || (b.kind === 'layer' && a.layer === b.layer));
