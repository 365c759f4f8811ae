import type { AnyElement, Definitions } from '../../src/core/bpmn/model';
import type { Point } from '../../src/core/bpmn/bounds';
import { endsOf as elementsOf, type DrawnEdge, type DrawnShape } from '../../src/core/layout/score/drawing';
import { heartOf } from '../../src/core/layout/score/scoreLayout';
import { boxesTouch, grown, meetingOf, segmentMeetsBox, segmentsOf } from '../../src/core/layout/score/segments';
import { labelFaults } from './label-faults';
import { drawingOf, isInside, pairsOf } from './shapes';

type Drawing = ReturnType<typeof drawingOf>;

/**
 * What a good modeller would not leave in a drawing, one line for each: shapes that overlap, flows through shapes
 * or along each other, labels on lines or shapes, loose ends, slanted flows, things outside their lane or pool.
 *
 * @returns an empty list for a clean drawing
 */
export function drawingFaults(definitions: Definitions): string[] {
  const drawing = drawingOf(definitions);
  return [
    ...overlappingShapes(drawing),
    ...edgesThroughShapes(drawing),
    ...edgesAlongEdges(drawing),
    ...labelFaults(drawing),
    ...looseEnds(drawing),
    ...slantedFlows(drawing),
    ...strayed(drawing),
  ];
}

/** Pairs of flows that cross, `a x b`: some cannot be avoided, so they are counted and not forbidden. */
export function crossingsOf(definitions: Definitions): string[] {
  return meetings(drawingOf(definitions), 'cross');
}

const overlappingShapes = ({ nodes }: Drawing): string[] =>
  pairsOf(nodes)
    .filter(([a, b]) => !isAttached(a, b) && boxesTouch(a.box, b.box, 10))
    .map(([a, b]) => `${a.id} and ${b.id} overlap or nearly touch`);

const edgesThroughShapes = ({ nodes, edges }: Drawing): string[] =>
  edges.flatMap((edge) =>
    nodes
      .filter(({ id, element, box }) => {
        // The ends stand on their own shapes; those may be touched there, and must not be run through.
        const room = endsOf(edge).includes(id) ? heartOf({ element, box }) : grown(box, 6);
        return segmentsOf(edge.points).some((segment) => segmentMeetsBox(segment, room));
      })
      .map(({ id }) => `${edge.id} runs through or close by ${id}`),
  );

const edgesAlongEdges = (drawing: Drawing): string[] => meetings(drawing, 'overlap');

function meetings({ edges }: Drawing, wanted: 'cross' | 'overlap'): string[] {
  return pairsOf(edges)
    .filter(([a, b]) =>
      segmentsOf(a.points).some((s) => segmentsOf(b.points).some((t) => meetingOf(s, t) === wanted)),
    )
    .map(([a, b]) => `${a.id} ${wanted === 'cross' ? 'x' : 'runs along'} ${b.id}`);
}

function looseEnds({ pools, nodes, edges }: Drawing): string[] {
  const shapes = new Map([...pools, ...nodes].map((shape) => [shape.id, shape]));
  return edges.flatMap((edge) =>
    endsOf(edge).flatMap((id, i) => {
      const shape = shapes.get(id);
      if (!shape) return [];
      const end = i === 0 ? edge.points[0]! : edge.points.at(-1)!;
      return isOnBorder(end, shape) ? [] : [`${edge.id} does not end on the border of ${id}`];
    }),
  );
}

function isOnBorder({ x, y }: Point, { element, box }: DrawnShape): boolean {
  const [dx, dy] = [Math.abs(x - box.x - box.width / 2), Math.abs(y - box.y - box.height / 2)];
  const [halfWidth, halfHeight] = [box.width / 2, box.height / 2];
  if (element.$instanceOf('bpmn:Event')) return Math.abs(Math.hypot(dx, dy) - halfWidth) <= 1;
  if (element.$instanceOf('bpmn:Gateway')) return Math.abs(dx / halfWidth + dy / halfHeight - 1) <= 0.05;
  return (
    (Math.abs(dx - halfWidth) <= 1 && dy <= halfHeight) || (Math.abs(dy - halfHeight) <= 1 && dx <= halfWidth)
  );
}

const slantedFlows = ({ edges }: Drawing): string[] =>
  edges
    .filter(({ element }) => element.$type !== 'bpmn:Association')
    .filter(({ points }) => segmentsOf(points).some(([from, to]) => from.x !== to.x && from.y !== to.y))
    .map(({ id }) => `${id} is slanted`);

function strayed({ pools, lanes, nodes, edges }: Drawing): string[] {
  const pool = pools.find(({ element }) => element['processRef']);
  const homes = lanes.filter(({ element }) => !element['childLaneSet']);
  const outside = pool === undefined ? [] : [...nodes, ...edges.filter(isWithinPool)].flatMap((drawn) => [
    ...('box' in drawn && !isInside(drawn.box, pool.box, 6) ? [`${drawn.id} is outside the pool`] : []),
    ...(drawn.label && !isInside(drawn.label, pool.box, 2) ? [`the label of ${drawn.id} leaves the pool`] : []),
  ]);
  const misplaced = homes.flatMap((lane) =>
    ((lane.element['flowNodeRef'] as AnyElement[] | undefined) ?? []).flatMap((node) => {
      const drawn = nodes.find(({ id }) => id === node.id);
      if (!drawn) return [`${node.id ?? 'a step'} of ${lane.id} is not drawn`];
      return [
        ...(isInside(drawn.box, lane.box, 6) ? [] : [`${drawn.id} is not inside ${lane.id}`]),
        ...(drawn.label && !isInside(drawn.label, lane.box, 1)
          ? [`the label of ${drawn.id} leaves ${lane.id}`]
          : []),
      ];
    }),
  );
  return [...outside, ...misplaced];
}

const isWithinPool = ({ element }: DrawnEdge): boolean => element.$type !== 'bpmn:MessageFlow';

const isAttached = (a: DrawnShape, b: DrawnShape): boolean =>
  a.element['attachedToRef'] === b.element || b.element['attachedToRef'] === a.element;

const endsOf = (edge: DrawnEdge): string[] => elementsOf(edge).flatMap((end) => end?.id ?? []);
