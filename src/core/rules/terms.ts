import type { AnyElement } from '../bpmn/model';
import { usesTerm, type RetiredTerm } from '../catalogue/retiredTerms';
import { ownerLayerOf } from '../variation/layers';
import type { Rule } from './Rule';
import { problemAt, titleOf } from './wording';

/** A text of an element in which terms are looked for, and replaced. */
export interface TermText {
  property: 'name' | 'text' | 'documentation';
  text: string;
}

/** The name, text and documentation of an element; empty ones are left out. */
export function termTextsOf(element: AnyElement): TermText[] {
  const documentation = (element['documentation'] as AnyElement[] | undefined)?.[0]?.['text'];
  const texts: [TermText['property'], unknown][] = [
    ['name', element['name']],
    ['text', element.$type === 'bpmn:TextAnnotation' ? element['text'] : undefined],
    ['documentation', documentation],
  ];
  return texts.flatMap(([property, text]) => (typeof text === 'string' && text ? [{ property, text }] : []));
}

/** A retired term in a name, an annotation or a documentation. */
export const retiredTerm: Rule = {
  name: 'retired-term',
  scope: 'file',
  check(element, { facts: { retiredTerms = [] } }) {
    if (!element.$instanceOf('bpmn:BaseElement') || element.id === undefined) return [];
    const texts = termTextsOf(element);
    return retiredTerms
      .filter(({ term }) => texts.some(({ text }) => usesTerm(text, term)))
      .map(({ term, instead }) => ({
        ...problemAt(
          element,
          'TERM-RETIRED',
          'warning',
          `${titleOf(element)} uses the term “${term}”, which is retired.`,
          `Write “${instead}” instead.`,
        ),
        ...(isSure(element, instead) && { fix: { kind: 'replace-term' as const, term, instead } }),
      }));
  },
};

/** What a layer says of “SMETS” may well mean the layer's own version: there nobody but its author knows. */
export function isSure(element: AnyElement, instead: RetiredTerm['instead']): boolean {
  return !instead.startsWith('SMETS2') || ownerLayerOf(element) === undefined;
}
