import { contentKey } from './content-key';
import type { Item } from './item';
import { isSameKind, kindOf } from './kinds';
import type { Matching } from './matching';

/**
 * Matches the parts inside matched elements that ids did not tell: documentation, event definitions, expressions, what
 * layers say. Within each property by equal content, then by what they are about, then by type in order (C15, C16).
 */
export function matchParts(matching: Matching): void {
  const pending: [Item, Item][] = [...matching.after];
  for (let pair = pending.pop(); pair; pair = pending.pop()) {
    const [before, after] = pair;
    const free = partsBySlot(after.children.filter((child) => !matching.before.has(child)));
    if (free.size === 0) continue;
    for (const [slot, parts] of partsBySlot(before.children.filter((child) => !matching.after.has(child)))) {
      const candidates = free.get(slot);
      if (!candidates) continue;
      const join = (a: Item, b: Item) => {
        matching.pair(a, b);
        pending.push([a, b]);
      };
      matchSlot(parts, candidates, matching, join);
    }
  }
}

function matchSlot(
  left: readonly Item[],
  right: readonly Item[],
  matching: Matching,
  join: (a: Item, b: Item) => void,
): void {
  for (const keyOf of [contentKey, aboutKey, typeKey]) {
    const waiting = new Map<string, Item[]>();
    for (const item of right) {
      if (matching.before.has(item)) continue;
      const key = keyOf(item);
      waiting.set(key, [...(waiting.get(key) ?? []), item]);
    }
    for (const item of left) {
      if (matching.after.has(item)) continue;
      const partner = waiting.get(keyOf(item))?.shift();
      if (partner) join(item, partner);
    }
  }
  const [a, ...moreA] = left.filter((item) => !matching.after.has(item));
  const [b, ...moreB] = right.filter((item) => !matching.before.has(item));
  const isOnly = moreA.length === 0 && moreB.length === 0;
  if (a && b && isOnly && a.name !== b.name && isSameKind(a, b)) join(a, b);
}

/** What tells parts of one type apart: the layer that speaks, the property that is overridden. */
const ABOUT = ['layer', 'of', 'property', 'name', 'textFormat'];

function aboutKey({ name, values }: Item): string {
  return JSON.stringify([name, ...ABOUT.map((key) => values.get(key) ?? null)]);
}

/** What two layers say is never the same thing, nor are two overrides. */
const typeKey = ({ name, values }: Item) =>
  JSON.stringify([name, values.get('layer') ?? null, values.get('property') ?? null]);

function partsBySlot(items: readonly Item[]): Map<string, Item[]> {
  const slots = new Map<string, Item[]>();
  for (const item of items) {
    if (kindOf(item).isMajor) continue;
    const parts = slots.get(item.slot);
    if (parts) parts.push(item);
    else slots.set(item.slot, [item]);
  }
  return slots;
}
