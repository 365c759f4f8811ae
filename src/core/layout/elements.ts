import type { AnyElement } from '../bpmn/model';
import { EXTERNAL_SIZE } from './sizes';
import { wrapText } from '../text/wrap';
import { textWidth } from '../text/text-width';

/** A list-valued property; empty where it is absent. */
export const listOf = (element: AnyElement, name: string): AnyElement[] =>
  (element[name] as AnyElement[] | undefined) ?? [];

/** A reference; of a list, the first. */
export function refOf(element: AnyElement, name: string): AnyElement | undefined {
  const value = element[name];
  return (Array.isArray(value) ? value[0] : value) as AnyElement | undefined;
}

/** The text that an element shows. */
export function textOf(element: AnyElement): string {
  const value = element.$instanceOf('bpmn:TextAnnotation')
    ? element['text']
    : element.$instanceOf('bpmn:Group')
      ? refOf(element, 'categoryValueRef')?.['value']
      : element['name'];
  return typeof value === 'string' ? value.trim() : '';
}

/** The size of a label beside a shape or line, broken at a width; undefined without text. Whole DI units. */
export function labelSize(element: AnyElement, width: number): { width: number; height: number } | undefined {
  const text = textOf(element);
  if (!text) return undefined;
  const words = text.split(/[\s-]+/);
  const longest = Math.max(...words.map((word) => textWidth(`${word.slice(0, 200)}-`, EXTERNAL_SIZE)));
  const room = Math.max(width, Math.min(longest, 2 * width));
  const lines = wrapText(text, { width: room, size: EXTERNAL_SIZE, maxLines: 20 });
  return {
    width: Math.ceil(Math.max(...lines.map((line) => textWidth(line, EXTERNAL_SIZE)))) + 2,
    height: Math.ceil(lines.length * EXTERNAL_SIZE * 1.2),
  };
}
