import type { AnyElement } from '../../bpmn/model';
import { ownLayerOf } from '../../variation/layers';
import { questionsOn } from '../../variation/questions';
import { emptyRow, type OutlineRow } from '../columns';
import { kindOf } from './kind-of';
import { documentationOf, text } from './step-rows';

/** The rows of the notes and questions of a process or sub-process. */
export function noteRow(note: AnyElement): OutlineRow {
  const row = {
    ...emptyRow(),
    id: note.id ?? '',
    kind: 'note',
    name: text(note['text']),
    attached: tiedTo(note).join(' '),
    layer: ownLayerOf(note) ?? '',
  };
  const [question] = questionsOn(note);
  if (!question) return row;
  return { ...row, kind: 'question', reason: question.text, impacts: question.impacts.join(' ') };
}

/** What a note is tied to: of a layer's note all, of another's what is not the layer's own. */
function tiedTo(note: AnyElement): string[] {
  const artifacts = (note.$parent?.['artifacts'] ?? []) as AnyElement[];
  return artifacts
    .filter(({ $type }) => $type === 'bpmn:Association')
    .flatMap(({ sourceRef, targetRef }) => {
      const [source, target] = [sourceRef, targetRef] as (AnyElement | undefined)[];
      const other = source === note ? target : target === note ? source : undefined;
      return other?.id === undefined ? [] : [other.id];
    });
}

/** The row of a data object or store, with who writes and who reads it. */
export function dataRow(data: AnyElement, steps: readonly AnyElement[]): OutlineRow {
  const tied = (property: string, end: string) =>
    steps.filter((step) =>
      ((step[property] ?? []) as AnyElement[]).some((association) =>
        [association[end]].flat().includes(data),
      ),
    );
  return {
    ...emptyRow(),
    id: data.id ?? '',
    kind: kindOf(data)!.kind.name,
    name: text(data['name']),
    documentation: documentationOf(data),
    attached: tied('dataOutputAssociations', 'targetRef')
      .map(({ id }) => id)
      .join(' '),
    next: tied('dataInputAssociations', 'sourceRef')
      .map(({ id }) => id)
      .join('; '),
    layer: ownLayerOf(data) ?? '',
  };
}
