import { contentKey } from './content-key';
import type { Item } from './item';
import { kindOf } from './kinds';
import type { Matching } from './matching';
import { tiesIn, type Tie } from './neighbours';

/** Passes over what is left; each one may find partners by partners found before, as along a chain of steps without names. */
const MOST_PASSES = 60;

type Signature = (item: Item) => string | undefined;

/**
 * Matches elements that were made anew, as cutting and pasting or another tool does: other ids, the same thing. One is
 * taken for another only if a signature fits just one element on either side, strongest signature first (C12 to C14).
 * Cost grows with the number of elements without partner, times the passes.
 */
export function matchRecreated(matching: Matching): void {
  const left = [...matching.old.byAddress.values()].filter((item) => isFree(item, matching.after));
  const right = [...matching.now.byAddress.values()].filter((item) => isFree(item, matching.before));
  if (left.length === 0 || right.length === 0) return;
  const signatures = signaturesFor(matching);
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const found = signatures.some((signature) => pairUnique(left, right, signature, matching));
    if (!found && !pairTwins(left, right, signatures[0]!, matching)) return;
  }
}

const isFree = (item: Item, partners: ReadonlyMap<Item, Item>) => kindOf(item).isMajor && !partners.has(item);

/** @returns true when anything was matched */
function pairUnique(left: Item[], right: Item[], signature: Signature, matching: Matching): boolean {
  const byKey = groups(left, matching.after, signature);
  let found = false;
  for (const [key, candidates] of groups(right, matching.before, signature)) {
    const originals = byKey.get(key);
    if (candidates.length !== 1 || originals?.length !== 1) continue;
    matching.pair(originals[0]!, candidates[0]!);
    found = true;
  }
  return found;
}

/** Several that are alike in everything, as many on either side: which is which makes no difference. */
function pairTwins(left: Item[], right: Item[], signature: Signature, matching: Matching): boolean {
  const byKey = groups(left, matching.after, signature);
  let found = false;
  for (const [key, candidates] of groups(right, matching.before, signature)) {
    const originals = byKey.get(key);
    if (originals?.length !== candidates.length) continue;
    candidates.forEach((candidate, i) => matching.pair(originals[i]!, candidate));
    found = true;
  }
  return found;
}

function groups(items: Item[], partners: ReadonlyMap<Item, Item>, signature: Signature): Map<string, Item[]> {
  const byKey = new Map<string, Item[]>();
  for (const item of items) {
    if (partners.has(item)) continue;
    const key = signature(item);
    if (key === undefined) continue;
    const group = byKey.get(key);
    if (group) group.push(item);
    else byKey.set(key, [item]);
  }
  return byKey;
}

/** From the strongest to the weakest. */
function signaturesFor(matching: Matching): Signature[] {
  const numbers = new Map<Item, string>();
  const tokenOf = (item: Item | undefined): string => {
    if (!item) return '';
    const old = matching.before.get(item) ?? (matching.after.has(item) ? item : undefined);
    if (!old) return `?${item.name} ${nameOf(item)}`;
    let token = numbers.get(old);
    if (!token) numbers.set(old, (token = `#${numbers.size}`));
    return token;
  };
  const isMatched = (item: Item) => matching.before.has(item) || matching.after.has(item);
  const [oldTies, newTies] = [tiesIn(matching.old), tiesIn(matching.now)];
  const tiesOf = (item: Item): readonly Tie[] => oldTies.get(item) ?? newTies.get(item) ?? [];
  const around = (item: Item) =>
    tiesOf(item)
      .map(({ how, to }) => `${how} ${tokenOf(to)}`)
      .sort();
  const contents = new Map<Item, string>();
  const contentOf = (item: Item) => {
    let content = contents.get(item);
    if (content === undefined) contents.set(item, (content = contentKey(item)));
    return content;
  };
  const place = (item: Item) => (isMatched(item.parent!) ? tokenOf(item.parent) : undefined);
  const key = (...parts: (string | string[] | undefined)[]) =>
    parts.some((part) => part === undefined || part === '') ? undefined : JSON.stringify(parts);
  const named = (item: Item) => (kindOf(item).isEdge || kindOf(item).isDrawing ? undefined : nameOf(item));
  const tied = (item: Item) => (tiesOf(item).some(({ to }) => isMatched(to)) ? around(item) : undefined);
  const ends = (item: Item) => {
    if (!kindOf(item).isEdge) return undefined;
    const ties = tiesOf(item);
    return ties.length >= 2 && ties.every(({ to }) => isMatched(to)) ? around(item) : undefined;
  };
  const shown = (item: Item) => {
    const [tie] = kindOf(item).isDrawing ? tiesOf(item).filter(({ how }) => how === 'bpmnElement') : [];
    return tie && isMatched(tie.to) ? tokenOf(tie.to) : undefined;
  };
  const isNode = (item: Item) => !kindOf(item).isEdge && !kindOf(item).isDrawing;
  const nodeTies = (item: Item) => (isNode(item) ? tied(item) : undefined);
  return [
    (item) => (kindOf(item).isDrawing ? undefined : key(place(item), contentOf(item), around(item))),
    (item) => key(item.name, place(item), named(item), around(item)),
    (item) => key(item.name, place(item), named(item)),
    (item) => key(item.name, ends(item), nameOf(item) || '-'),
    (item) => key(item.name, ends(item)),
    (item) => key(item.name, place(item), nodeTies(item)),
    (item) => key(kindOf(item).family, place(item), named(item)),
    (item) => key(kindOf(item).family, place(item), nodeTies(item)),
    (item) => key(item.name, named(item)),
    (item) => (isHolder(item) ? key(item.name, place(item)) : undefined),
    (item) => key(item.name, shown(item)),
    (item) => (item.name === 'bpmndi:BPMNDiagram' ? key(item.name, planeOf(item)) : undefined),
  ];

  function planeOf(diagram: Item): string | undefined {
    const plane = diagram.children.find(({ name }) => name === 'bpmndi:BPMNPlane');
    return plane && shown(plane);
  }
}

const nameOf = ({ values }: Item) => values.get('name') ?? values.get('<bpmn:text>') ?? '';

/** There is rarely more than one of these in a place, and they say nothing by which to tell one from another. */
const HOLDERS = new Set(['bpmn:collaboration', 'bpmn:process']);
const isHolder = ({ name }: Item) => HOLDERS.has(name);
