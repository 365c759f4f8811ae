import type { Bounds } from '../../bpmn/bounds';
import type { DrawnEdge, DrawnShape } from '../score/drawing';
import type { Port, Side } from './ground';

/** Where on a shape a flow may begin or end, the places wished for cheapest. DI units. */
export function portsOf(
  { element, box }: Pick<DrawnShape, 'element' | 'box'>,
  edge: DrawnEdge,
  isSource: boolean,
  other: Bounds,
): Port[] {
  const { x, y, width, height } = box;
  const isRound = element.$instanceOf('bpmn:Event') || element.$instanceOf('bpmn:Gateway');
  const isPool = element.$instanceOf('bpmn:Participant');
  const isMessage = edge.element.$type === 'bpmn:MessageFlow';
  const costs =
    isMessage || isPool
      ? [150, 0, 150, 0]
      : edge.element.$type === 'bpmn:SequenceFlow'
        ? isSource
          ? [0, 40, 150, 40]
          : [150, 50, 0, 50]
        : [60, 0, 60, 0];
  const ports: Port[] = [];
  const flat = isRound
    ? [0]
    : isPool
      ? along(width, other.x + other.width / 2 - (x + width / 2))
      : [0, -20, 20, -40, 40].filter((by) => Math.abs(by) < width / 2 - 9);
  const upright = isRound || isPool ? [0] : [0, -20, 20].filter((by) => Math.abs(by) < height / 2 - 9);
  for (const by of flat) {
    const cost = isPool ? 0 : Math.abs(by) * 0.5;
    ports.push({ x: x + width / 2 + by, y, side: 3, cost: costs[3]! + cost });
    ports.push({ x: x + width / 2 + by, y: y + height, side: 1 as Side, cost: costs[1]! + cost });
  }
  for (const by of upright) {
    const cost = Math.abs(by) * 0.5;
    ports.push({ x: x + width, y: y + height / 2 + by, side: 0, cost: costs[0]! + cost });
    ports.push({ x, y: y + height / 2 + by, side: 2, cost: costs[2]! + cost });
  }
  return ports;
}

/** Along the border of a pool: opposite the other end, and some places to either side of it. */
function along(width: number, middle: number): number[] {
  const places = [0, 20, -20, 40, -40, 80, -80, 120, -120, 200, -200].map((by) => middle + by);
  return [...places, 0].filter((by) => Math.abs(by) < width / 2 - 40);
}
