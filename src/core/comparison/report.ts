import type { ChangeClass } from './change';
import { CHANGE_CLASSES } from './change';
import { classOfItem, classOfValue } from './classify';
import { wholeKeyOf, type Draft, type Drafts, type Pair } from './drafts';
import type {
  Edit,
  ItemEdit,
  ListEdit,
  MemberEdit,
  NameEdit,
  OrderEdit,
  PlaceEdit,
  Ref,
  ValueEdit,
} from './edit';
import { isReference, TEXT, type Item } from './item';
import { kindOf } from './kinds';
import { wordsOf } from './labels';
import { partName, partText, valueName } from './part-text';
import type { Side } from './side';

const LANE_MEMBERS = '<bpmn:flowNodeRef>';
const INCOMING = '<bpmn:incoming>';
const OUTGOING = '<bpmn:outgoing>';

/** Gives each edit to the change that it is part of. What follows from something else is told with that. */
export function report(drafts: Drafts, edits: readonly Edit[]): void {
  const of = <K extends Edit['kind']>(kind: K) =>
    edits.filter((edit): edit is Extract<Edit, { kind: K }> => edit.kind === kind);
  const isFlowList = ({ property }: { property: string }) => property === INCOMING || property === OUTGOING;
  for (const edit of of('item')) give(edit, reportItem(drafts, edit), drafts);
  for (const edit of of('place')) give(edit, reportPlace(drafts, edit), drafts);
  for (const edit of of('name')) give(edit, reportName(drafts, edit), drafts);
  for (const edit of of('value')) give(edit, reportValue(drafts, edit), drafts);
  for (const edit of of('member')) if (!isFlowList(edit)) give(edit, reportMember(drafts, edit), drafts);
  for (const edit of of('list')) if (!isFlowList(edit)) give(edit, reportList(drafts, edit), drafts);
  for (const edit of [...of('member'), ...of('list')].filter(isFlowList))
    give(edit, reportFlowList(drafts, edit), drafts);
  for (const edit of of('order')) give(edit, reportOrder(drafts, edit), drafts);
}

function give(edit: Edit, draft: Draft, drafts: Drafts): void {
  draft.edits.push(edit);
  drafts.noteSlot(edit, draft);
}

function itemsAt({ old, now }: Drafts, { before, after }: Ref): Pair {
  return { before: old.at(before), after: now.at(after) };
}

/** The class that says more, where the sides differ: the same whichever side is called `before`. */
function strongest(drafts: Drafts, { before, after }: Pair, of: (item: Item, side: Side) => ChangeClass) {
  const classes = [before && of(before, drafts.old), after && of(after, drafts.now)];
  return CHANGE_CLASSES.find((one) => classes.includes(one))!;
}

/** A shape comes and goes with its element, a part with its step, a data flow with the step that it belongs to. */
function reportItem(drafts: Drafts, { at }: ItemEdit): Draft {
  const pair = itemsAt(drafts, at);
  const item = (pair.before ?? pair.after)!;
  const side = pair.before ? drafts.old : drafts.now;
  const subject = side.subjectOf(item);
  const holder = subject.rule.isA('bpmn:DataAssociation') ? side.subjectOf(subject.parent!) : subject;
  const told = drafts.isWhole(holder) ? holder : subject;
  if (item.rule.isA('bpmn:LaneSet') && drafts.isWhole(item) && !drafts.isWhole(told))
    return laneSetDraft(drafts, item, side);
  if (drafts.isWhole(told)) return drafts.wholeOf(told, classOfItem(told, side), side.layerOf(told));
  return partDraft(drafts, item, side);
}

/** A set of lanes is nothing but a holder: it comes and goes with the first lane that does. */
function laneSetDraft(drafts: Drafts, set: Item, side: Side): Draft {
  const lanes = set.children.filter((child) => drafts.isWhole(child));
  const [first] = lanes.sort((a, b) => (a.address < b.address ? -1 : 1));
  if (first) return drafts.wholeOf(first, classOfItem(first, side), side.layerOf(first));
  const subject = drafts.pairOf(side.subjectOf(set));
  return drafts.draft({ subject, natural: 'layout', layer: undefined, property: set.slot });
}

function partDraft(drafts: Drafts, item: Item, side: Side): Draft {
  let top = item;
  while (top.parent && drafts.isWhole(top.parent)) top = top.parent;
  const natural = classOfItem(top, side);
  const draft = drafts.draft({
    subject: drafts.pairOf(side.subjectOf(item)),
    natural,
    layer: side.layerOf(top),
    property: natural === 'layout' ? 'drawing' : partName(top),
    ...(natural !== 'layout' && { part: top.address }),
  });
  if (natural !== 'layout') draft[side === drafts.old ? 'before' : 'after'] = partText(top);
  return draft;
}

function reportPlace(drafts: Drafts, { at }: PlaceEdit): Draft {
  const pair = itemsAt(drafts, at);
  const { before, after } = pair as Required<Pair>;
  if (kindOf(after!).isDrawing) return drawingDraft(drafts, pair);
  const layer = drafts.layerOf(pair);
  if (!kindOf(after!).isMajor) {
    const [was, is] = [drafts.old.subjectOf(before!), drafts.now.subjectOf(after!)];
    const natural = strongest(drafts, pair, classOfItem);
    const subject = drafts.subjectOf(pair);
    const draft = drafts.draft({ subject, natural, layer, property: partName(after!), part: 'place' });
    return Object.assign(draft, { before: drafts.old.labelOf(was), after: drafts.now.labelOf(is) });
  }
  const isOtherProcess = !drafts.matching.isSame(processOf(before!)?.address, processOf(after!)?.address);
  const natural = isOtherProcess && kindOf(after!).family === 'bpmn:FlowNode' ? 'responsibility' : undefined;
  const draft = drafts.draft({
    subject: pair,
    natural: natural ?? strongest(drafts, pair, classOfItem),
    layer,
    property: natural ? 'pool' : 'place',
  });
  drafts.noteFlow(pair, draft);
  return Object.assign(draft, {
    before: whereIs(before!, drafts.old, isOtherProcess),
    after: whereIs(after!, drafts.now, isOtherProcess),
  });
}

function processOf(item: Item): Item | undefined {
  let at: Item | undefined = item;
  while (at && at.type !== 'bpmn:Process') at = at.parent;
  return at;
}

function whereIs(item: Item, side: Side, isOtherProcess: boolean): string {
  const lanes = side.lanesOf(item).map((lane) => side.labelOf(lane));
  const pool = isOtherProcess ? (side.poolOf(item) ?? processOf(item)) : undefined;
  const parts = [...lanes, ...(pool ? [side.labelOf(pool)] : [])];
  return parts.length > 0 ? parts.join(', ') : side.labelOf(item.parent!);
}

function reportName(drafts: Drafts, { at }: NameEdit): Draft {
  const pair = itemsAt(drafts, at);
  const { before, after } = pair as Required<Pair>;
  const isSubject = kindOf(after!).isMajor;
  const draft = drafts.draft({
    subject: drafts.subjectOf(pair),
    natural: strongest(drafts, pair, classOfItem),
    layer: drafts.layerOf(pair),
    property: isSubject ? 'type' : partName(after!),
    ...(!isSubject && { part: after!.address }),
  });
  const text = (item: Item) => (isSubject ? wordsOf(item.type) : partText(item));
  return Object.assign(draft, { before: text(before!), after: text(after!) });
}

function drawingDraft(drafts: Drafts, pair: Pair): Draft {
  const subject = drafts.subjectOf(pair);
  const only = subject.before && subject.after ? undefined : (subject.after ?? subject.before);
  if (only) return drafts.wholeOf(only, classOfItem(only, sideOf(drafts, subject)), drafts.layerOf(subject));
  return drafts.draft({ subject, natural: 'layout', layer: undefined, property: 'drawing' });
}

const sideOf = ({ old, now }: Drafts, { after }: Pair): Side => (after ? now : old);

function reportValue(drafts: Drafts, { at, property, before, after }: ValueEdit): Draft {
  const pair = itemsAt(drafts, at);
  const item = pair.after!;
  const renamed = renamedTarget(drafts, pair, property, before, after);
  if (renamed) return idDraft(drafts, renamed);
  if (kindOf(item).isDrawing) return drawingDraft(drafts, pair);
  if (property === 'id') return idDraft(drafts, pair);
  const subject = drafts.subjectOf(pair);
  const draft = drafts.draft({
    subject,
    natural: strongest(drafts, pair, (one, side) => classOfValue(one, property, side)),
    layer: drafts.layerOf(pair),
    property: valueName(item, property),
    ...(!kindOf(item).isMajor && { part: item.address }),
  });
  const isEnd = property.endsWith('Ref') || property.endsWith('Ref>');
  if (kindOf(item).isEdge && isEnd) drafts.noteFlow(pair, draft);
  if (before !== undefined) draft.before = shownValue(pair.before!, property, before, drafts.old);
  if (after !== undefined) draft.after = shownValue(item, property, after, drafts.now);
  return draft;
}

/** What a reference leads to, where that is the same thing under another id. */
function renamedTarget(
  drafts: Drafts,
  { before: holder }: Pair,
  property: string,
  before: string | undefined,
  after: string | undefined,
): Pair | undefined {
  if (before === undefined || after === undefined || !isReference(holder!, property)) return undefined;
  const target = drafts.old.at(before);
  return target && drafts.matching.isSame(before, after) ? drafts.pairOf(target) : undefined;
}

function idDraft(drafts: Drafts, pair: Pair): Draft {
  const { before, after } = pair as Required<Pair>;
  if (kindOf(after!).isDrawing) return drawingDraft(drafts, pair);
  const draft = drafts.draft({
    subject: drafts.subjectOf(pair),
    natural: strongest(drafts, pair, (item, side) => classOfValue(item, 'id', side)),
    layer: drafts.layerOf(pair),
    property: 'id',
    ...(!kindOf(after!).isMajor && { part: after!.address }),
  });
  drafts.noteFlow(pair, draft);
  const [was, is] = [before!.values.get('id'), after!.values.get('id')];
  return Object.assign(draft, was !== undefined && { before: was }, is !== undefined && { after: is });
}

function shownValue(item: Item, property: string, value: string, side: Side): string {
  if (property === TEXT || !isReference(item, property)) return value;
  const target = side.at(value);
  return target ? side.labelOf(target) : value;
}

function reportMember(drafts: Drafts, edit: MemberEdit): Draft {
  const { at, property, before, after } = edit;
  const target = drafts.old.at(before) ?? drafts.now.at(after);
  const step = target && drafts.pairOf(target);
  if (property !== LANE_MEMBERS || !step) return reportMemberValue(drafts, edit);
  if (!step.before || !step.after)
    return drafts.wholeOf(target, classOfItem(target, sideOf(drafts, step)), drafts.layerOf(step));
  if (before !== undefined && after !== undefined) return idDraft(drafts, step);
  return laneDraft(drafts, step, itemsAt(drafts, at));
}

/** A step in another lane; where only the way of listing differs, that is no more than bookkeeping. */
function laneDraft(drafts: Drafts, step: Pair, lane: Pair): Draft {
  const { before, after } = step as Required<Pair>;
  const [was, is] = [drafts.old.lanesOf(before!), drafts.now.lanesOf(after!)];
  const isSame = was.length === is.length && was.every((one) => is.includes(drafts.matching.after.get(one)!));
  const layer = drafts.layerOf(step) ?? drafts.layerOf(lane);
  if (isSame) return drafts.draft({ subject: step, natural: 'layout', layer, property: 'lanes around' });
  const moved = drafts.flowDraft(after!);
  const isTold =
    moved?.property === 'pool' || (moved?.property === 'place' && (was.length === 0 || is.length === 0));
  if (moved && isTold) return moved;
  const draft = drafts.draft({
    subject: step,
    natural: 'responsibility',
    layer: drafts.layerOf(step),
    property: 'lane',
  });
  const labels = (lanes: Item[], side: Side) => lanes.map((one) => side.labelOf(one)).join(', ');
  if (was.length > 0) draft.before = labels(was, drafts.old);
  if (is.length > 0) draft.after = labels(is, drafts.now);
  return draft;
}

function reportMemberValue(drafts: Drafts, { at, property, before, after }: MemberEdit): Draft {
  const pair = itemsAt(drafts, at);
  const holder = (pair.after ?? pair.before)!;
  const draft = drafts.draft({
    subject: drafts.subjectOf(pair),
    natural: strongest(drafts, pair, (one, side) => classOfValue(one, property, side)),
    layer: drafts.layerOf(pair),
    property: valueName(holder, property),
    part: `${holder.address} ${[before, after].sort().join(' ')}`,
  });
  if (before !== undefined) draft.before = shownValue(pair.before!, property, before, drafts.old);
  if (after !== undefined) draft.after = shownValue(pair.after!, property, after, drafts.now);
  return draft;
}

function reportList(drafts: Drafts, { at, property, before, after }: ListEdit): Draft {
  const pair = itemsAt(drafts, at);
  if (kindOf(pair.after!).isDrawing) return drawingDraft(drafts, pair);
  const isRenaming =
    before.length === after.length && before.every((value, i) => drafts.matching.isSame(value, after[i]));
  const natural = strongest(drafts, pair, (one, side) => classOfValue(one, property, side));
  const draft = drafts.draft({
    subject: drafts.subjectOf(pair),
    natural: isRenaming && isReference(pair.after!, property) ? 'layout' : natural,
    layer: drafts.layerOf(pair),
    property: valueName(pair.after!, property),
    ...(!kindOf(pair.after!).isMajor && { part: pair.after!.address }),
  });
  const shown = (item: Item, values: string[], side: Side) =>
    values.map((value) => shownValue(item, property, value, side)).join(', ');
  if (before.length > 0) draft.before = shown(pair.before!, before, drafts.old);
  if (after.length > 0) draft.after = shown(pair.after!, after, drafts.now);
  return draft;
}

/** What a step lists of its flows repeats what the flows say. Only the order of a decision's ways out says more. */
function reportFlowList(drafts: Drafts, edit: MemberEdit | ListEdit): Draft {
  const pair = itemsAt(drafts, edit.at);
  const listed = (value: string[] | string | undefined) => (value === undefined ? [] : [value].flat());
  const was = listed(edit.before).map((id) => drafts.old.at(id));
  const is = listed(edit.after).map((id) => drafts.now.at(id));
  const kept = was.filter((flow) => flow && is.includes(drafts.matching.after.get(flow)));
  const isReordered = !isInOrder(kept.map((flow) => is.indexOf(drafts.matching.after.get(flow!))));
  if (isReordered) return orderOfWays(drafts, pair, edit, kept as Item[], is as Item[]);
  const candidates = [...was, ...is]
    .map((flow) => drafts.flowDraft(flow))
    .filter((draft) => draft !== undefined)
    .sort((a, b) => (wholeKeyOf(a) < wholeKeyOf(b) ? -1 : 1));
  const property = edit.property.slice('<bpmn:'.length, -1);
  return (
    candidates[0] ??
    drafts.draft({
      subject: drafts.subjectOf(pair),
      natural: 'layout',
      layer: drafts.layerOf(pair),
      property,
    })
  );
}

function orderOfWays(
  drafts: Drafts,
  pair: Pair,
  edit: MemberEdit | ListEdit,
  kept: Item[],
  is: Item[],
): Draft {
  const [before, after] = [pair.before!, pair.after!];
  const standard = [before.values.get('default'), after.values.get('default')];
  const tried = kept.filter(
    (flow) => flow.address !== standard[0] && drafts.matching.after.get(flow)!.address !== standard[1],
  );
  const isTriedInTurn = before.type === 'bpmn:ExclusiveGateway' && after.type === 'bpmn:ExclusiveGateway';
  const says = isTriedInTurn && !isInOrder(tried.map((flow) => is.indexOf(drafts.matching.after.get(flow)!)));
  const draft = drafts.draft({
    subject: drafts.subjectOf(pair),
    natural: says ? 'flow' : 'layout',
    layer: drafts.layerOf(pair),
    property: 'order of outgoing flows',
  });
  const labels = (addresses: string[], side: Side) =>
    addresses.map((address) => side.labelOf(side.at(address) ?? after)).join(', ');
  if (edit.kind === 'list')
    Object.assign(draft, { before: labels(edit.before, drafts.old), after: labels(edit.after, drafts.now) });
  return draft;
}

const isInOrder = (places: number[]) => places.every((place, i) => i === 0 || places[i - 1]! < place);

/** Things whose order says something. That of lanes, shapes and extensions does not. */
const TOLD_IN_ORDER: Record<string, ChangeClass> = { documentation: 'wording' };
const SILENT = new Set([
  'lanes',
  'laneSets',
  'extensionElements',
  'diagrams',
  'overrides',
  'eventDefinitions',
]);

function reportOrder(drafts: Drafts, { at, slot, before, after }: OrderEdit): Draft {
  const pair = itemsAt(drafts, at);
  const places = new Map(after.map((ref, i) => [`${ref.before}\n${ref.after}`, i]));
  const kept = before.map((ref) => places.get(`${ref.before}\n${ref.after}`)).filter((i) => i !== undefined);
  const told = drafts.slotDraft(at, slot);
  if (isInOrder(kept) && told) return told;
  const natural = strongest(drafts, pair, (item, side) =>
    SILENT.has(slot) ? 'layout' : (TOLD_IN_ORDER[slot] ?? classOfItem(item, side)),
  );
  return drafts.draft({
    subject: drafts.subjectOf(pair),
    natural,
    layer: drafts.layerOf(pair),
    property: `order of ${slot}`,
  });
}
