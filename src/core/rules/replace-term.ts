import type { AnyElement, Definitions } from '../bpmn/model';
import { walkSemantics } from '../bpmn/walk';
import { usesTerm, withoutTerm, type RetiredTerm } from '../catalogue/retiredTerms';
import { ownerLayerOf } from '../variation/layers';
import { variationsOn } from '../variation/variations';
import { isSure, termTextsOf, type TermText } from './terms';
import { titleOf } from './wording';

/** A text in which a retired term stands, as it is and as it would be. */
export interface TermPlace {
  elementId: string;
  title: string;
  property: TermText['property'];
  before: string;
  after: string;
  /** The layer that owns the element; absent for the baseline. */
  layer?: string;
  /** False where the term may be meant, so that only its author can say. */
  sure: boolean;
  /** Variations that will ask for a second look, because the element under them changes. */
  variations: number;
}

type Replacement = Pick<RetiredTerm, 'term' | 'instead'>;

/** Every place of a term, in the order of the file. */
export function termPlacesIn(definitions: Definitions, retired: Replacement): TermPlace[] {
  const places: TermPlace[] = [];
  for (const element of walkSemantics(definitions)) {
    if (element.id === undefined || !element.$instanceOf('bpmn:BaseElement')) continue;
    const layer = ownerLayerOf(element);
    for (const { property, text } of termTextsOf(element)) {
      if (!usesTerm(text, retired.term)) continue;
      places.push({
        elementId: element.id,
        title: titleOf(element),
        property,
        before: text,
        after: withoutTerm(text, retired),
        ...(layer !== undefined && { layer }),
        sure: isSure(element, retired.instead),
        variations: variationsOn(element).length,
      });
    }
  }
  return places;
}

/**
 * Replaces a term in each place where that is sure. Changes the tree it is given.
 *
 * @returns the places that were changed
 */
export function replaceTermIn(definitions: Definitions, retired: Replacement): TermPlace[] {
  const places = termPlacesIn(definitions, retired).filter(({ sure }) => sure);
  const wanted = new Map<string, TermPlace[]>();
  for (const place of places) wanted.set(place.elementId, [...(wanted.get(place.elementId) ?? []), place]);
  for (const element of walkSemantics(definitions))
    for (const place of wanted.get(element.id ?? '') ?? []) write(element, place);
  return places;
}

function write(element: AnyElement, { property, after }: TermPlace): void {
  if (property !== 'documentation') element.set(property, after);
  else (element['documentation'] as AnyElement[])[0]!.set('text', after);
}
