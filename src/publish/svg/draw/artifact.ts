import { drawLabel } from '../label';
import { textOf } from '../names';
import { INNER_SIZE, type Pen } from '../Pen';
import type { SceneShape } from '../scene';
import { num } from '../xml';
import { inset, path, rect } from './shapes';

/** A note has no frame, so its text may run on below its bracket. */
const ANNOTATION_LINES = 60;

export function drawTextAnnotation({ element, box }: SceneShape, { extent }: Pen): string {
  extent.add(box);
  const { x, y, width, height } = box;
  const foot = num(Math.min(10, width));
  const bracket = path(`M${num(x + Number(foot))} ${num(y)}h-${foot}v${num(height)}h${foot}`, 'none');
  const options = { size: INNER_SIZE, align: 'left', vertical: 'top', maxLines: ANNOTATION_LINES } as const;
  return bracket + drawLabel(textOf(element), inset(box, 7), options, extent);
}

export function drawGroup({ box }: SceneShape, { extent }: Pen): string {
  extent.add(box);
  return rect(box, 10, 'none group');
}
