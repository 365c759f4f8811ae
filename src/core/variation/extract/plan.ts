import type { Change } from '../../comparison/change';
import { compareMatched } from '../../comparison/compare';
import { isReference, type Item } from '../../comparison/item';
import { kindOf } from '../../comparison/kinds';
import type { Matching } from '../../comparison/matching';
import { endsOf } from '../../comparison/neighbours';
import { overridesFor, type Spoken } from './overrides';

/** How the flow gets over a step of the baseline that the copy does not have. */
export type Way = { effect: 'not-applicable'; flow: 'skip' | 'block' } | { effect: 'replaced'; by: Item[] };

/** What of a copy is the baseline's, what is the layer's own, and what the layer says of the baseline. */
export interface Plan {
  /** The element of the baseline that one of the copy is, where it can stay. */
  kept: ReadonlyMap<Item, Item>;
  /** Elements of the copy that the layer draws, outermost only. */
  drawn: Item[];
  /** Elements of the baseline that do not apply. */
  gone: Map<Item, Way>;
  /** What the layer says otherwise of an element that stays. */
  said: Map<Item, Spoken>;
}

/** Decides what becomes of each element; what cannot be said by a variation is drawn anew by the layer. Rules V110 to V114. */
export function planOf(matching: Matching, layer: string): Plan {
  const planner = new Planner(matching, layer);
  planner.settle();
  return planner.plan();
}

const isTopic = (item: Item) => kindOf(item).isMajor && !kindOf(item).isDrawing;
const isNode = (item: Item) => item.rule.isA('bpmn:FlowNode');
/** What a layer can take away and draw anew by itself. */
const isRemakable = (item: Item) =>
  item.rule.isA('bpmn:FlowElement') || item.rule.isA('bpmn:Artifact') || item.type === 'bpmn:MessageFlow';

class Planner {
  /** By element of the copy. */
  private readonly kept = new Map<Item, Item>();
  private readonly remade = new Set<Item>();
  private readonly said = new Map<Item, Spoken>();
  private readonly changes = new Map<Item, Change[]>();
  private gone = new Map<Item, Way>();

  constructor(
    private readonly matching: Matching,
    private readonly layer: string,
  ) {
    const { old } = matching;
    for (const change of compareMatched(matching).changes) {
      const item = old.byAddress.get(change.element.before?.id ?? '');
      if (!item || change.kind !== 'changed' || change.class === 'layout') continue;
      this.changes.set(item, [...(this.changes.get(item) ?? []), change]);
    }
  }

  /** What is drawn anew may make more to be drawn anew, so again until nothing more is. */
  settle(): void {
    for (let before = -1; before < this.remade.size;) {
      before = this.remade.size;
      this.keep();
      this.gone = this.waysOver();
      for (const [now, was] of this.kept) {
        if (isRemakable(was) && !this.canStay(now, was)) this.remade.add(was);
        else if (!isRemakable(was)) this.say(now, was);
      }
    }
  }

  plan(): Plan {
    const { now } = this.matching;
    const implied = [...this.gone.keys()].filter((was) => this.goesWithAnother(was));
    for (const was of implied) this.gone.delete(was);
    const isDrawnAround = (item: Item) => item.parent !== undefined && this.isDrawn(item.parent);
    const drawn = [...now.byAddress.values()].filter((item) => this.isDrawn(item) && !isDrawnAround(item));
    return { kept: this.kept, drawn, gone: this.gone, said: this.said };
  }

  /** A flow of a step that does not apply goes with it, and so does a boundary event: saying it twice would end a skip. */
  private goesWithAnother(was: Item): boolean {
    const { byAddress } = this.matching.old;
    const doesNotApply = (item: Item | undefined) =>
      item !== undefined && this.gone.get(item)?.effect === 'not-applicable';
    const host = byAddress.get(was.values.get('attachedToRef') ?? '');
    if (host && this.gone.has(host)) return true;
    if (!kindOf(was).isEdge) return false;
    const { sources, targets } = endsOf(was, byAddress);
    return [...sources, ...targets].some(doesNotApply);
  }

  private isDrawn(item: Item): boolean {
    if (kindOf(item).isDrawing) return false;
    if (item.rule.isA('bpmn:LaneSet')) return !this.matching.before.has(item) || this.isDrawn(item.parent!);
    return isTopic(item) ? !this.kept.has(item) : item.parent !== undefined && this.isDrawn(item.parent);
  }

  private keep(): void {
    this.kept.clear();
    this.said.clear();
    for (const now of this.matching.now.byAddress.values()) {
      const was = this.matching.before.get(now);
      if (!was || !isTopic(now) || this.remade.has(was)) continue;
      if (this.placeOf(now) !== this.oldPlaceOf(was)) continue;
      this.kept.set(now, was);
    }
  }

  /** The kept element around, so that a step in a sub-process that the layer draws is drawn with it. */
  private placeOf(item: Item): Item | undefined {
    let at = item.parent;
    while (at && !isTopic(at)) at = at.parent;
    return at && (this.kept.get(at) ?? at);
  }

  private oldPlaceOf(item: Item): Item | undefined {
    let at = item.parent;
    while (at && !isTopic(at)) at = at.parent;
    return at;
  }

  private canStay(now: Item, was: Item): boolean {
    if (kindOf(was).isEdge && !this.hasItsEnds(now, was)) return false;
    if (!this.say(now, was)) return false;
    return kindOf(was).isEdge || (this.keepsReferences(now, was) && this.keepsData(now, was));
  }

  /** @returns false where a layer cannot say it */
  private say(now: Item, was: Item): boolean {
    const spoken = overridesFor(was, now, this.changes.get(was) ?? [], this.layer, this.kept);
    if (spoken && (spoken.overrides.length > 0 || spoken.reason !== '')) this.said.set(was, spoken);
    return spoken !== undefined;
  }

  private hasItsEnds(now: Item, was: Item): boolean {
    const [is, before] = [endsOf(now, this.matching.now.byAddress), endsOf(was, this.matching.old.byAddress)];
    const [source, target] = [is.sources[0], is.targets[0]];
    return this.isEnd(before.sources[0], source, 'out') && this.isEnd(before.targets[0], target, 'in');
  }

  /** The same thing, or what the flow is led to where that is skipped or replaced. */
  private isEnd(was: Item | undefined, now: Item | undefined, way: 'in' | 'out'): boolean {
    if (!was || !now) return was === now;
    if (this.kept.get(now) === was) return true;
    const over = this.gone.get(was);
    if (over?.effect === 'replaced') return now === (way === 'in' ? over.by[0] : over.by.at(-1));
    return over?.flow === 'skip' && way === 'in' && this.kept.get(now) === this.afterSkips(was);
  }

  private afterSkips(node: Item): Item | undefined {
    const seen = new Set<Item>();
    let at: Item | undefined = node;
    while (at && !seen.has(at)) {
      const over = this.gone.get(at);
      if (over?.effect !== 'not-applicable' || over.flow !== 'skip') return at;
      seen.add(at);
      at = this.flowsOf(at).out[0]?.target;
    }
    return undefined;
  }

  private keepsReferences(now: Item, was: Item): boolean {
    for (const [key, address] of was.values) {
      if (!isReference(was, key) || key === 'processRef') continue;
      const target = this.matching.old.byAddress.get(address);
      const other = this.matching.now.byAddress.get(now.values.get(key) ?? '');
      if (target && isTopic(target) && (!other || this.kept.get(other) !== target)) return false;
    }
    return true;
  }

  /** A data association cannot be taken away by itself. */
  private keepsData(now: Item, was: Item): boolean {
    const data = (item: Item) => item.children.filter(({ rule }) => rule.isA('bpmn:DataAssociation'));
    const [is, before] = [data(now), data(was)];
    if (is.length !== before.length) return false;
    return is.every((one) => {
      const partner = this.kept.get(one);
      return partner !== undefined && before.includes(partner) && this.hasItsEnds(one, partner);
    });
  }

  private waysOver(): Map<Item, Way> {
    const stays = new Set(this.kept.values());
    const ways = new Map<Item, Way>();
    for (const was of this.matching.old.byAddress.values()) {
      const place = this.oldPlaceOf(was);
      if (!isTopic(was) || stays.has(was) || was.rule.isA('bpmn:DataAssociation')) continue;
      if (place && place !== this.matching.old.root && !stays.has(place)) continue;
      ways.set(was, { effect: 'not-applicable', flow: 'block' });
    }
    for (const was of ways.keys()) {
      const replaced = isNode(was) ? this.replacementOf(was, ways) : undefined;
      if (replaced) ways.set(was, replaced);
    }
    return this.withSkips(ways);
  }

  /** All flows that led to the step lead to one step of the layer now, and all that came from it come from one. */
  private replacementOf(was: Item, ways: ReadonlyMap<Item, Way>): Way | undefined {
    const { into, out } = this.flowsOf(was);
    const isEasy = [...into, ...out].every(
      ({ flow, source, target }) =>
        this.nowOf(flow) && (source === was ? !ways.has(target) : !ways.has(source)),
    );
    if (!isEasy || into.length + out.length === 0) return undefined;
    const entries = new Set(into.map(({ flow }) => this.endNow(flow, 'target')));
    const exits = new Set(out.map(({ flow }) => this.endNow(flow, 'source')));
    const [entry, exit] = [[...entries][0] ?? [...exits][0], [...exits][0] ?? [...entries][0]];
    if (entries.size > 1 || exits.size > 1 || !entry || !exit) return undefined;
    const isOwn = (item: Item) =>
      isNode(item) && !this.kept.has(item) && this.placeOf(item) === this.oldPlaceOf(was);
    if (!isOwn(entry) || !isOwn(exit)) return undefined;
    return { effect: 'replaced', by: entry === exit ? [entry] : [entry, exit] };
  }

  /** Steps whose flows lead to what came after them: first taken for skipped all together, then what does not hold is blocked. */
  private withSkips(ways: Map<Item, Way>): Map<Item, Way> {
    const before = this.gone;
    this.gone = ways;
    const skips = [...ways.keys()].filter((was) => this.couldSkip(was));
    for (const was of skips) ways.set(was, { effect: 'not-applicable', flow: 'skip' });
    for (let changed = true; changed;) {
      changed = false;
      for (const was of skips) {
        const way = ways.get(was)!;
        if (way.effect === 'replaced' || way.flow === 'block' || this.isSkipped(was)) continue;
        ways.set(was, { effect: 'not-applicable', flow: 'block' });
        changed = true;
      }
    }
    this.gone = before;
    return ways;
  }

  private couldSkip(was: Item): boolean {
    if (!isNode(was) || this.gone.get(was)?.effect === 'replaced') return false;
    const { into, out } = this.flowsOf(was);
    return into.length > 0 && out.length === 1 && was.type !== 'bpmn:BoundaryEvent';
  }

  private isSkipped(was: Item): boolean {
    const next = this.afterSkips(was);
    if (!next) return false;
    return this.flowsOf(was).into.every(({ flow, source }) => {
      const over = this.gone.get(source);
      if (over?.effect === 'not-applicable' && over.flow === 'skip') return true;
      const end = this.endNow(flow, 'target');
      return end !== undefined && this.kept.get(end) === next && source !== next;
    });
  }

  private flowsOf(node: Item): { into: Flow[]; out: Flow[] } {
    if (this.flows.size === 0) this.indexFlows();
    return this.flows.get(node) ?? { into: [], out: [] };
  }

  private readonly flows = new Map<Item, { into: Flow[]; out: Flow[] }>();

  private indexFlows(): void {
    const { byAddress } = this.matching.old;
    const of = (node: Item) => {
      const known = this.flows.get(node) ?? { into: [], out: [] };
      this.flows.set(node, known);
      return known;
    };
    for (const flow of byAddress.values()) {
      if (flow.type !== 'bpmn:SequenceFlow') continue;
      const { sources, targets } = endsOf(flow, byAddress);
      const [source, target] = [sources[0], targets[0]];
      if (!source || !target) continue;
      of(source).out.push({ flow, source, target });
      of(target).into.push({ flow, source, target });
    }
  }

  private nowOf(was: Item): Item | undefined {
    return this.matching.after.get(was);
  }

  private endNow(flow: Item, end: 'source' | 'target'): Item | undefined {
    const now = this.nowOf(flow);
    const ends = now && endsOf(now, this.matching.now.byAddress);
    return end === 'source' ? ends?.sources[0] : ends?.targets[0];
  }
}

interface Flow {
  flow: Item;
  source: Item;
  target: Item;
}
