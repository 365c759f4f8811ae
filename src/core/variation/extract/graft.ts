import { DraftTree, setList, type DraftItem } from '../../comparison/draft-tree';
import { mergeLists } from '../../comparison/merge/merge-lists';
import { idOf, isReference, type Item, type Items } from '../../comparison/item';
import { kindOf } from '../../comparison/kinds';
import type { Matching } from '../../comparison/matching';
import type { Plan } from './plan';

const LISTINGS = ['<bpmn:incoming>', '<bpmn:outgoing>'];
const MEMBERS = '<bpmn:flowNodeRef>';

/** Puts what the layer draws into a copy of the baseline, with its shapes, and says whose it is. */
export class Graft {
  readonly tree: DraftTree;
  /** The drafts of what was drawn, by element of the copy. */
  private readonly made = new Map<Item, DraftItem>();
  private readonly ids = new Map<Item, string>();
  private readonly taken: Set<string>;

  constructor(
    private readonly matching: Matching,
    private readonly plan: Plan,
    private readonly layer: string,
  ) {
    this.tree = new DraftTree(matching.old.root);
    this.taken = new Set([...matching.old.byAddress.values()].flatMap((item) => idOf(item) ?? []));
    for (const item of plan.drawn) this.name(item);
    for (const item of plan.drawn) this.drawInto(item, this.draftOf(item.parent!));
    this.listFlows();
    this.listSteps();
    this.drawShapes();
  }

  /** The id that an element of the copy has in the result. */
  idOf(item: Item): string | undefined {
    return this.ids.get(item) ?? idOf(this.plan.kept.get(item) ?? this.matching.before.get(item) ?? item);
  }

  private draftOf(item: Item): DraftItem | undefined {
    const was =
      this.plan.kept.get(item) ?? (kindOf(item).isMajor ? undefined : this.matching.before.get(item));
    if (was) return this.tree.at(was.address);
    return this.made.get(item) ?? (item.parent ? undefined : this.tree.root);
  }

  /** Ids stay as they are drawn, unless the baseline has them. */
  private name(item: Item): void {
    const id = idOf(item);
    if (id !== undefined) this.ids.set(item, this.free(id));
    for (const child of item.children) this.name(child);
  }

  private free(id: string): string {
    let free = id;
    for (let n = 1; this.taken.has(free); n++) free = `${id}_${this.layer}${n === 1 ? '' : `_${n}`}`;
    this.taken.add(free);
    return free;
  }

  private drawInto(item: Item, parent: DraftItem | undefined): void {
    if (!parent) return;
    const draft = this.copyOf(item, parent);
    draft.values.set('bam:layer', this.layer);
    parent.children.push(draft);
  }

  private copyOf(item: Item, parent: DraftItem): DraftItem {
    const values = new Map(
      [...item.values].map(([key, value]) => [key, isReference(item, key) ? this.follow(value) : value]),
    );
    const id = this.ids.get(item);
    if (id !== undefined) values.set('id', id);
    const lists = [...item.lists].filter(([key]) => !LISTINGS.includes(key) && key !== MEMBERS);
    const draft: DraftItem = {
      name: item.name,
      slot: item.slot,
      parent,
      isGone: false,
      values,
      lists: new Map(
        lists.map(([key, list]) => [
          key,
          isReference(item, key) ? list.map((one) => this.follow(one)) : [...list],
        ]),
      ),
      children: [],
    };
    this.made.set(item, draft);
    draft.children = item.children.map((child) => this.copyOf(child, draft));
    return draft;
  }

  private follow(address: string): string {
    const target = this.matching.now.byAddress.get(address);
    return (target && this.idOf(target)) ?? address;
  }

  /** Steps list the layer's flows as the copy does, and where it does. */
  private listFlows(): void {
    const { byAddress } = this.matching.now;
    for (const node of byAddress.values()) {
      const draft = this.draftOf(node);
      if (!draft) continue;
      for (const property of LISTINGS) {
        const own = draft.lists.get(property) ?? [];
        const isListed = (flow: Item) => this.made.has(flow) || own.includes(this.idOf(flow) ?? '');
        const listed = (node.lists.get(property) ?? [])
          .map((id) => byAddress.get(id))
          .filter((flow) => flow !== undefined && isListed(flow))
          .map((flow) => this.idOf(flow!)!);
        const common = own.filter((id) => listed.includes(id));
        setList(
          draft.lists,
          property,
          mergeLists(common, listed, own, (one, other) => one < other),
        );
      }
    }
  }

  /** Lanes list the layer's steps as the copy does; a baseline step in a lane of the layer is an override. */
  private listSteps(): void {
    const { byAddress } = this.matching.now;
    for (const lane of byAddress.values()) {
      const steps = (lane.lists.get(MEMBERS) ?? [])
        .map((id) => byAddress.get(id))
        .filter((step) => step !== undefined && this.made.has(step))
        .map((step) => this.idOf(step!)!);
      const draft = lane.type === 'bpmn:Lane' ? this.draftOf(lane) : undefined;
      if (draft && steps.length > 0)
        setList(draft.lists, MEMBERS, [...(draft.lists.get(MEMBERS) ?? []), ...steps]);
    }
  }

  /** Shapes of what the layer draws, where the copy has them; a pool with new lanes takes the copy's size. */
  private drawShapes(): void {
    const planes = planesOf(this.matching.old);
    const { byAddress } = this.matching.now;
    for (const shape of byAddress.values()) {
      const of = byAddress.get(shape.values.get('bpmnElement') ?? '');
      if (!of || !kindOf(shape).isDrawing) continue;
      if (shape.type === 'bpmndi:BPMNPlane') {
        if (this.made.has(of)) this.drawDiagram(shape.parent!);
        continue;
      }
      const on = byAddress.get(shape.parent?.values.get('bpmnElement') ?? '');
      const plane = on && planes.get(this.idOf(on) ?? '');
      if (this.made.has(of) && plane && !this.made.has(shape))
        this.drawShape(shape, this.tree.at(plane.address)!);
      else if (of.type === 'bpmn:Participant' && this.hasNewLanes(of)) this.resize(of, shape);
    }
  }

  private drawDiagram(diagram: Item): void {
    this.name(diagram);
    this.tree.root.children.push(this.copyOf(diagram, this.tree.root));
  }

  private drawShape(shape: Item, plane: DraftItem): void {
    this.name(shape);
    plane.children.push(this.copyOf(shape, plane));
  }

  private hasNewLanes(pool: Item): boolean {
    const process = this.matching.now.byAddress.get(pool.values.get('processRef') ?? '');
    return (
      process !== undefined &&
      this.plan.drawn.some(
        (item) => (item.type === 'bpmn:Lane' || item.type === 'bpmn:LaneSet') && isIn(item, process),
      )
    );
  }

  private resize(pool: Item, shape: Item): void {
    const was = this.plan.kept.get(pool);
    const old =
      was &&
      [...this.matching.old.byAddress.values()].find(
        (one) => one.type === 'bpmndi:BPMNShape' && one.values.get('bpmnElement') === idOf(was),
      );
    const bounds = shape.values.get('<>bounds');
    if (old && bounds !== undefined) this.tree.at(old.address)!.values.set('<>bounds', bounds);
  }
}

function isIn(item: Item, outer: Item): boolean {
  for (let at: Item | undefined = item; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** The planes of a file by what they show. */
function planesOf({ byAddress }: Items): Map<string, Item> {
  const planes = new Map<string, Item>();
  for (const item of byAddress.values())
    if (item.type === 'bpmndi:BPMNPlane') planes.set(item.values.get('bpmnElement') ?? '', item);
  return planes;
}
