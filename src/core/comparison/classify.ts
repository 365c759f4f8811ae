import type { ChangeClass } from './change';
import { COMMENTS, EMPTY_EXTENSIONS, EXTENSIONS, OPAQUE, TAIL, type Item } from './item';
import { kindOf } from './kinds';
import { endsOf } from './neighbours';
import { SAYINGS, type Side } from './side';

/** The class of a change of one value of an item. Rules C40 to C49. */
export function classOfValue(item: Item, property: string, side: Side): ChangeClass {
  if (isBookkeeping(item, property)) return 'layout';
  if (property === 'id') return item.rule.isA('bpmn:CallableElement') ? 'trace' : 'layout';
  if (property === 'bam:layer') return 'variation';
  if (property === 'bam:owner') return 'responsibility';
  if (property === 'name') return classOfName(item);
  if (isForeign(property)) return 'trace';
  return classOfItem(item, side);
}

function isBookkeeping(item: Item, property: string): boolean {
  if (kindOf(item).isDrawing || property === COMMENTS || property === TAIL || property === EMPTY_EXTENSIONS)
    return true;
  if (property.startsWith('xmlns:') || /^(color|bioc|xsi):/.test(property)) return property !== 'xsi:type';
  return item.type === 'bpmn:Definitions' && property.startsWith('exporter');
}

/** The name of a lane or pool is the party that acts; by the name of a link the flow finds its way. */
function classOfName({ type }: Item): ChangeClass {
  if (type === 'bpmn:Lane' || type === 'bpmn:Participant') return 'responsibility';
  return type === 'bpmn:LinkEventDefinition' ? 'flow' : 'wording';
}

/** What is not BPMN's own: `bam:number`, `camunda:assignee`, what other tools put into extensions. */
const isForeign = (property: string) =>
  property === OPAQUE || property === OPAQUE + EXTENSIONS || /^[^<#]*:/.test(property);

const RESPONSIBILITY = [
  'bpmn:Lane',
  'bpmn:LaneSet',
  'bpmn:Participant',
  'bpmn:ParticipantMultiplicity',
  'bpmn:PartnerRole',
  'bpmn:PartnerEntity',
  'bpmn:ResourceRole',
  'bpmn:ResourceAssignmentExpression',
  'bpmn:ResourceParameterBinding',
  'bpmn:Resource',
];
const WORDING = [
  'bpmn:Documentation',
  'bpmn:TextAnnotation',
  'bpmn:Group',
  'bpmn:Category',
  'bpmn:CategoryValue',
];
const TRACE = ['bpmn:Monitoring', 'bpmn:Auditing'];

/** The class of an item that is new or gone, or of a value of it that says nothing by itself. */
export function classOfItem(item: Item, side: Side): ChangeClass {
  if (kindOf(item).isDrawing) return 'layout';
  for (let at: Item | undefined = item; at; at = at.parent) {
    const { type, rule } = at;
    if (SAYINGS.has(type) || type === 'bam:Override') return 'variation';
    if (type === 'bam:Trace' || TRACE.some((name) => rule.isA(name))) return 'trace';
    if (RESPONSIBILITY.some((name) => rule.isA(name))) return 'responsibility';
    if (WORDING.some((name) => rule.isA(name)) || isNoteTie(at, side)) return 'wording';
    if (kindOf(at).isMajor) return 'flow';
  }
  return 'flow';
}

/** An association that ties an annotation to what it is about. */
function isNoteTie(item: Item, { items }: Side): boolean {
  if (item.type !== 'bpmn:Association') return false;
  const { sources, targets } = endsOf(item, items.byAddress);
  return [...sources, ...targets].some(({ type }) => type === 'bpmn:TextAnnotation');
}
