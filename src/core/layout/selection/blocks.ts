import type { AnyElement } from '../../bpmn/model';
import { lanesOf } from '../../bpmn/lanes';
import { refOf } from '../elements';
import { endsOf, isWithin, type Drawing, type DrawnShape } from '../score/drawing';
import { grown } from '../score/segments';
import { HEADER } from '../sizes';
import { nameBelow, nameNow } from './names';
import { unionOf, type Block, type Room } from './scene';

const MARGIN = 10;

/** The selected steps of one plane, outermost ones only, each with what goes with it and the room that it may stand in. */
export function blocksOf(
  drawing: Drawing,
  selected: ReadonlySet<string>,
  mayGrow: (pool: AnyElement | undefined) => boolean,
): Block[] {
  const steps = drawing.nodes.filter(
    ({ id, element }) =>
      selected.has(id) && element.$instanceOf('bpmn:FlowNode') && element.$type !== 'bpmn:BoundaryEvent',
  );
  const isInner = ({ element }: DrawnShape) =>
    steps.some((outer) => outer.element !== element && isWithin(element, outer.element));
  return steps.filter((step) => !isInner(step)).map((step) => blockOf(step, drawing, mayGrow));
}

function blockOf(
  shape: DrawnShape,
  drawing: Drawing,
  mayGrow: (pool: AnyElement | undefined) => boolean,
): Block {
  const holds = (element: AnyElement | undefined): boolean =>
    element !== undefined && (isWithin(element, shape.element) || holds(refOf(element, 'attachedToRef')));
  const members = [shape, ...drawing.nodes.filter((one) => one !== shape && holds(one.element))];
  const inner = drawing.edges.filter(
    (edge) =>
      isWithin(edge.element, shape.element) &&
      endsOf(edge).every((end) => end && isWithin(end, shape.element)),
  );
  const names = members.flatMap((one) => (one === shape ? nameBelow(one) : nameNow(one)) ?? []);
  const cell = unionOf([...members.map(({ box }) => box), ...names]);
  return { shape, members, inner, cell, room: roomOf(shape, drawing, mayGrow) };
}

function roomOf(
  { element }: DrawnShape,
  drawing: Drawing,
  mayGrow: (pool: AnyElement | undefined) => boolean,
): Room {
  const frame = drawing.nodes
    .filter((node) => node.isExpanded && node.element !== element && isWithin(element, node.element))
    .sort((a, b) => a.box.width * a.box.height - b.box.width * b.box.height)[0];
  const pool = poolAround(element, drawing);
  if (frame) return { box: grown(frame.box, -MARGIN), pool, lane: frame.element, canGrow: false };
  if (!pool) {
    const all = drawing.nodes.map(({ box }) => box);
    const { x, y, width, height } = unionOf(all);
    return {
      box: { x, y, width: width + 2000, height: height + 400 },
      pool,
      lane: undefined,
      canGrow: false,
    };
  }
  const process = refOf(pool.element, 'processRef')!;
  const innermost = lanesOf(process).findLast((lane) =>
    lane.flowNodeRef?.some((node) => (node as unknown) === element),
  ) as AnyElement | undefined;
  const lane = drawing.lanes.find((one) => one.element === innermost);
  const { x, y, width, height } = (lane ?? pool).box;
  return {
    box: {
      x: x + HEADER + MARGIN,
      y: y + MARGIN,
      width: width - HEADER - 2 * MARGIN,
      height: height - 2 * MARGIN,
    },
    pool,
    lane: lane?.element,
    canGrow: mayGrow(pool.element),
  };
}

/** The pool that a step is drawn in, at any depth. */
export function poolAround(element: AnyElement, { pools }: Drawing): DrawnShape | undefined {
  return pools.find((pool) => {
    const process = refOf(pool.element, 'processRef');
    return process !== undefined && isWithin(element, process);
  });
}
