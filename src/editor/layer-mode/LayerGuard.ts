import type { AnyElement, Definitions } from '../../core/bpmn/model';
import type { Problem } from '../../core/problem';
import type { BpmnJs, DiagramElement, EventBus } from '../diagram';
import type {
  Admission,
  CommandAction,
  CommandGuard,
  GuardedCommandStack,
} from '../guarded-commands/GuardedCommandStack';
import { flowNeedsLayer, holdsLayerWork, layerWorkLost, poolNeeded, readOnly } from '../problems';
import { changedByLayer, lockedStateOf, type LockedState } from './lockedState';
import type { LayerMode } from './LayerMode';
import { lostLayerWork, layerWorkOf, type LayerWork } from './layerWork';
import { subjectsOf, type CommandContext } from './subjects';

/** What follows from a gesture on a locked neighbour and is left out rather than refused. */
const LEFT_OUT = new Set([
  'connection.layout',
  'shape.resize',
  'shape.move',
  'element.updateLabel',
  'label.create',
]);
/** What may follow for a layer's element when the baseline around it changes: its place, never what it says. */
const FOLLOWS = new Set([
  'shape.move',
  'shape.resize',
  'connection.layout',
  'connection.move',
  'connection.updateWaypoints',
  'connection.reconnect',
  'element.updateAttachment',
  'elements.move',
  'spaceTool',
  'lane.resize',
]);

/**
 * Holds the lock against every command, from gestures and from code: locked elements are not touched by a command, and
 * after each gesture the locked part of the model must be what it was.
 */
export class LayerGuard implements CommandGuard {
  static $inject = ['eventBus', 'layerMode', 'commandStack', 'bpmnjs'];

  private locked?: LockedState;
  private work?: LayerWork;

  constructor(
    eventBus: EventBus,
    private readonly mode: LayerMode,
    commandStack: GuardedCommandStack,
    private readonly bpmnjs: BpmnJs,
  ) {
    commandStack.addGuard(this);
    eventBus.on(['layerMode.changed', 'import.render.complete'], () => this.forget());
    eventBus.on('commandStack.changed', ({ trigger }: { trigger?: string }) => {
      if (trigger !== 'execute') this.forget();
    });
  }

  admit(command: string, context: CommandContext, parents: readonly CommandAction[]): Admission {
    const { kind } = this.mode.current();
    if (kind === 'read-only') return readOnly();
    if (parents.length === 0) this.remember();
    return kind === 'layer'
      ? this.admitInLayer(command, context, parents)
      : this.admitInBaseline(command, context, parents);
  }

  verify(): Problem | undefined {
    const definitions = this.definitions();
    const layer = this.mode.layer();
    if (layer !== undefined) {
      const changed = this.locked && changedByLayer(this.locked, lockedStateOf(definitions, layer));
      return changed === undefined ? undefined : this.mode.reasonFor(changed);
    }
    const after = layerWorkOf(definitions);
    const lost = this.work && lostLayerWork(this.work, after);
    if (lost) return layerWorkLost(lost.elementId, lost.layer);
    this.work = after;
    return undefined;
  }

  private admitInLayer(
    command: string,
    context: CommandContext,
    parents: readonly CommandAction[],
  ): Admission {
    if (command.startsWith('bam.')) return 'allow';
    if (command === 'canvas.updateRoot') return poolNeeded();
    const home = context.parent;
    if (command === 'shape.create' && home?.waypoints && this.mode.isLocked(home))
      return this.mode.reasonFor(home);
    for (const subject of subjectsOf(command, context)) {
      if (!this.mode.isLocked(subject)) continue;
      if (parents.length > 0 && LEFT_OUT.has(command)) return 'skip';
      return this.mode.reasonFor(subject);
    }
    return this.foreignHome(command, context) ?? 'allow';
  }

  private admitInBaseline(
    command: string,
    context: CommandContext,
    parents: readonly CommandAction[],
  ): Admission {
    if (command.startsWith('bam.')) return 'allow';
    const held = parents.length === 0 ? this.heldByDeleted(command, context) : undefined;
    if (held) return held;
    const replaces = parents.some((parent) => parent.command === 'shape.replace');
    for (const subject of subjectsOf(command, context)) {
      const owner = this.mode.ownerOf(subject);
      if (owner === undefined) continue;
      if (parents.length > 0 && (FOLLOWS.has(command) || command === 'connection.delete')) continue;
      if (parents.length > 0 && command === 'shape.delete' && !replaces) {
        const container =
          (parents[0]!.context as CommandContext).shape ??
          subjectsOf(parents[0]!.command, parents[0]!.context)[0];
        return holdsLayerWork(businessObjectOf(container ?? subject), businessObjectOf(subject), owner);
      }
      return this.mode.reasonFor(subject);
    }
    if (command === 'connection.create' || command === 'connection.reconnect') {
      const { connection, source, target, newSource, newTarget } = context;
      if (connection && command === 'connection.reconnect' && this.mode.ownerOf(connection) !== undefined)
        return 'allow';
      for (const end of [source, target, newSource, newTarget]) {
        const owner = end && this.mode.ownerOf(end);
        if (end && owner !== undefined) return flowNeedsLayer(end.businessObject, owner);
      }
    }
    return this.foreignHome(command, context) ?? 'allow';
  }

  /** A pool, sub-process or step that a layer drew into or attached to is not deleted from around it. */
  private heldByDeleted(command: string, context: CommandContext): Problem | undefined {
    if (command !== 'elements.delete' && command !== 'shape.delete') return undefined;
    for (const container of subjectsOf(command, context) as DiagramElement[]) {
      if (container.labelTarget || this.mode.ownerOf(container) !== undefined) continue;
      for (const held of insideOf(container)) {
        const owner = this.mode.ownerOf(held);
        if (owner !== undefined) return holdsLayerWork(container.businessObject, held.businessObject, owner);
      }
    }
    return undefined;
  }

  /** Refuses to put something into a pool, lane or sub-process of a layer that is not being edited. */
  private foreignHome(command: string, context: CommandContext): Problem | undefined {
    const homes =
      command === 'elements.move' || command === 'shape.move' ? context.newParent : context.parent;
    if (!homes?.businessObject || !/^(shape\.(create|move|append)|elements\.(create|move))$/.test(command))
      return undefined;
    const owner = this.mode.ownerOf(homes);
    const shape = context.shape ?? context.shapes?.[0];
    if (owner === undefined || owner === this.mode.layer()) return undefined;
    // A layer's step that moves along inside its own pool stays where it belongs.
    return shape?.parent === homes ? undefined : this.mode.reasonFor(homes);
  }

  private remember(): void {
    const layer = this.mode.layer();
    if (layer !== undefined) this.locked ??= lockedStateOf(this.definitions(), layer);
    else this.work ??= layerWorkOf(this.definitions());
  }

  private forget(): void {
    delete this.locked;
    delete this.work;
  }

  private definitions(): Definitions {
    return this.bpmnjs.getDefinitions();
  }
}

/** Shapes in and on a shape, at any depth; flows and labels aside. */
function insideOf({ children = [], attachers = [], type }: DiagramElement): DiagramElement[] {
  // Steps stand in the pool, not in the lane that is drawn around them.
  const inside = type === 'bpmn:Lane' ? [] : [...children, ...attachers];
  return inside
    .filter((held) => !held.waypoints && !held.labelTarget)
    .flatMap((held) => [held, ...insideOf(held)]);
}

const businessObjectOf = (element: DiagramElement | AnyElement): AnyElement =>
  (element as DiagramElement).businessObject ?? (element as AnyElement);
