import type { AnyElement } from '../../../core/bpmn/model';
import type { Box } from '../geometry';
import { drawLabel } from '../label';
import { textOf, triggerOf } from '../names';
import { INNER_SIZE, type Pen } from '../Pen';
import type { SceneShape } from '../scene';
import type { CornerIcon, IconName } from '../Sheet';
import { num } from '../xml';
import { eventIcon } from './event';
import { inset, rect, roundedPath } from './shapes';

const RADIUS = 10;
const PADDING = 7;
const MARKER = 14;
const MARKER_GAP = 4;

const TYPE_ICONS: Partial<Record<string, CornerIcon>> = {
  'bpmn:UserTask': 'user',
  'bpmn:ManualTask': 'manual',
  'bpmn:ServiceTask': 'service',
  'bpmn:ScriptTask': 'script',
  'bpmn:SendTask': 'send',
  'bpmn:ReceiveTask': 'receive',
  'bpmn:BusinessRuleTask': 'business-rule',
};

/** Tasks, call activities and sub-processes, with their type, their markers and their name. */
export function drawActivity(shape: SceneShape, pen: Pen): string {
  const { element, box, expanded } = shape;
  pen.extent.add(box);
  const name = typeIcon(element);
  const icon = name ? '' : startIcon(shape, pen.sheet);
  const markers = markersOf(shape);
  // Sideways the padding keeps text off the frame; upwards a line may come nearer.
  const inner = { ...inset(box, PADDING), y: box.y + 2, height: Math.max(0, box.height - 4) };
  const text = expanded
    ? drawLabel(
        textOf(element),
        inset(box, PADDING),
        { size: INNER_SIZE, vertical: 'top', maxLines: 2 },
        pen.extent,
      )
    : drawLabel(
        textOf(element),
        inner,
        { size: INNER_SIZE, clear: clearOf(name ?? icon, markers) },
        pen.extent,
      );
  return [
    name ? typedTask(shape, name, pen) : rect(box, RADIUS, outline(element)),
    element.$instanceOf('bpmn:Transaction') ? rect(inset(box, 3), RADIUS - 3, 'none w15') : '',
    icon,
    drawMarkers(markers, box, pen),
    text,
  ].join('');
}

function outline(element: AnyElement): string {
  if (element.$instanceOf('bpmn:CallActivity')) return 'w5';
  if (element.$instanceOf('bpmn:Transaction')) return 'w15';
  return element.triggeredByEvent === true ? 'dots' : '';
}

function typeIcon(element: AnyElement): CornerIcon | undefined {
  const starts = element.$type === 'bpmn:ReceiveTask' && element.instantiate === true;
  return starts ? 'receive-start' : TYPE_ICONS[element.$type];
}

/** The outline of a task of a type, with the type's icon in its corner. */
function typedTask({ box, colours }: SceneShape, name: CornerIcon, { sheet, isPatterned }: Pen): string {
  const hasCorner = Math.min(box.width, box.height) >= 2 * RADIUS;
  return hasCorner && !isPatterned
    ? roundedPath(box, RADIUS, ` marker-start="${sheet.cornerIcon(name, colours)}"`)
    : rect(box, RADIUS) + sheet.icon(name, num(box.x + 6), num(box.y + 5));
}

function startIcon({ element, box, expanded }: SceneShape, sheet: Pen['sheet']): string {
  if (element.triggeredByEvent !== true || expanded) return '';
  const starts = ((element.flowElements ?? []) as AnyElement[]).filter((e) =>
    e.$instanceOf('bpmn:StartEvent'),
  );
  return starts.length === 1 ? collapsedStart(starts[0]!, box, sheet) : '';
}

/** A collapsed event sub-process shows what starts it, small in its corner. */
function collapsedStart(start: AnyElement, box: Box, sheet: Pen['sheet']): string {
  const corner = { x: box.x + 5, y: box.y + 5, width: 20, height: 20 };
  const dashed = start.isInterrupting === false ? ' stroke-dasharray="3"' : '';
  const circle = `<circle class="w1" cx="${num(corner.x + 10)}" cy="${num(corner.y + 10)}" r="10"${dashed}/>`;
  return circle + (triggerOf(start) ? eventIcon(start, corner, sheet) : '');
}

function markersOf({ element, expanded }: SceneShape): IconName[] {
  const markers: IconName[] = [];
  if (element.isForCompensation === true) markers.push('compensation');
  const loop = element.loopCharacteristics as AnyElement | undefined;
  if (loop?.$instanceOf('bpmn:MultiInstanceLoopCharacteristics'))
    markers.push(loop.isSequential === true ? 'sequential-instances' : 'parallel-instances');
  else if (loop) markers.push('loop');
  if (isCollapsed(element, expanded)) markers.push('sub-process');
  if (element.$instanceOf('bpmn:AdHocSubProcess')) markers.push('ad-hoc');
  return markers;
}

function isCollapsed(element: AnyElement, expanded: boolean): boolean {
  return !expanded && (element.$instanceOf('bpmn:CallActivity') || element.$instanceOf('bpmn:SubProcess'));
}

function drawMarkers(markers: readonly IconName[], box: Box, { sheet }: Pen): string {
  const width = markers.length * (MARKER + MARKER_GAP) - MARKER_GAP;
  const left = box.x + (box.width - width) / 2;
  const top = num(box.y + box.height - MARKER - 5);
  return markers.map((name, i) => sheet.icon(name, num(left + i * (MARKER + MARKER_GAP)), top)).join('');
}

/** What a name keeps off: the icon in the corner above and the markers at the edge below. */
function clearOf(icon: string, markers: readonly IconName[]) {
  return { top: icon ? 20 : 0, left: 16, bottom: markers.length > 0 ? MARKER + 4 : 0 };
}
