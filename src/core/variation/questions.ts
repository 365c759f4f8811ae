import { walk } from '../bpmn/walk';
import type { AnyElement, Definitions } from '../bpmn/model';
import { extensionsOf, idList, textOf } from './extensions';
import { ownerLayerOf } from './layers';
import type { OpenQuestion } from './types';

/** Every open question of a file, in the order of the file. */
export function questionsOf(definitions: Definitions): OpenQuestion[] {
  return [...walk(definitions)].flatMap(questionsOn);
}

/**
 * The open questions on one element. The layer is the question's own, else that of the element; the wording is the
 * question's own, else what a text annotation says.
 */
export function questionsOn(element: AnyElement): OpenQuestion[] {
  return extensionsOf(element, 'bam:Question').map((question) => {
    const layer = textOf(question['layer']) || ownerLayerOf(element);
    return {
      elementId: element.id ?? '',
      ...(layer !== undefined && { layer }),
      impacts: idList(question['impacts']),
      text: textOf(question['text']) || textOf(element['text']),
    };
  });
}
