import type { Change } from '../../comparison/change';
import { idOf, TEXT, type Item } from '../../comparison/item';
import type { Override } from '../types';

/** What a layer says otherwise of an element, and why. */
export interface Spoken {
  overrides: Override[];
  /** As the copy's documentation gives it, in the way in which a resolved view writes it (V35). */
  reason: string;
}

const TRACE = ['serviceRequests', 'badSection', 'references'];

/**
 * The overrides that make one element of another.
 *
 * @param changes what differs between the two, in meaning
 * @param kept elements of the copy that the baseline has
 * @returns undefined where overrides cannot say it
 */
export function overridesFor(
  was: Item,
  now: Item,
  changes: readonly Change[],
  layer: string,
  kept: ReadonlyMap<Item, Item>,
): Spoken | undefined {
  const overrides: Override[] = [];
  const documentation = documentationOf(was, now, layer);
  if (!documentation) return undefined;
  if (documentation.text !== undefined)
    overrides.push({ property: 'documentation', value: documentation.text });
  const [before, after] = [traceIn(was), traceIn(now)];
  for (const property of TRACE) {
    const value = after.get(property) ?? '';
    if (value !== (before.get(property) ?? '')) overrides.push({ property, value });
  }
  for (const change of changes) {
    if (TOLD.has(change.property) || (change.property === 'trace' && change.nature === 'trace')) continue;
    if (change.property === 'sourceRef' || change.property === 'targetRef') continue;
    if (change.property === 'lane') {
      const lane = laneOf(now);
      if (!lane) return undefined;
      const stays = kept.get(lane);
      overrides.push({ property: 'lane', value: idOf(stays ?? lane) ?? '' });
      continue;
    }
    const own = ownValue(change, now);
    if (!own) return undefined;
    overrides.push(own);
  }
  return { overrides, reason: documentation.reason };
}

const TOLD = new Set(['documentation', 'order of documentation', ...TRACE]);

/** An attribute, or the text of an annotation, that has another value. */
function ownValue({ edits }: Change, now: Item): Override | undefined {
  const [edit, ...more] = edits;
  if (edit?.kind !== 'value' || more.length > 0 || edit.at.after !== now.address || edit.after === undefined)
    return undefined;
  const property = edit.property === '<bpmn:text>' ? 'text' : edit.property;
  const isSimple =
    property === 'text' ||
    (now.rule.attribute(property) !== undefined && now.rule.attribute(property) !== 'reference');
  return isSimple && !property.includes(':') ? { property, value: edit.after } : undefined;
}

/** The innermost lane that lists an element. */
function laneOf(item: Item): Item | undefined {
  let found: Item | undefined;
  const visit = (at: Item) => {
    if (at.type === 'bpmn:Lane' && at.lists.get('<bpmn:flowNodeRef>')?.includes(idOf(item) ?? '')) found = at;
    for (const child of at.children)
      if (child.type === 'bpmn:Lane' || child.rule.isA('bpmn:LaneSet')) visit(child);
  };
  if (item.parent) visit(item.parent);
  return found;
}

function traceIn({ children }: Item): ReadonlyMap<string, string> {
  return children.find(({ type }) => type === 'bam:Trace')?.values ?? new Map<string, string>();
}

const textsIn = ({ children }: Item): string[] =>
  children.filter(({ type }) => type === 'bpmn:Documentation').map(({ values }) => values.get(TEXT) ?? '');

/** The first documentation can be said otherwise (V70), and one more can be the reason (V35). */
function documentationOf(was: Item, now: Item, layer: string): { text?: string; reason: string } | undefined {
  const [before, after] = [textsIn(was), textsIn(now)];
  const said = after.at(-1)?.startsWith(`${layer}: `) === true && !before.includes(after.at(-1)!);
  const reason = said ? after.pop()!.slice(layer.length + 2) : '';
  const isSame = (a: string[], b: string[]) => a.length === b.length && a.every((text, i) => text === b[i]);
  if (isSame(before, after)) return { reason };
  return isSame(before.slice(1), after.slice(1)) ? { text: after[0] ?? '', reason } : undefined;
}
