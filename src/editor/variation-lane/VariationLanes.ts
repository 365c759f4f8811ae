import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type { Problem } from '../../core/problem';
import type { CommandStack, DiagramElement, EventBus } from '../diagram';
import type { LayerMode } from '../layer-mode/LayerMode';
import { layerModeNeeded, noPool, noRoomAbove, uprightPool } from '../problems';
import { AddVariationLaneHandler, LANE_HEIGHT } from './AddVariationLaneHandler';
import { GrowPoolHandler } from './GrowPoolHandler';

const PADDING = 20;
const SMALLEST = 60;

/** The variation lane on top of a pool: made on demand, and grown upward when what is drawn in it needs room. */
export class VariationLanes extends CommandInterceptor {
  static override $inject = ['eventBus', 'commandStack', 'layerMode'];

  constructor(
    private readonly eventBus: EventBus,
    private readonly commandStack: CommandStack,
    private readonly mode: LayerMode,
  ) {
    super(eventBus as never);
    commandStack.registerHandler('bam.pool.grow', GrowPoolHandler);
    commandStack.registerHandler('bam.variationLane.add', AddVariationLaneHandler);
    this.postExecuted(['shape.create', 'shape.resize'], ({ context }: Event<{ shape: DiagramElement }>) =>
      this.makeRoom([context.shape]),
    );
    this.postExecuted('elements.move', ({ context }: Event<{ shapes: DiagramElement[] }>) =>
      this.makeRoom(context.shapes),
    );
  }

  /** The layer's own lane of a pool, if it has one. */
  laneOf(pool: DiagramElement, layer: string): DiagramElement | undefined {
    return pool.children.find(
      ({ type, businessObject }) => type === 'bpmn:Lane' && businessObject['layer'] === layer,
    );
  }

  /** Adds the lane, or tells why not. One undoable step. */
  add(pool: DiagramElement, parties: readonly string[]): void {
    const problem = this.problemWith(pool, parties);
    if (problem) return void this.eventBus.fire('commandStack.refused', { problem });
    const layer = this.mode.layer()!;
    if (this.laneOf(pool, layer)) return;
    this.commandStack.execute('bam.variationLane.add', {
      pool,
      name: this.mode.nameOf(layer),
      parties: [...parties],
      height: Math.min(wantedHeight(parties), this.roomAbove(pool).room),
    });
  }

  /** Why a pool cannot have the lane, if it cannot. */
  problemWith(pool: DiagramElement, parties: readonly string[]): Problem | undefined {
    const layer = this.mode.layer();
    if (layer === undefined) return layerModeNeeded(pool.businessObject);
    const owner = this.mode.ownerOf(pool);
    if (owner !== undefined && owner !== layer) return this.mode.reasonFor(pool);
    if (pool.type !== 'bpmn:Participant' || !pool.businessObject['processRef'])
      return noPool(pool.businessObject);
    if (pool.di['isHorizontal'] === false) return uprightPool(pool.businessObject);
    const { room, above } = this.roomAbove(pool);
    if (above && room < SMALLEST * Math.max(1, parties.length) && !this.laneOf(pool, layer))
      return noRoomAbove(pool.businessObject, above.businessObject);
    return undefined;
  }

  /** How far a pool can grow before it meets what stands above it. */
  private roomAbove(pool: DiagramElement): { room: number; above?: DiagramElement } {
    let room = Infinity;
    let above: DiagramElement | undefined;
    for (const other of pool.parent?.children ?? []) {
      // What is not a pool, such as an annotation, may lie over one.
      if (other === pool || other.type !== 'bpmn:Participant') continue;
      const isBeside = other.x >= pool.x + pool.width || other.x + other.width <= pool.x;
      const gap = pool.y - (other.y + other.height);
      if (isBeside || gap < 0 || gap - PADDING >= room) continue;
      room = Math.max(0, gap - PADDING);
      above = other;
    }
    return { room, ...(above && { above }) };
  }

  private makeRoom(shapes: readonly DiagramElement[]): void {
    const layer = this.mode.layer();
    if (layer === undefined) return;
    for (const shape of shapes) {
      const pool = shape.parent;
      if (pool?.type !== 'bpmn:Participant' || shape.type === 'bpmn:Lane' || shape.labelTarget) continue;
      const lane = this.laneOf(pool, layer);
      if (!lane || this.mode.ownerOf(shape) !== layer || Math.abs(lane.y - pool.y) > 1) continue;
      const by = pool.y + PADDING - shape.y;
      if (by > 0) this.commandStack.execute('bam.pool.grow', { pool, by, lanes: topLanesOf(lane) });
    }
  }
}

const wantedHeight = (parties: readonly string[]) => Math.max(1, parties.length) * LANE_HEIGHT;

interface Event<Context> {
  context: Context;
}

/** A lane and, inside it, the lanes that share its top edge. */
function topLanesOf(lane: DiagramElement): DiagramElement[] {
  const inner = lane.children.filter(({ type, y }) => type === 'bpmn:Lane' && Math.abs(y - lane.y) < 1);
  return [lane, ...inner.flatMap(topLanesOf)];
}
