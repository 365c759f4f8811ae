import type { AnyElement } from '../bpmn/model';
import { remove } from './removal';
import type { WorkingCopy } from './working-copy';

/** Takes everything marked for removal out of the tree, with each reference to it and each holder that it leaves empty. */
export function sweep(working: WorkingCopy): void {
  const { removed, references } = working;
  if (removed.size === 0) return;
  removeEmptied(working);
  const parents = new Set<AnyElement>();
  for (const element of removed.keys()) {
    const parent = element.$parent;
    if (parent && !removed.has(parent)) parents.add(parent);
  }
  for (const parent of parents) for (const name of Object.keys(parent)) dropFrom(working, parent, name);
  for (const { holder, name } of references) if (!removed.has(holder)) dropFrom(working, holder, name);
}

/** Holders that are nothing without content, when all of what they held goes. */
const HOLDERS: Readonly<Record<string, string>> = {
  'bpmn:ExtensionElements': 'values',
  'bpmn:LaneSet': 'lanes',
};

/** A holder that was empty before stays: only what a layer left behind goes. */
function removeEmptied(working: WorkingCopy): void {
  const { removed } = working;
  for (const [element, cause] of [...removed]) {
    const holder = element.$parent;
    const name = holder && !removed.has(holder) ? HOLDERS[holder.$type] : undefined;
    if (!holder || name === undefined) continue;
    const content = holder[name] as AnyElement[];
    if (content.every((item) => removed.has(item))) remove(working, holder, cause);
  }
}

function dropFrom({ removed }: WorkingCopy, holder: AnyElement, name: string): void {
  const value = holder[name];
  if (Array.isArray(value)) {
    const kept = value.filter((item) => !removed.has(item as AnyElement));
    if (kept.length < value.length) {
      if (kept.length > 0) holder.set(name, kept);
      else holder.set(name, undefined);
    }
  } else if (typeof value === 'object' && value !== null && removed.has(value as AnyElement)) {
    holder.set(name, undefined);
  }
}
