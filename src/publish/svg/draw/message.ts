import type { AnyElement } from '../../../core/bpmn/model';
import { midPoint, type Box } from '../geometry';
import { drawLabel } from '../label';
import { textOf } from '../names';
import { EXTERNAL_SIZE, type Pen } from '../Pen';
import type { SceneEdge, SceneShape } from '../scene';
import { num } from '../xml';
import { path } from './shapes';

const WIDTH = 24;
const HEIGHT = 16;

/** A message drawn as a shape of its own. */
export function drawMessage({ element, box }: SceneShape, { extent }: Pen): string {
  extent.add(box);
  const below = { x: box.x + box.width / 2 - 45, y: box.y + box.height + 4, width: 90, height: 20 };
  return path(envelope(box), 'w15') + nameBelow(element, below, extent);
}

/**
 * The envelope on a message flow, with the message's name. White where the flow starts the exchange, grey where
 * it answers. Only where the file itself says so: moddle's descriptor used to invent a default.
 *
 * Source: BPMN 2.0.2, table 12.12, `messageVisibleKind`.
 */
export function drawVisibleMessage({ element, di, points }: SceneEdge, { extent }: Pen): string {
  if (!Object.hasOwn(di, 'messageVisibleKind')) return '';
  const { x, y } = midPoint(points);
  const box = { x: x - WIDTH / 2, y: y - HEIGHT / 2, width: WIDTH, height: HEIGHT };
  extent.add(box);
  const message = element.messageRef as AnyElement | undefined;
  const below = { x: x - 45, y: box.y + HEIGHT + 2, width: 90, height: 20 };
  const shade = di.messageVisibleKind === 'non_initiating' ? 'w1 shade' : 'w1';
  return path(envelope(box), shade) + (message ? nameBelow(message, below, extent) : '');
}

function envelope({ x, y, width, height }: Box): string {
  const [left, top, right, bottom] = [x, y, x + width, y + height].map(num);
  const flap = `${num(x + width / 2)} ${num(y + height * 0.55)}`;
  return `M${left} ${top}H${right}V${bottom}H${left}ZM${left} ${top}L${flap} ${right} ${top}`;
}

function nameBelow(message: AnyElement, box: Box, extent: Pen['extent']): string {
  const options = { size: EXTERNAL_SIZE, vertical: 'top', maxLines: 4, className: 'ext' } as const;
  return drawLabel(textOf(message), box, options, extent);
}
