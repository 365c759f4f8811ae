import { COMMENTS, CONTENT, EXTENSIONS, OPAQUE, plainKey, TAIL, TEXT, type Item } from './item';
import { wordsOf } from './labels';

/** What a part of an element is called: by what it says (`documentation`, `timeDuration`), else by its type. */
export function partName({ type, slot, rule }: Item): string {
  if (type === 'bam:Trace') return 'trace';
  if (type.startsWith('bam:')) return plainType(type);
  if (rule.isA('bpmn:EventDefinition')) return 'event';
  if (rule.isA('bpmn:LoopCharacteristics')) return 'loop';
  return slot === EXTENSIONS ? plainType(type) : slot;
}

/** The name of one value of a part, as a comparison reports it. */
export function valueName(item: Item, property: string): string {
  if (property === OPAQUE + EXTENSIONS || property === OPAQUE) return 'extension data';
  if (property !== TEXT && property !== CONTENT) return plainKey(property);
  if (item.type === 'bam:Variation') return 'reason';
  return partName(item);
}

/** What a part says, in a line: `timer: PT5M`, `8.14.2`, the text of a documentation. */
export function partText(item: Item): string {
  const { type, values, lists, children, rule } = item;
  const said = [...values]
    .filter(([key]) => !UNSAID.has(key))
    .map(([key, value]) => (key === TEXT || key === CONTENT ? value : `${plainKey(key)} ${value}`));
  const listed = [...lists].map(([key, list]) => `${plainKey(key)} ${list.join(', ')}`);
  const inside = children.map((child) => `${partName(child)} ${partText(child)}`.trim());
  const all = [...said, ...listed, ...inside].join('; ');
  if (!rule.isA('bpmn:EventDefinition') && !rule.isA('bpmn:LoopCharacteristics')) return all;
  const kind = wordsOf(type).replace(' event definition', '').replace(' loop characteristics', '');
  return all === '' ? kind : `${kind}: ${all}`;
}

/** What a line about a part leaves out. */
const UNSAID = new Set(['id', 'layer', 'basis', 'xsi:type', COMMENTS, TAIL]);

const plainType = (type: string) => {
  const name = type.replace(/^.*:/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
};
