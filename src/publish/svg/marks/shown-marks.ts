import type { AnyElement } from '../../../core/bpmn/model';
import { MARK_STYLES, type MarkStyle } from '../../../core/variation/mark-styles';
import type { Mark } from '../../../core/variation/types';
import type { ElementMark, RenderSvgOptions } from '../options';

/** What a look must not miss comes first: it decides the pattern; the others are badges only. */
export const MARK_ORDER: readonly Mark[] = [
  'not-applicable-block',
  'not-applicable-skip',
  'replaced',
  'changed',
  'added',
  'noted',
  'stale',
];

/** The marks of a drawn element, the strongest first. A pool shows those of its process too. */
export function shownMarks(element: AnyElement, marks: RenderSvgOptions['marks']): ElementMark[] {
  if (!marks) return [];
  const process = element.$instanceOf('bpmn:Participant')
    ? (element.processRef as AnyElement | undefined)
    : undefined;
  const all = [...(marks.get(element.id ?? '') ?? []), ...(marks.get(process?.id ?? '') ?? [])];
  return all.sort((a, b) => MARK_ORDER.indexOf(a.mark) - MARK_ORDER.indexOf(b.mark));
}

/** How a mark looks under a theme: in print, black on white. */
export function styleOf(mark: Mark, theme: RenderSvgOptions['theme']): MarkStyle {
  const style = MARK_STYLES[mark];
  return theme === 'print' ? { ...style, border: '#000', background: '#fff' } : style;
}

/** The marks in words, for people who hear the drawing. */
export function marksInWords(marks: readonly ElementMark[]): string {
  return marks.map(({ mark, layer }) => `${MARK_STYLES[mark].label} (${layer})`).join('; ');
}
