import type { AnyElement } from '../../bpmn/model';
import { nameKey } from '../ids';

/** The column `event` of a step: what it sends or catches, when, or where it links to. */
export function eventCell(element: AnyElement): string {
  const definitions = (element['eventDefinitions'] ?? []) as AnyElement[];
  const [definition] = definitions;
  if (!definition) return rootCell('Message', element['messageRef'], element);
  if (definitions.length > 1) return '';
  const trigger = definition.$type.replace(/^bpmn:|EventDefinition$/g, '');
  if (trigger === 'Link') return sameAs(definition['name'], element['name']);
  if (trigger === 'Conditional') return sameAs(bodyOf(definition['condition']), element['name']);
  if (trigger === 'Compensate') return (definition['activityRef'] as AnyElement | undefined)?.id ?? '';
  if (trigger === 'Timer') {
    const word = ['duration', 'date', 'cycle'].find((each) => definition[timeProperty(each)]);
    return word === undefined ? '' : `${word}: ${bodyOf(definition[timeProperty(word)])}`;
  }
  return rootCell(trigger, definition[`${trigger.toLowerCase()}Ref`], element);
}

const timeProperty = (word: string): string => `time${word[0]!.toUpperCase()}${word.slice(1)}`;

const bodyOf = (expression: unknown): string =>
  ((expression as AnyElement | undefined)?.['body'] as string | undefined) ?? '';

const sameAs = (text: unknown, usual: unknown): string =>
  typeof text !== 'string' || text === usual ? '' : text;

/** A message, signal, error or escalation, with its id where that would not follow from the rest. */
function rootCell(trigger: string, value: unknown, element: AnyElement): string {
  const root = value as AnyElement | undefined;
  if (!root?.id) return '';
  const name = typeof root['name'] === 'string' ? root['name'] : '';
  const code = root[`${trigger.toLowerCase()}Code`] as string | undefined;
  const text = code === undefined ? name : `${code}: ${name}`;
  const usualId =
    trigger === 'Message' ? `Message_${element.id}` : `${trigger}_${nameKey(code ?? name) || element.id}`;
  const isPlain =
    text !== '' && usualId === root.id && !/ = /.test(text) && (code !== undefined || !/^\S+: /.test(text));
  return isPlain ? text : `${root.id} = ${text}`;
}
