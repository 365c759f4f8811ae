import type { AnyElement } from '../../core/bpmn/model';
import type { Scene, SceneItem, SceneShape } from './scene';

/** Puts every item under the expanded sub-process, called process or pool that it is drawn in. */
export function nested(items: readonly SceneItem[], shapeOf: Scene['shapeOf']): Scene['children'] {
  const poolOf = new Map<AnyElement, SceneShape>();
  for (const [element, shape] of shapeOf) {
    const process = element.$instanceOf('bpmn:Participant') && (element.processRef as AnyElement | undefined);
    if (process && !poolOf.has(process)) poolOf.set(process, shape);
  }
  expandCalls(items, shapeOf, poolOf);
  const children: Scene['children'] = new Map();
  for (const item of items) {
    const parent = containerOf(item, shapeOf, poolOf);
    const siblings = children.get(parent);
    if (siblings) siblings.push(item);
    else children.set(parent, [item]);
  }
  return children;
}

/** A call activity is open only where the called process is drawn too: some tools call every one expanded. */
function expandCalls(
  items: readonly SceneItem[],
  shapeOf: Scene['shapeOf'],
  poolOf: Map<AnyElement, SceneShape>,
): void {
  const calls = new Map<string, SceneShape>();
  for (const [element, shape] of shapeOf)
    if (element.$instanceOf('bpmn:CallActivity') && shape.di.isExpanded === true)
      calls.set(localName(element.calledElement), shape);
  if (calls.size === 0) return;
  for (const { element } of items) {
    const process = element.$parent;
    const call = process?.$instanceOf('bpmn:Process') && calls.get(process.id ?? '');
    if (!process || !call || poolOf.has(process) || call.element.$parent === process) continue;
    call.expanded = true;
    poolOf.set(process, call);
  }
}

const localName = (name: unknown) => (typeof name === 'string' ? name.replace(/^.*:/, '') : '');

/** The expanded sub-process or pool that an item is drawn in. Data associations lie on top of everything. */
function containerOf(
  { element }: SceneItem,
  shapeOf: Scene['shapeOf'],
  poolOf: ReadonlyMap<AnyElement, SceneShape>,
): SceneShape | undefined {
  if (element.$instanceOf('bpmn:DataAssociation')) return undefined;
  for (let parent = element.$parent; parent; parent = parent.$parent) {
    const shape = poolOf.get(parent) ?? shapeOf.get(parent);
    if (shape?.expanded && shape.element !== element) return shape;
  }
  return undefined;
}
