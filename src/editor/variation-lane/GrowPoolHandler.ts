import type { AnyElement } from '../../core/bpmn/model';
import type { BpmnFactory, DiagramElement, Point } from '../diagram';

export interface GrowPoolContext {
  pool: DiagramElement;
  /** How far the top edge goes up, in DI units; below zero it goes down. */
  by: number;
  /** Lanes at the top of the pool that grow with it. */
  lanes: DiagramElement[];
}

/**
 * `bam.pool.grow`: moves the top edge of a pool, of lanes at it and of what docks there, and nothing else. A command of its own,
 * because bpmn-js's resize lays lanes, flows and labels of the baseline out again.
 */
export class GrowPoolHandler {
  static $inject = ['bpmnFactory'];

  constructor(private readonly factory: BpmnFactory) {}

  execute(context: GrowPoolContext): DiagramElement[] {
    return this.moveTop(context, context.by);
  }

  revert(context: GrowPoolContext): DiagramElement[] {
    return this.moveTop(context, -context.by);
  }

  private moveTop({ pool, lanes }: GrowPoolContext, by: number): DiagramElement[] {
    const top = pool.y;
    const flows = [...pool.incoming, ...pool.outgoing].filter((flow) => this.moveDocked(flow, pool, top, by));
    for (const shape of [pool, ...lanes]) {
      shape.y -= by;
      shape.height += by;
      Object.assign(shape.di['bounds'] as AnyElement, { y: shape.y, height: shape.height });
    }
    return [pool, ...lanes, ...flows];
  }

  private moveDocked(flow: DiagramElement, pool: DiagramElement, top: number, by: number): boolean {
    const { waypoints = [] } = flow;
    const isDocked = (end: Point | undefined, shape?: DiagramElement) =>
      shape === pool && end !== undefined && Math.abs(end.y - top) < 1;
    const first = isDocked(waypoints[0], flow.source);
    const last = isDocked(waypoints.at(-1), flow.target);
    if (!first && !last) return false;
    flow.waypoints = waypoints.map(({ x, y }, index) => {
      const moves = (first && index === 0) || (last && index === waypoints.length - 1);
      return { x, y: moves ? y - by : y };
    });
    const points = flow.waypoints.map(({ x, y }) => this.factory.create('dc:Point', { x, y }));
    for (const point of points) point.$parent = flow.di;
    flow.di.set('waypoint', points);
    return true;
  }
}
