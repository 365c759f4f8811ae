import type { Point } from '../../bpmn/bounds';
import { meetingOf, segmentsOf } from '../score/segments';
import type { Segment } from '../score/segments';
import { ALONG, BEND, CROSSING } from './ground';

/** Length counts for less than in the search for a way: what is packed closely is not better for it when lines cross. */
const LENGTH = 0.25;

/** How good ways are, among themselves and with lines that stay: the less the better. Grows with the square of their segments. */
export function costOfWays(ways: readonly (readonly Point[])[], lines: readonly Segment[]): number {
  let cost = 0;
  ways.forEach((way, i) => {
    cost += (way.length - 2) * BEND;
    const others = [...ways.slice(i + 1).flatMap(segmentsOf), ...lines];
    for (const segment of segmentsOf(way)) {
      const [a, b] = segment;
      cost += (Math.abs(b.x - a.x) + Math.abs(b.y - a.y)) * LENGTH;
      for (const other of others) {
        const meeting = meetingOf(segment, other);
        if (meeting === 'cross') cost += CROSSING;
        if (meeting === 'overlap') cost += ALONG;
      }
    }
  });
  return cost;
}
