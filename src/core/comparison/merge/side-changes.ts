import type { Change } from '../change';
import { compareMatched } from '../compare';
import type { Edit } from '../edit';
import { isReference, type Item, type Items } from '../item';
import { match } from '../match';
import type { Matching } from '../matching';

/** What one side changed of the common parent, with what a merge asks of it. */
export class SideChanges {
  readonly matching: Matching;
  readonly changes: Change[];
  /** By address in the parent: the change that removes it. */
  readonly removedBy = new Map<string, Change>();
  /** By address in the side's own file: the change that adds it. */
  readonly addedBy = new Map<string, Change>();
  /** New ids of what is in the parent. */
  readonly renamed = new Map<string, string>();

  constructor(parent: Items, now: Items) {
    this.matching = match(parent, now);
    this.changes = compareMatched(this.matching).changes;
    for (const change of this.changes) for (const edit of change.edits) this.note(edit, change);
  }

  private note(edit: Edit, change: Change): void {
    const { at } = edit;
    if (edit.kind === 'item' && at.after === undefined) this.removedBy.set(at.before!, change);
    else if (edit.kind === 'item') this.addedBy.set(at.after!, change);
    else if (
      edit.kind === 'value' &&
      edit.property === 'id' &&
      edit.before !== undefined &&
      edit.after !== undefined
    )
      this.renamed.set(edit.before, edit.after);
  }

  /** What an edit stands on or refers to afterwards: addresses in the parent, and in the side's own file for what is new. */
  needsOf(edit: Edit): { parent: string[]; added: string[] } {
    const needs = { parent: [] as string[], added: [] as string[] };
    const need = ({ before, after }: { before?: string; after?: string }) => {
      if (before !== undefined) needs.parent.push(before);
      else if (after !== undefined) needs.added.push(after);
    };
    if (edit.kind === 'item') {
      if (edit.at.after === undefined) return needs;
      need(edit.parent);
      for (const address of referencesOf(this.matching.now.byAddress.get(edit.at.after)!))
        this.needAddress(address, need);
      return needs;
    }
    need(edit.at);
    if (edit.kind === 'place') need(edit.after.parent);
    if (edit.kind === 'order' || edit.kind === 'name' || edit.kind === 'place') return needs;
    const item = this.matching.now.byAddress.get(edit.at.after ?? '');
    if (!item || LISTINGS.has(edit.property)) return needs;
    const values = edit.after === undefined ? [] : [edit.after].flat();
    if (isReference(item, edit.property)) for (const value of values) this.needAddress(value, need);
    if (edit.property === 'by')
      for (const value of values) for (const id of value.split(/\s+/)) this.needAddress(id, need);
    return needs;
  }

  private needAddress(address: string, need: (ref: { before?: string; after?: string }) => void): void {
    const item = this.matching.now.byAddress.get(address);
    if (!item) return;
    const before = this.matching.before.get(item);
    need(before ? { before: before.address } : { after: address });
  }
}

/** Lists that repeat what flows say; a merge makes them anew. */
export const LISTINGS: ReadonlySet<string> = new Set(['<bpmn:incoming>', '<bpmn:outgoing>']);

/** The addresses that an item refers to. */
export function* referencesOf(item: Item): Generator<string> {
  for (const [key, value] of item.values) {
    if (isReference(item, key)) yield value;
    else if (key === 'by' && item.type === 'bam:Variation') yield* value.split(/\s+/);
  }
  for (const [key, list] of item.lists) if (!LISTINGS.has(key) && isReference(item, key)) yield* list;
}
