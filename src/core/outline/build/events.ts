import type { AnyElement } from '../../bpmn/model';
import type { Draft } from '../drafts';
import { nameKey } from '../ids';
import type { Building } from './Building';

/** `ID = ` before the text of the column `event`: for an id that does not follow from the text. */
const GIVEN_ID = /^([A-Za-z_][\w.-]*) = ?([^]*)$/;

/** The event definition of a row's kind, with what the column `event` says of it; or the message of a task. */
export function addEvent(building: Building, element: AnyElement, draft: Draft): void {
  const { kind, id, cells } = draft;
  if (!kind.definition) {
    const takesMessage = element.$type === 'bpmn:SendTask' || element.$type === 'bpmn:ReceiveTask';
    if (takesMessage && cells.event !== '') element.set('messageRef', rootOf(building, 'Message', draft));
    return;
  }
  const trigger = kind.definition.replace(/^bpmn:|EventDefinition$/g, '');
  const definition = building.create(kind.definition, {
    id: building.fresh(`${id}_${trigger.toLowerCase()}`),
  });
  building.add(element, 'eventDefinitions', definition);
  if (['Message', 'Signal', 'Error', 'Escalation'].includes(trigger)) {
    if (cells.event !== '') definition.set(`${trigger.toLowerCase()}Ref`, rootOf(building, trigger, draft));
  } else if (trigger === 'Link') definition.set('name', cells.event || cells.name);
  else if (trigger === 'Timer') setTime(building, definition, cells.event);
  else if (trigger === 'Conditional') {
    setExpression(building, definition, 'condition', cells.event || cells.name);
  } else if (trigger === 'Compensate' && cells.event !== '')
    definition.set('activityRef', building.find(cells.event));
}

/** The message, signal, error or escalation that a row names; the same text is the same one. */
function rootOf(building: Building, trigger: string, { cells, id }: Draft): AnyElement {
  const [, givenId, rest] = GIVEN_ID.exec(cells.event) ?? ['', undefined, cells.event];
  const [, code, name] = /^(?:([^\s:]+):\s)?([^]*)$/.exec(rest!)!;
  const hasCode = trigger === 'Error' || trigger === 'Escalation';
  const ofText = nameKey((hasCode ? code : undefined) ?? rest!) || id;
  const wanted = givenId ?? (trigger === 'Message' ? `Message_${id}` : `${trigger}_${ofText}`);
  const known = building.elements.get(wanted);
  if (known?.$type === `bpmn:${trigger}`) return known;
  const root = building.create(`bpmn:${trigger}`, {
    id: building.fresh(wanted),
    name: hasCode ? name!.trim() : rest!.trim(),
    ...(hasCode && code !== undefined && { [`${trigger.toLowerCase()}Code`]: code }),
  });
  return building.add(building.definitions, 'rootElements', root);
}

/** `duration: PT1H`, `date: 2026-11-25`, `cycle: R/P1D`; the word may be left out. */
function setTime(building: Building, definition: AnyElement, cell: string): void {
  if (cell === '') return;
  const [, word, rest] = /^(?:(duration|date|cycle)\s*:\s*)?([^]*)$/i.exec(cell)!;
  const guess = /^R\d*\//.test(cell) ? 'cycle' : /^\d{4}-\d\d/.test(cell) ? 'date' : 'duration';
  const property = { duration: 'timeDuration', date: 'timeDate', cycle: 'timeCycle' }[
    (word?.toLowerCase() ?? guess) as 'date'
  ];
  setExpression(building, definition, property, rest!);
}

function setExpression(building: Building, parent: AnyElement, property: string, body: string): void {
  const expression = building.create('bpmn:FormalExpression', { body });
  expression.$parent = parent;
  parent.set(property, expression);
}
