import { idOf, type Item, type Items } from './item';
import type { ElementState } from './change';
import type { FlowEnd } from '../bpmn/unnamed-place';
import { kindOf } from './kinds';
import { nounOf, quoted } from './labels';
import { endsOf } from './neighbours';
import { Unnamed } from './unnamed';

/** One of the two files with what reports look up in it: lanes, pools, layers, labels. */
export class Side {
  private readonly lanes = new Map<string, Item[]>();
  private readonly pools = new Map<string, Item>();
  private readonly shown = new Map<Item, Item | undefined>();
  private readonly unnamed: Unnamed;

  constructor(readonly items: Items) {
    this.unnamed = new Unnamed(items, (item) => this.nameOf(item));
    for (const item of items.byAddress.values()) {
      if (item.type === 'bpmn:Participant') this.pools.set(item.values.get('processRef') ?? '', item);
      for (const id of item.type === 'bpmn:Lane' ? (item.lists.get('<bpmn:flowNodeRef>') ?? []) : []) {
        const lanes = this.lanes.get(id);
        if (lanes) lanes.push(item);
        else this.lanes.set(id, [item]);
      }
    }
  }

  at(address: string | undefined): Item | undefined {
    return address === undefined ? undefined : this.items.byAddress.get(address);
  }

  /** The lanes that list a step and hold no other lane that does; mostly one. */
  lanesOf(node: Item): Item[] {
    const listing = this.lanes.get(idOf(node) ?? '') ?? [];
    if (listing.length < 2) return listing;
    const around = new Set<Item>();
    for (const lane of listing) for (let at = lane.parent; at; at = at.parent) around.add(at);
    return listing.filter((lane) => !around.has(lane));
  }

  /** The pool that shows the process around an item. */
  poolOf(item: Item): Item | undefined {
    for (let at: Item | undefined = item; at; at = at.parent)
      if (at.type === 'bpmn:Process') return this.pools.get(idOf(at) ?? '');
    return undefined;
  }

  /** The layer that owns an item or, within one, says it. */
  layerOf(item: Item): string | undefined {
    for (let at: Item | undefined = item; at; at = at.parent) {
      const layer = SAYINGS.has(at.type) ? at.values.get('layer') : at.values.get('bam:layer');
      const pool = at.type === 'bpmn:Process' ? this.pools.get(idOf(at) ?? '') : undefined;
      const found = layer ?? pool?.values.get('bam:layer');
      if (found !== undefined && found !== '') return found;
    }
    return undefined;
  }

  /** What a change of an item is reported on: the step, flow, lane ... that it is part of, or that a shape shows. */
  subjectOf(item: Item): Item {
    if (kindOf(item).isDrawing) return this.shownBy(item) ?? this.items.root;
    let at = item;
    while (at.parent && !kindOf(at).isMajor) at = at.parent;
    return at;
  }

  /** The element that a shape, edge, plane or diagram shows. */
  private shownBy(item: Item): Item | undefined {
    if (!this.shown.has(item)) {
      const holder = item.type === 'bpmndi:BPMNDiagram' ? item.children.find(isPlane) : item;
      this.shown.set(item, this.at(holder?.values.get('bpmnElement')));
    }
    return this.shown.get(item);
  }

  stateOf(item: Item): ElementState {
    return {
      id: idOf(item) ?? item.address,
      type: item.type,
      label: this.labelOf(item),
      place: this.placeOf(item),
      scopeId: this.scopeOf(item),
    };
  }

  /** `step “Check the meter”`, `flow from “A” to “B”`, `exclusive gateway (paths join) after “A”`; the id where nothing else tells. */
  labelOf(item: Item): string {
    const name = this.nameOf(item);
    if (name !== '') return `${nounOf(item)} ${quoted(name)}`;
    const ends = kindOf(item).isEdge ? endsOf(item, this.items.byAddress) : undefined;
    const [source, target] = [ends?.sources[0], ends?.targets[0]];
    if (source && target) {
      const from = this.endLabelOf(source, { other: target, isTarget: false });
      return `${nounOf(item)} from ${from} to ${this.endLabelOf(target, { other: source, isTarget: true })}`;
    }
    return (
      this.unnamed.labelOf(item) ||
      (item.parent ? `${nounOf(item)} ${idOf(item) ?? ''}`.trim() : nounOf(item))
    );
  }

  private endLabelOf(item: Item, end: FlowEnd<Item>): string {
    const name = this.nameOf(item);
    if (name !== '') return quoted(name);
    return this.unnamed.labelOf(item, end) || `${nounOf(item)} ${idOf(item) ?? ''}`.trim();
  }

  private nameOf(item: Item): string {
    const name = item.values.get('name') ?? item.values.get('<bpmn:text>') ?? '';
    if (name !== '') return name;
    const data =
      item.type === 'bpmn:DataObjectReference' ? this.at(item.values.get('dataObjectRef')) : undefined;
    const process = item.type === 'bpmn:Participant' ? this.at(item.values.get('processRef')) : undefined;
    return (data ?? process)?.values.get('name') ?? '';
  }

  private placeOf(item: Item): string {
    const [lane] = this.lanesOf(item);
    if (lane) return this.labelOf(lane);
    const { parent } = item;
    if (parent?.rule.isA('bpmn:SubProcess')) return this.labelOf(parent);
    const pool =
      parent && parent.type === 'bpmn:Process' && !kindOf(item).isEdge ? this.poolOf(item) : undefined;
    return pool ? this.labelOf(pool) : '';
  }

  private scopeOf(item: Item): string {
    for (let at = item.parent; at; at = at.parent)
      if (at.rule.isA('bpmn:FlowElementsContainer') || at.rule.isA('bpmn:Collaboration'))
        return idOf(at) ?? '';
    return '';
  }
}

/** What a layer says on elements that it need not own. */
export const SAYINGS: ReadonlySet<string> = new Set(['bam:Variation', 'bam:Question', 'bam:Orphan']);

const isPlane = ({ type }: Item) => type === 'bpmndi:BPMNPlane';
