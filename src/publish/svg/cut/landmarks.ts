import type { Definitions } from '../../../core/bpmn/model';
import type { Box } from '../geometry';
import { planeOf, planesOf } from '../planes';
import { sceneOf } from '../read-scene';
import type { SceneShape } from '../scene';

/** The band of a pool or lane that holds its name, in DI units. */
const NAME_BAND = 30;

/** What somebody who cuts a drawing into sheets must know of it. All in DI units. */
export interface Landmarks {
  /** Boxes that a cut should not go through: steps, and notes. */
  steps: readonly Box[];
  /** The upper edges of pools and lanes: a cut along one of them hurts least. */
  laneEdges: readonly number[];
  /** Where the names of the pools and lanes at the left end; absent where there are none. */
  namesEnd?: number;
}

/** The landmarks of one plane of a model. Cost: linear in its elements. */
export function landmarksOf(definitions: Definitions, planeId: string): Landmarks {
  const plane = planeOf(planesOf(definitions), planeId);
  const shapes = plane
    ? [...sceneOf(plane).children.values()].flat().filter((item): item is SceneShape => item.kind === 'shape')
    : [];
  const isHolder = ({ element }: SceneShape) =>
    element.$instanceOf('bpmn:Participant') || element.$instanceOf('bpmn:Lane');
  const holders = shapes.filter(isHolder);
  const steps = shapes.filter((shape) => !isHolder(shape) && !shape.expanded).map(({ box }) => box);
  const namesEnd = endOfNames(holders);
  return {
    steps,
    laneEdges: holders.filter(({ horizontal }) => horizontal).map(({ box }) => box.y),
    ...(namesEnd !== undefined && { namesEnd }),
  };
}

/** Names stand side by side from the left: that of the pool, of its lane, of a lane in that. */
function endOfNames(holders: readonly SceneShape[]): number | undefined {
  const lying = holders.filter(({ horizontal }) => horizontal).map(({ box }) => box.x);
  if (lying.length === 0) return undefined;
  let end = Math.min(...lying) + NAME_BAND;
  for (const x of lying.sort((a, b) => a - b)) if (x <= end) end = Math.max(end, x + NAME_BAND);
  return end;
}
