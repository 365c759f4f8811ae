import { drawLabel } from '../label';
import { textOf } from '../names';
import { EXTERNAL_SIZE, type Pen } from '../Pen';
import type { SceneShape } from '../scene';
import { num } from '../xml';
import { path } from './shapes';

/** Conversations: a hexagon, thick for a called one, with a plus where there is more inside. */
export function drawConversation({ element, box }: SceneShape, { sheet, extent }: Pen): string {
  extent.add(box);
  const { x, y, width, height } = box;
  const cut = Math.min(width / 4, height / 2);
  const middle = num(y + height / 2);
  const hexagon = `M${num(x)} ${middle}L${num(x + cut)} ${num(y)}H${num(x + width - cut)}L${num(x + width)} ${middle}L${num(x + width - cut)} ${num(y + height)}H${num(x + cut)}Z`;
  const inside = element.$instanceOf('bpmn:SubConversation');
  const below = { x: x + width / 2 - 45, y: y + height + 4, width: 90, height: 20 };
  const options = { size: EXTERNAL_SIZE, vertical: 'top', maxLines: 6, className: 'ext' } as const;
  return [
    path(hexagon, element.$instanceOf('bpmn:CallConversation') ? 'w5' : ''),
    inside ? sheet.icon('sub-process', num(x + width / 2 - 7), num(y + height - 16)) : '',
    drawLabel(textOf(element), below, options, extent),
  ].join('');
}
