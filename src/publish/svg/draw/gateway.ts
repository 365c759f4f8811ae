import type { AnyElement } from '../../../core/bpmn/model';
import { centreOf } from '../geometry';
import type { Pen } from '../Pen';
import type { SceneShape } from '../scene';
import type { CornerIcon } from '../Sheet';
import { num } from '../xml';
import { diamond } from './shapes';

/** Across, of most gateways. */
const SIZE = 50;

export function drawGateway(
  { element, di, box, colours }: SceneShape,
  { sheet, extent, isPatterned }: Pen,
): string {
  extent.add(box);
  const name = iconName(element, di);
  if (name && !isPatterned && box.width === SIZE && box.height === SIZE)
    return diamond(box, ` marker-start="${sheet.cornerIcon(name, colours)}"`);
  const { x, y } = centreOf(box);
  const scale = Math.min(box.width, box.height) / SIZE;
  return diamond(box) + (name ? sheet.icon(name, num(x), num(y), scale) : '');
}

function iconName(element: AnyElement, di: AnyElement): CornerIcon | undefined {
  switch (element.$type) {
    case 'bpmn:ExclusiveGateway':
      // The marker may be left out; both forms mean the same.
      return di.isMarkerVisible === true ? 'exclusive' : undefined;
    case 'bpmn:ParallelGateway':
      return 'parallel';
    case 'bpmn:InclusiveGateway':
      return 'inclusive';
    case 'bpmn:ComplexGateway':
      return 'complex';
    case 'bpmn:EventBasedGateway':
      if (element.instantiate !== true) return 'event-based';
      return element.eventGatewayType === 'Parallel' ? 'event-based-parallel' : 'event-based-start';
    default:
      return undefined;
  }
}
