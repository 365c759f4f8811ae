import type { AnyElement, BpmnModel } from '../../../core/bpmn/model';

/** What differs between two states of a file, by element id. Ids are sorted. */
export interface ChangedElements {
  added: string[];
  removed: string[];
  /** Own attributes, text or extension content differ; what is inside and has an id counts for itself. */
  changed: string[];
  /** Shapes and edges that were moved, sized, drawn or taken away. */
  redrawn: string[];
}

/** Compares two files element by element. It counts; what a difference means is for the semantic comparison. */
export function changedElements(before: BpmnModel, after: BpmnModel): ChangedElements {
  const [old, now] = [before.elementsById, after.elementsById];
  const ids = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  const changes: ChangedElements = { added: [], removed: [], changed: [], redrawn: [] };
  for (const id of ids) {
    const [was, is] = [old[id], now[id]];
    if (was !== undefined && is !== undefined && signatureOf(was) === signatureOf(is)) continue;
    if (isDrawing((is ?? was)!)) changes.redrawn.push(id);
    else if (was === undefined) changes.added.push(id);
    else if (is === undefined) changes.removed.push(id);
    else changes.changed.push(id);
  }
  return changes;
}

/** The counts in words: `2 added, 1 changed`; `no change` where there is none. */
export function changesInWords({ added, removed, changed, redrawn }: ChangedElements): string {
  const parts = [
    [added.length, 'added'],
    [removed.length, 'removed'],
    [changed.length, 'changed'],
    [redrawn.length, 'redrawn'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return said.join(', ') || 'no change';
}

interface PropertyDescriptor {
  name: string;
  isReference?: boolean;
  isVirtual?: boolean;
}

const isDrawing = ({ $type }: AnyElement): boolean => /^(bpmndi|di|dc):/.test($type);

/** Everything an element says itself, as text. A reference counts by the id that it names. */
function signatureOf(element: AnyElement): string {
  return JSON.stringify(ownContentOf(element));
}

function ownContentOf(element: AnyElement): unknown {
  const { $descriptor } = element as unknown as { $descriptor?: { properties?: PropertyDescriptor[] } };
  const content: [string, unknown][] = [
    ['$type', element.$type],
    ['$parent', element.$parent?.id],
  ];
  for (const { name, isReference, isVirtual } of $descriptor?.properties ?? []) {
    if (isVirtual || FROM_THE_OTHER_SIDE.has(name)) continue;
    const value: unknown = element.get(name);
    const items = (Array.isArray(value) ? value : [value]).filter(
      (item) => item !== undefined && (isReference === true || !countsForItself(item)),
    );
    if (items.length > 0) content.push([name, items.map((item) => plain(item))]);
  }
  const foreign = Object.entries(element.$attrs ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return foreign.length > 0 ? [...content, ['$attrs', foreign]] : content;
}

/** Written from the flows' own ends: a new flow must not mark its two steps as changed. */
const FROM_THE_OTHER_SIDE = new Set(['bpmn:incoming', 'bpmn:outgoing']);

function plain(value: unknown): unknown {
  if (!isElement(value)) return value;
  return value.id === undefined ? ownContentOf(value) : ['#', value.id];
}

const isElement = (value: unknown): value is AnyElement =>
  typeof value === 'object' && value !== null && '$type' in value;

const countsForItself = (value: unknown): boolean => isElement(value) && value.id !== undefined;
