import type { AnyElement } from '../../bpmn/model';
import type { Draft } from '../drafts';
import { wordsOf } from '../lists';
import { readNext } from '../targets';
import type { Building } from './Building';
import { isContainer, type StepDraft } from './steps';

/** Boundary events are put on their hosts; that of a compensation leads to its handler. */
export function attachBoundaries(building: Building, steps: readonly StepDraft[]): void {
  for (const { draft } of steps) {
    if (!draft.kind.name.startsWith('boundary')) continue;
    const event = building.made.get(draft)!;
    const host = building.find(draft.cells.attached);
    if (host?.$instanceOf('bpmn:Activity') && host.$parent === event.$parent)
      event.set('attachedToRef', host);
    else {
      building.problem(
        'OUTLINE-TARGET-UNKNOWN',
        draft,
        'attached',
        draft.cells.attached === ''
          ? 'a boundary event stands on a task, call or sub-process, and none is named.'
          : `there is no task, call or sub-process “${draft.cells.attached}” beside it to stand on.`,
        'Name the step that it stands on.',
      );
    }
    if (draft.kind.name !== 'boundary compensation') continue;
    for (const { target } of readNext(draft.cells.next))
      associate(building, draft, event, target, 'next', 'One');
  }
}

/** Rows of kind `note`: a text beside the steps that `attached` names. */
export function buildNotes(building: Building, notes: readonly StepDraft[]): void {
  for (const { draft, process } of notes) {
    const { attached, name } = draft.cells;
    addNote(building, draft, process, name, wordsOf(attached));
  }
}

/** A text annotation in the process or sub-process of what it is about, tied to it. */
export function addNote(
  building: Building,
  draft: Draft,
  process: AnyElement,
  text: string,
  about: readonly string[],
): AnyElement {
  const subjects = about.map((id) => building.find(id));
  const beside = subjects.find((subject) => subject !== undefined)?.$parent;
  const note = building.create('bpmn:TextAnnotation', {
    id: draft.id,
    text,
    layer: draft.cells.layer === '' ? undefined : draft.cells.layer,
  });
  building.add(isContainer(beside) ? beside : process, 'artifacts', note);
  building.made.set(draft, note);
  for (const id of about) associate(building, draft, note, id, 'attached');
  return note;
}

function associate(
  building: Building,
  draft: Draft,
  source: AnyElement,
  id: string,
  column: 'attached' | 'next',
  associationDirection?: string,
): void {
  const target = building.find(id);
  if (!target) {
    building.problem(
      'OUTLINE-TARGET-UNKNOWN',
      draft,
      column,
      `there is no element “${id}”.`,
      'Name an element of the table.',
    );
    return;
  }
  const association = building.create('bpmn:Association', {
    id: building.fresh(`A_${source.id}_${target.id}`),
    sourceRef: source,
    targetRef: target,
    associationDirection,
  });
  building.add(source.$parent!, 'artifacts', association);
  building.own(association, [source, target]);
}

/** Rows of kind `data` and `data store`: `attached` writes it, `next` reads it. */
export function buildData(building: Building, rows: readonly StepDraft[]): void {
  for (const { draft, process } of rows) {
    const { cells, id, kind } = draft;
    const layer = cells.layer === '' || cells.effect !== '' ? undefined : cells.layer;
    const ends = {
      writers: wordsOf(cells.attached),
      readers: readNext(cells.next).map(({ target }) => target),
    };
    const beside = [...ends.writers, ...ends.readers]
      .map((name) => building.find(name)?.$parent)
      .find(isContainer);
    const home = beside ?? process;
    const data = building.create(kind.type!, { id, name: cells.name, layer });
    building.made.set(draft, data);
    building.document(data, cells.documentation);
    if (kind.name === 'data') {
      const object = building.create('bpmn:DataObject', { id: building.fresh(`${id}_object`), layer });
      data.set('dataObjectRef', building.add(home, 'flowElements', object));
    }
    building.add(home, 'flowElements', data);
    for (const name of ends.writers) tieData(building, draft, data, name, 'attached');
    for (const name of ends.readers) tieData(building, draft, data, name, 'next');
  }
}

function tieData(
  building: Building,
  draft: Draft,
  data: AnyElement,
  name: string,
  column: 'attached' | 'next',
): void {
  const step = building.find(name);
  const isWritten = column === 'attached';
  const property = isWritten ? 'dataOutputAssociations' : 'dataInputAssociations';
  const hasProperty =
    step?.$instanceOf('bpmn:Activity') ||
    step?.$instanceOf(isWritten ? 'bpmn:CatchEvent' : 'bpmn:ThrowEvent');
  if (!step || !hasProperty) {
    building.problem(
      'OUTLINE-TARGET-UNKNOWN',
      draft,
      column,
      `there is no step “${name}” that could ${isWritten ? 'write' : 'read'} it.`,
      'Name a task, call or sub-process of the table.',
    );
    return;
  }
  const association = building.create(
    isWritten ? 'bpmn:DataOutputAssociation' : 'bpmn:DataInputAssociation',
    {
      id: building.fresh(`D_${step.id}_${data.id}`),
    },
  );
  building.add(step, property, association);
  if (isWritten) association.set('targetRef', data);
  else {
    // The schema wants a target inside the step; editors put an empty property there.
    const slot = building.create('bpmn:Property', {
      id: building.fresh(`${step.id}_${data.id}_in`),
      name: '__targetRef_placeholder',
    });
    if (step.$instanceOf('bpmn:Activity')) building.add(step, 'properties', slot);
    (association.get('sourceRef') as AnyElement[]).push(data);
    association.set('targetRef', slot);
  }
  building.own(association, [step, data]);
}
