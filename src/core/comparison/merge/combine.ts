import { isSet } from '../../bpmn/canonical-order';
import type { Change } from '../change';
import { arrange, DraftTree, setList, type DraftItem, type Made } from '../draft-tree';
import type { Edit, ValueEdit } from '../edit';
import type { Item, Items } from '../item';
import { mergeLists } from './merge-lists';
import { LISTINGS, type SideChanges } from './side-changes';

/** A side with what of it is taken. */
export interface Taken {
  side: SideChanges;
  changes: readonly Change[];
}

/** Puts the changes that are taken of both sides into the parent. @returns the merged file, canonical */
export function combine(parent: Items, ours: Taken, theirs: Taken): string {
  const tree = new DraftTree(parent.root);
  const [mine, others]: [Made, Made] = [new Map(), new Map()];
  const ourEdits = editsIn(ours, theirs);
  const done = new Set(ourEdits.map((edit) => JSON.stringify(edit)));
  tree.apply(fitting(ourEdits, ours.side, tree, mine), mine);
  const theirEdits = editsIn(theirs, ours);
  for (const edit of theirEdits) {
    const isTwin = edit.kind === 'item' && edit.at.before === undefined && done.has(JSON.stringify(edit));
    if (isTwin) others.set(edit.at.after!, mine.get(edit.at.after!)!);
  }
  const left = theirEdits.filter((edit) => !done.has(JSON.stringify(edit)));
  tree.apply(fitting(left, theirs.side, tree, others), others);
  const versions = [versionOf(tree, ours.side, mine), versionOf(tree, theirs.side, others)] as const;
  settleOrder(parent, tree, ...versions);
  settleListings(parent, tree, ...versions);
  return tree.text();
}

/** The edits of one side; what they refer to goes by the new id where the other side gave it one. Listings are settled later. */
function editsIn({ changes }: Taken, other: Taken): Edit[] {
  const own = new Set(
    changes.flatMap((change) => change.edits.flatMap((edit) => (isNewId(edit) ? [edit.before] : []))),
  );
  const taken = new Set(other.changes.flatMap(({ edits }) => edits));
  const renamed = new Map(
    [...taken].flatMap((edit) =>
      isNewId(edit) && !own.has(edit.before) ? [[edit.before, edit.after] as const] : [],
    ),
  );
  const edits = changes
    .flatMap((change) => change.edits)
    .filter((edit) => !isListing(edit) && edit.kind !== 'order');
  return renamed.size === 0 ? edits : edits.map((edit) => renameIn(edit, renamed));
}

const isNewId = (edit: Edit): edit is ValueEdit & { before: string; after: string } =>
  edit.kind === 'value' && edit.property === 'id' && edit.before !== undefined && edit.after !== undefined;

const isListing = (edit: Edit) =>
  (edit.kind === 'list' || edit.kind === 'member') && LISTINGS.has(edit.property);

function renameIn(edit: Edit, renamed: ReadonlyMap<string, string>): Edit {
  const to = (value: string) => renamed.get(value) ?? value;
  const isTie = (key: string) => /Ref>?$|Refs>?$|^default$|^bpmnElement$|^calledElement$/.test(key);
  switch (edit.kind) {
    case 'value':
      return isTie(edit.property) && edit.after !== undefined ? { ...edit, after: to(edit.after) } : edit;
    case 'member':
      return {
        ...edit,
        ...(edit.before !== undefined && { before: to(edit.before) }),
        ...(edit.after !== undefined && { after: to(edit.after) }),
      };
    case 'list':
      return isTie(edit.property) ? { ...edit, after: edit.after.map(to) } : edit;
    case 'item':
      return {
        ...edit,
        values: Object.fromEntries(
          Object.entries(edit.values).map(([key, value]) => [key, isTie(key) ? to(value) : value]),
        ),
        lists: Object.fromEntries(
          Object.entries(edit.lists).map(([key, list]) => [key, isTie(key) ? list.map(to) : list]),
        ),
      };
    default:
      return edit;
  }
}

/** Leaves out what has lost its object: drawing on what is gone, a member that the other side took out. */
function fitting(edits: readonly Edit[], side: SideChanges, tree: DraftTree, made: Made): Edit[] {
  const isGone = (address: string | undefined) => address !== undefined && tree.at(address)?.isGone === true;
  const dropped = new Set<string>();
  return edits.filter((edit) => {
    const isNew = edit.kind === 'item' && edit.at.after !== undefined;
    const { parent, added } = isNew || edit.kind === 'value' ? side.needsOf(edit) : { parent: [], added: [] };
    if (parent.some(isGone) || added.some((address) => dropped.has(address))) {
      if (isNew) dropped.add(edit.at.after!);
      return false;
    }
    if (isNew) return true;
    if (isGone(edit.at.before) || (edit.at.before === undefined && dropped.has(edit.at.after ?? '')))
      return false;
    if (edit.kind !== 'member' || edit.before === undefined) return true;
    const holder = edit.at.before === undefined ? made.get(edit.at.after ?? '') : tree.at(edit.at.before);
    return holder?.lists.get(edit.property)?.includes(edit.before) === true;
  });
}

/** One side as the merged tree has it. */
interface Version {
  items: Items;
  /** The side's item of a draft, and the draft of an item. */
  itemOf: ReadonlyMap<DraftItem, Item>;
  draftOf: (item: Item) => DraftItem | undefined;
}

function versionOf(tree: DraftTree, { matching }: SideChanges, made: Made): Version {
  const draftOf = (item: Item) => {
    const before = matching.before.get(item);
    return before ? tree.at(before.address) : made.get(item.address);
  };
  const itemOf = new Map<DraftItem, Item>();
  for (const item of matching.now.byAddress.values()) {
    const draft = draftOf(item);
    if (draft) itemOf.set(draft, item);
  }
  return { items: matching.now, itemOf, draftOf };
}

function* draftsIn(root: DraftItem): Generator<DraftItem> {
  const pending = [root];
  for (let at = pending.pop(); at; at = pending.pop()) {
    yield at;
    pending.push(...at.children);
  }
}

/** Puts children whose order counts into the merged order of the two sides. */
function settleOrder(parent: Items, tree: DraftTree, ours: Version, theirs: Version): void {
  const base = baseVersion(parent, tree);
  for (const holder of draftsIn(tree.root)) {
    const slots = new Set(holder.children.map(({ slot }) => slot).filter((slot) => !isSet(slot)));
    for (const slot of slots) {
      const inSlot = (version: Version) =>
        (version.itemOf.get(holder)?.children ?? [])
          .filter((child) => child.slot === slot)
          .map((child) => version.draftOf(child))
          .filter((child) => child !== undefined);
      const was = inSlot(base);
      arrange(
        holder,
        slot,
        mergeLists(
          was,
          ours.itemOf.has(holder) ? inSlot(ours) : was,
          theirs.itemOf.has(holder) ? inSlot(theirs) : was,
          isFirst,
        ),
      );
    }
  }
}

function baseVersion(parent: Items, tree: DraftTree): Version {
  const itemOf = new Map<DraftItem, Item>();
  for (const item of parent.byAddress.values()) itemOf.set(tree.at(item.address)!, item);
  return { items: parent, itemOf, draftOf: (item) => tree.at(item.address) };
}

const isFirst = (a: DraftItem | string, b: DraftItem | string) => keyOf(a) < keyOf(b);
const keyOf = (one: DraftItem | string) =>
  typeof one === 'string' ? one : JSON.stringify([one.values.get('id') ?? '', one.name, [...one.values]]);

/** What steps list of their flows follows the flows that there are. */
function settleListings(parent: Items, tree: DraftTree, ours: Version, theirs: Version): void {
  const base = baseVersion(parent, tree);
  const present = new Set(draftsIn(tree.root));
  for (const node of present) {
    for (const property of LISTINGS) {
      const versions = [base, ours, theirs].filter(({ itemOf }) => itemOf.has(node));
      const lists = versions.map((version) => listIn(version, node, property));
      if (lists.every((list) => list.length === 0)) continue;
      const was = base.itemOf.has(node) ? listIn(base, node, property) : [];
      const of = (version: Version) => (version.itemOf.has(node) ? listIn(version, node, property) : was);
      const merged = mergeLists(was, of(ours), of(theirs), isFirst);
      const end = property === '<bpmn:incoming>' ? 'targetRef' : 'sourceRef';
      const endsHere = (flow: DraftItem) => flow.values.get(end) === node.values.get('id');
      const isTrue = (one: DraftItem | string) =>
        typeof one === 'string' ||
        (present.has(one) &&
          (endsHere(one) || !versions.some((version) => endedHere(version, one, node, end))));
      // A flow that one side led away or removed, and that the choice of the other kept.
      const kept = lists
        .flat()
        .filter(
          (one) =>
            typeof one !== 'string' &&
            present.has(one) &&
            endsHere(one) &&
            !merged.includes(one) &&
            versions.every((version, i) => lists[i]!.includes(one) || !endedHere(version, one, node, end)),
        );
      const all = [...new Set([...merged.filter(isTrue), ...kept])];
      setList(
        node.lists,
        property,
        all.map((one) => (typeof one === 'string' ? one : (one.values.get('id') ?? ''))),
      );
    }
  }
}

/** What a side lists: the flows as drafts; what leads nowhere as it stands. */
function listIn(
  { items, itemOf, draftOf }: Version,
  node: DraftItem,
  property: string,
): (DraftItem | string)[] {
  return (itemOf.get(node)?.lists.get(property) ?? []).map((id) => {
    const flow = items.byAddress.get(id);
    return (flow && draftOf(flow)) ?? id;
  });
}

function endedHere({ itemOf }: Version, flow: DraftItem | string, node: DraftItem, end: string): boolean {
  const item = typeof flow === 'string' ? undefined : itemOf.get(flow);
  return item?.values.get(end) !== undefined && item.values.get(end) === itemOf.get(node)?.values.get('id');
}
