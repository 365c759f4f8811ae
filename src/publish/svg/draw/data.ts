import type { AnyElement } from '../../../core/bpmn/model';
import type { Pen } from '../Pen';
import type { SceneShape } from '../scene';
import { num } from '../xml';
import { path } from './shapes';

const FOLD = 10;

/** Data objects, inputs and outputs: a sheet with a folded corner. */
export function drawDataObject({ element, box }: SceneShape, { extent }: Pen): string {
  extent.add(box);
  const { x, y, width, height } = box;
  const fold = Math.min(FOLD, width / 2, height / 2);
  const page = `M${num(x)} ${num(y)}h${num(width - fold)}l${num(fold)} ${num(fold)}v${num(height - fold)}h${num(-width)}ZM${num(x + width - fold)} ${num(y)}v${num(fold)}h${num(fold)}`;
  const middle = x + width / 2;
  const low = num(y + height - 14);
  const bars = [-4, 0, 4].map((by) => `M${num(middle + by)} ${low}v10`).join('');
  return [path(page), arrow(element, x, y), isCollection(element) ? path(bars) : ''].join('');
}

function arrow(element: AnyElement, x: number, y: number): string {
  const output = element.$instanceOf('bpmn:DataOutput');
  if (!output && !element.$instanceOf('bpmn:DataInput')) return '';
  return path(`M${num(x + 5)} ${num(y + 9)}h9v-3l6 5-6 5v-3h-9Z`, output ? 'solid w1' : 'none w1');
}

function isCollection(element: AnyElement): boolean {
  const referred = element.dataObjectRef as AnyElement | undefined;
  return element.isCollection === true || referred?.isCollection === true;
}

/** A data store: a cylinder with two bands under its lid. */
export function drawDataStore({ box }: SceneShape, { extent }: Pen): string {
  extent.add(box);
  const { x, y, width, height } = box;
  const lid = Math.min(7, height / 6);
  const half = num(width / 2);
  const arc = (sweep: number, dx: number) => `a${half} ${num(lid)} 0 0 ${sweep} ${num(dx)} 0`;
  const bands = [0, 5, 10].map((by) => `M${num(x)} ${num(y + lid + by)}${arc(0, width)}`).join('');
  const body = `M${num(x)} ${num(y + lid)}${arc(1, width)}v${num(height - 2 * lid)}${arc(1, -width)}Z`;
  return path(body + bands);
}
