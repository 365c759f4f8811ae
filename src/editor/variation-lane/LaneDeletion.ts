import DeleteLaneBehavior from 'bpmn-js/lib/features/modeling/behavior/DeleteLaneBehavior';
import type { CommandStack, DiagramElement, EventBus, Modeling } from '../diagram';
import type {
  Admission,
  CommandAction,
  CommandGuard,
  GuardedCommandStack,
} from '../guarded-commands/GuardedCommandStack';
import type { LayerMode } from '../layer-mode/LayerMode';
import { subjectsOf, type CommandContext } from '../layer-mode/subjects';
import { laneNotEmpty } from '../problems';

interface Deleted {
  context: { shape: DiagramElement; oldParent: DiagramElement; hints?: { nested?: boolean } };
}
type Hook = (event: Deleted) => unknown;
const Base = DeleteLaneBehavior as unknown as new (
  eventBus: EventBus,
  spaceTool: unknown,
) => { postExecuted(event: string, priority: number, hook: Hook): void };

/**
 * bpmn-js gives the room of a deleted lane to its neighbours. A variation lane and the baseline give each other none: the pool
 * shrinks by a deleted variation lane, and the room of a deleted baseline lane goes to the baseline lane that is left.
 */
export class LaneDeletion extends Base implements CommandGuard {
  static $inject = ['eventBus', 'spaceTool', 'layerMode', 'modeling', 'commandStack'];

  private readonly mode: LayerMode;
  private readonly modeling: Modeling;
  private readonly commandStack: CommandStack;

  constructor(
    eventBus: EventBus,
    spaceTool: unknown,
    mode: LayerMode,
    modeling: Modeling,
    commandStack: CommandStack & GuardedCommandStack,
  ) {
    super(eventBus, spaceTool);
    this.mode = mode;
    this.modeling = modeling;
    this.commandStack = commandStack;
    commandStack.addGuard(this);
  }

  /** A variation lane goes only when no step stands in it, or its steps go with it. */
  admit(command: string, context: CommandContext, parents: readonly CommandAction[]): Admission {
    const lane = context.shape;
    if (command !== 'shape.delete' || !lane || !this.isVariationLane(lane)) return 'allow';
    const outer = parents[0];
    const going = new Set(outer ? subjectsOf(outer.command, outer.context).map(({ id }) => id) : []);
    const nodes = (lane.businessObject['flowNodeRef'] ?? []) as { id?: string }[];
    return nodes.every(({ id }) => going.has(id)) ? 'allow' : laneNotEmpty(lane.businessObject);
  }

  override postExecuted(event: string, priority: number, hook: Hook): void {
    super.postExecuted(event, priority, (deleted) => {
      const { shape, oldParent, hints } = deleted.context;
      if (shape.type !== 'bpmn:Lane' || hints?.nested) return;
      const lanes = oldParent.children.filter(({ type }) => type === 'bpmn:Lane');
      if (this.mode.ownerOf(oldParent) === undefined && this.mode.ownerOf(shape) !== undefined)
        return this.closeTop(shape, oldParent, lanes);
      const baseline = lanes.filter((lane) => this.mode.ownerOf(lane) === undefined);
      const isTopmost = !baseline.some((lane) => lane.y < shape.y);
      if (baseline.length === lanes.length || !isTopmost) return void hook(deleted);
      const below = baseline.sort((a, b) => a.y - b.y)[0];
      if (below) this.stretchUp(below, shape.y);
    });
  }

  private isVariationLane(shape: DiagramElement): boolean {
    const owner = shape.type === 'bpmn:Lane' ? this.mode.ownerOf(shape) : undefined;
    return owner !== undefined && shape.parent !== undefined && this.mode.ownerOf(shape.parent) === undefined;
  }

  private closeTop(shape: DiagramElement, pool: DiagramElement, lanes: DiagramElement[]): void {
    const above = lanes.filter(({ y }) => y < shape.y).sort((a, b) => b.y - a.y)[0];
    if (above) this.modeling.resizeShape(above, { ...boundsOf(above), height: above.height + shape.height });
    else this.commandStack.execute('bam.pool.grow', { pool, by: -shape.height, lanes: [] });
  }

  private stretchUp(lane: DiagramElement, top: number): void {
    const inner = lane.children.filter(({ type, y }) => type === 'bpmn:Lane' && Math.abs(y - lane.y) < 1);
    this.modeling.resizeShape(
      lane,
      { ...boundsOf(lane), y: top, height: lane.y + lane.height - top },
      undefined,
      { autoResize: false },
    );
    for (const child of inner) this.stretchUp(child, top);
  }
}

const boundsOf = ({ x, y, width, height }: DiagramElement) => ({ x, y, width, height });
