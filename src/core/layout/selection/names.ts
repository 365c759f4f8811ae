import type { Bounds } from '../../bpmn/bounds';
import { labelSize } from '../elements';
import type { DrawnShape } from '../score/drawing';
import { LABEL_WIDTH } from '../sizes';

const GAP = 6;

/** Where the name of an event, a gateway or data stands below its shape; undefined for what has its name inside, or none. */
export function nameBelow({ element, box }: Pick<DrawnShape, 'element' | 'box'>): Bounds | undefined {
  const isBeside = ['bpmn:Event', 'bpmn:Gateway', 'bpmn:ItemAwareElement'].some((type) =>
    element.$instanceOf(type),
  );
  const size = isBeside ? labelSize(element, LABEL_WIDTH) : undefined;
  if (!size) return undefined;
  return { x: Math.round(box.x + (box.width - size.width) / 2), y: box.y + box.height + GAP, ...size };
}

/** Where a name beside a shape is now, drawn or as it would be; undefined where there is none. */
export function nameNow(shape: DrawnShape): Bounds | undefined {
  const below = nameBelow(shape);
  return below && (shape.label ?? below);
}
