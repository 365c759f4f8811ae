import type { Bounds } from '../bpmn/bounds';
import type { AnyElement } from '../bpmn/model';
import { typeInfoOf, type TypeInfo } from './type-info';

/** A property that holds one reference or a list of them. */
export interface ReferenceSlot {
  holder: AnyElement;
  name: string;
}

export interface TreeCopy {
  root: AnyElement;
  /** What means something: parents before children, in the order of the file. What only draws is in `drawn`. */
  elements: AnyElement[];
  /** Diagrams, planes, shapes and edges. */
  drawn: AnyElement[];
  flowNodes: AnyElement[];
  references: ReferenceSlot[];
}

/**
 * A deep copy of a moddle element and all that is in it: elements are new, references lead to the copies. Linear, and without
 * recursion, so that depth does not matter. References to what is outside the tree stay as they are.
 */
export function copyTree(tree: AnyElement): TreeCopy {
  const root = emptyCopyOf(tree, typeInfoOf(tree)!, undefined);
  const copy: TreeCopy = { root, elements: [], drawn: [], flowNodes: [], references: [] };
  // Only what has an id can be referred to; most of a diagram has none.
  const copies = new Map<unknown, AnyElement>();
  // Originals and their copies in turn.
  const pending: AnyElement[] = [tree, root];
  const children: AnyElement[] = [];
  const copied = (value: unknown, parent: AnyElement): unknown => {
    const info = typeof value === 'object' && value !== null ? typeInfoOf(value as AnyElement) : undefined;
    if (!info) return value;
    const original = value as AnyElement;
    const child = emptyCopyOf(original, info, parent);
    if (!fillGeometry(child, original)) children.push(child, original);
    return child;
  };

  while (pending.length > 0) {
    const made = pending.pop()!;
    const original = pending.pop()!;
    const info = typeInfoOf(original)!;
    if (original.id !== undefined) copies.set(original, made);
    if (info.kind === 'meaning') copy.elements.push(made);
    else if (info.kind === 'drawing') copy.drawn.push(made);
    if (info.isFlowNode) copy.flowNodes.push(made);
    for (const name of Object.keys(original)) {
      // An editor may set a reference by plain assignment, which leaves it among the keys: it is no child for that.
      if (name === '$type' || info.references.has(name)) continue;
      const value = original[name];
      if (typeof value !== 'object') setOwn(made, name, value);
      else if (!Array.isArray(value)) setOwn(made, name, copied(value, made));
      else {
        const items = new Array<unknown>(value.length);
        for (let i = 0; i < items.length; i++) items[i] = copied(value[i], made);
        setOwn(made, name, items);
      }
    }
    for (const name of info.references) {
      const value = original[name];
      if (value === undefined) continue;
      hide(made, name, value);
      copy.references.push({ holder: made, name });
    }
    while (children.length > 0) pending.push(children.pop()!, children.pop()!);
  }
  const resolve = (target: unknown) => copies.get(target) ?? target;
  for (const { holder, name } of copy.references) {
    const value = holder[name];
    holder[name] = Array.isArray(value) ? value.map(resolve) : resolve(value);
  }
  return copy;
}

/** Written anew for each element, and read at once: a fresh one would be more for the collector to clear away. */
const parentProperty: PropertyDescriptor = { value: undefined, writable: true };
const attributesProperty: PropertyDescriptor = { value: undefined };

/**
 * An element that behaves as moddle's own do, made without their constructor: that wraps each of these in a getter, which
 * costs more than all the rest of a copy. What all elements of a type share (`$type`, and `$attrs` as long as there are none)
 * stands on a prototype of ours between theirs and the element.
 */
function emptyCopyOf(original: AnyElement, info: TypeInfo, parent: AnyElement | undefined): AnyElement {
  if (!info.Copy) {
    const generic = info.createAny(original);
    if (parent) generic.$parent = parent;
    return generic;
  }
  const copy = new info.Copy();
  parentProperty.value = parent;
  Object.defineProperty(copy, '$parent', parentProperty);
  for (const _name in original.$attrs) {
    attributesProperty.value = { ...original.$attrs };
    Object.defineProperty(copy, '$attrs', attributesProperty);
    break;
  }
  return copy;
}

/** Points and bounds are the most of a file, and nothing but numbers: true when that was all there is to copy. */
function fillGeometry(copy: AnyElement, original: AnyElement): boolean {
  const { $type } = copy;
  if ($type !== 'dc:Point' && $type !== 'dc:Bounds') return false;
  const from = original as unknown as Bounds;
  const to = copy as unknown as Bounds;
  if (from.x === undefined || from.y === undefined) return false;
  if ($type === 'dc:Bounds' && (from.width === undefined || from.height === undefined)) return false;
  to.x = from.x;
  to.y = from.y;
  if ($type === 'dc:Point') return true;
  to.width = from.width;
  to.height = from.height;
  return true;
}

/** A name such as `__proto__` must stay a name. */
function setOwn(holder: AnyElement, name: string, value: unknown): void {
  if (name !== '__proto__') holder[name] = value;
  else Object.defineProperty(holder, name, { value, enumerable: true, writable: true, configurable: true });
}

/** moddle hides references from enumeration. */
function hide(holder: AnyElement, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, enumerable: false, writable: true, configurable: true });
}
