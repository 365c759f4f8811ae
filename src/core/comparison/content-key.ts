import { COMMENTS, isReference, TAIL, type Item } from './item';
import { kindOf } from './kinds';

/**
 * What an item says itself, with the parts that belong to it, as one text: equal for equal content whatever the ids. What it
 * refers to, and the steps and flows inside it, do not count.
 */
export function contentKey(item: Item): string {
  const said: string[] = [item.name];
  for (const [key, value] of sorted(item.values))
    if (key !== 'id' && key !== COMMENTS && key !== TAIL && !isReference(item, key)) said.push(key, value);
  for (const [key, list] of sorted(item.lists)) if (!isReference(item, key)) said.push(key, ...list);
  for (const child of item.children) if (!kindOf(child).isMajor) said.push(child.slot, contentKey(child));
  return JSON.stringify(said);
}

const sorted = <V>(map: ReadonlyMap<string, V>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
