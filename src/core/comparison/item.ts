import type { ElementRule } from '../bpmn/grammar';

/**
 * One element of a file in the form that comparing works on: what it says itself as texts, what is in it as items. A file
 * taken apart into items and put together again is the same canonical text, so no difference can hide from a comparison.
 */
export interface Item {
  /** Its id where it has one that is unique, else the address of its parent with the place in it; `/` for the root. */
  readonly address: string;
  /** Name in the file, such as `bpmn:userTask`. */
  readonly name: string;
  /** Type such as `bpmn:UserTask`. */
  readonly type: string;
  readonly rule: ElementRule;
  readonly parent: Item | undefined;
  /** Property of the parent that holds it, such as `flowElements`. */
  readonly slot: string;
  /** Single values: attributes by name, `<bpmn:text>` for what stands in a child without attributes, and the keys below. */
  readonly values: Map<string, string>;
  /** Values that come several times, in their order, such as `<bpmn:flowNodeRef>`. */
  readonly lists: Map<string, string[]>;
  readonly children: Item[];
}

/** Keys of values and lists that are no attribute. */
export const TEXT = '#text';
/** Text mixed with elements, as XML. */
export const CONTENT = '#content';
export const COMMENTS = '#comments';
export const TAIL = '#tail';
/** Set on an element whose `extensionElements` is there and empty. */
export const EMPTY_EXTENSIONS = '#emptyExtensions';
/** What no descriptor knows, and geometry: `<>` with the property that holds it; the value is XML. */
export const OPAQUE = '<>';
export const EXTENSIONS = 'extensionElements';

/** The elements of one file as items. */
export interface Items {
  readonly root: Item;
  /** By address. Parents come before what is in them. */
  readonly byAddress: ReadonlyMap<string, Item>;
}

export const idOf = ({ values }: Item): string | undefined => values.get('id');

/** True for `incoming`, `sourceRef` and the like, as attribute or as child. */
export function isReference({ rule }: Item, key: string): boolean {
  if (key.startsWith(OPAQUE) || key.startsWith('#')) return false;
  if (!key.startsWith('<')) return rule.attribute(key) === 'reference';
  return rule.child(key.slice(1, -1))?.kind === 'reference';
}

/** The name of a key without the marks of where it stands: `<bpmn:text>` is `text`. */
export function plainKey(key: string): string {
  if (key.startsWith(OPAQUE)) return key.slice(OPAQUE.length);
  return key
    .replace(/^[<#]/, '')
    .replace(/>$/, '')
    .replace(/^bpmn:/, '');
}
