import type { AnyElement } from '../../../core/bpmn/model';
import { midPoint, type Box, type Extent } from '../geometry';
import { drawLabel } from '../label';
import { textOf } from '../names';
import { EXTERNAL_SIZE } from '../Pen';
import type { SceneItem } from '../scene';
import { textWidth } from '../../../core/text/text-width';

/** Where a file gives no bounds, labels are this wide. */
const WIDTH = 90;
const MOST_LINES = 20;
const LINE_INDENT = 15;
const MOST_MEASURED = 400;

const LABELLED_OUTSIDE = [
  'bpmn:Event',
  'bpmn:Gateway',
  'bpmn:ItemAwareElement',
  'bpmn:DataStore',
  'bpmn:SequenceFlow',
  'bpmn:MessageFlow',
  'bpmn:Group',
];

/** The label that stands beside an element, in the bounds that its file gives, else below it or on its line. */
export function drawExternalLabel(item: SceneItem, extent: Extent): string {
  if (!isLabelledOutside(item.element)) return '';
  const text = textOf(item.element);
  if (!text) return '';
  const options = { size: EXTERNAL_SIZE, vertical: 'top', maxLines: MOST_LINES, className: 'ext' } as const;
  return drawLabel(text, boundsOf(item), options, extent);
}

function isLabelledOutside(element: AnyElement): boolean {
  return LABELLED_OUTSIDE.some((type) => element.$instanceOf(type));
}

function boundsOf(item: SceneItem): Box {
  const { label } = item;
  if (label && label.width > 0) return widened(label, textOf(item.element));
  const around = label ?? placeFor(item);
  return { x: around.x - WIDTH / 2, y: around.y, width: WIDTH, height: 20 };
}

/** Other tools' metrics may leave bounds too narrow for a word: rather wider by a little than a word in two. */
function widened(label: Box, text: string): Box {
  const words = text.slice(0, MOST_MEASURED).split(/[\s-]+/);
  const longest = Math.max(...words.map((word) => textWidth(`${word}-`, EXTERNAL_SIZE)));
  const width = Math.max(label.width, Math.min(WIDTH, longest));
  return { ...label, x: label.x - (width - label.width) / 2, width };
}

/** The top middle of a label that has no place of its own. */
function placeFor(item: SceneItem): { x: number; y: number } {
  if (item.kind === 'edge') {
    const { x, y } = midPoint(item.points);
    return { x, y: y - LINE_INDENT - 4 };
  }
  const { x, y, width, height } = item.box;
  if (item.element.$instanceOf('bpmn:Group')) return { x: x + width / 2, y: y + 4 };
  return { x: x + width / 2, y: y + height + 4 };
}
