import { isReference, type Item, type Items } from './item';
import { kindOf } from './kinds';

/** One tie of an item: how it is tied, and to what. */
export interface Tie {
  how: string;
  to: Item;
}

/** The ties of every item of a file: over flows to the other end, and by references in both directions. Linear. */
export function tiesIn({ byAddress }: Items): Map<Item, Tie[]> {
  const ties = new Map<Item, Tie[]>();
  const tie = (from: Item, how: string, to: Item) => {
    const list = ties.get(from);
    if (list) list.push({ how, to });
    else ties.set(from, [{ how, to }]);
  };
  for (const item of byAddress.values()) {
    const { isEdge } = kindOf(item);
    const ends = isEdge ? endsOf(item, byAddress) : undefined;
    if (ends) {
      for (const source of ends.sources)
        for (const target of ends.targets) {
          tie(source, `${item.name} to`, target);
          tie(target, `${item.name} from`, source);
        }
    }
    for (const [key, address] of referencesOf(item)) {
      const target = byAddress.get(address);
      if (!target || target === item) continue;
      tie(item, key, target);
      if (!isEdge && !kindOf(item).isDrawing) tie(target, `${item.name} ${key} of`, item);
    }
  }
  return ties;
}

/** The things at either end of a flow; those of a data association include the step that it belongs to. */
export function endsOf(
  edge: Item,
  byAddress: ReadonlyMap<string, Item>,
): { sources: Item[]; targets: Item[] } {
  const named = (end: string) =>
    [...referencesOf(edge)]
      .filter(([key]) => key === end || key === `<bpmn:${end}>`)
      .map(([, address]) => byAddress.get(address))
      .filter((item) => item !== undefined);
  const [sources, targets] = [named('sourceRef'), named('targetRef')];
  if (edge.rule.isA('bpmn:DataInputAssociation')) return { sources, targets: [edge.parent!] };
  if (edge.rule.isA('bpmn:DataOutputAssociation')) return { sources: [edge.parent!], targets };
  return { sources, targets };
}

/** What an item refers to, as key and address. `incoming` and `outgoing` repeat what flows say, and are left out. */
function* referencesOf(item: Item): Generator<[string, string]> {
  for (const [key, value] of item.values) if (isReference(item, key)) yield [key, value];
  for (const [key, list] of item.lists) {
    if (key === '<bpmn:incoming>' || key === '<bpmn:outgoing>' || !isReference(item, key)) continue;
    for (const value of list) yield [key, value];
  }
}
