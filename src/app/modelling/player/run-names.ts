import type { AnyElement, Definitions } from '../../../core/bpmn/model';
import { walk } from '../../../core/bpmn/walk';
import { kindOf, nameOf } from '../../../core/rules/wording';
import type { RunNames } from './step-text';

/** The names and flow ends of a whole file, layers and all: a run through any of its views finds its own in it. */
export function runNamesOf(definitions: Definitions): RunNames {
  const names: Record<string, string> = Object.create(null) as Record<string, string>;
  const targets: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const element of walk(definitions)) {
    const { id } = element;
    if (id === undefined || !NAMED.some((type) => element.$instanceOf(type))) continue;
    const name = nameOf(element);
    const target = (element['targetRef'] as AnyElement | undefined)?.id;
    if (target !== undefined) targets[id] = target;
    names[id] =
      name && target === undefined ? `“${name}”` : (flowName(element) ?? `the ${kindOf(element)} ${id}`);
  }
  return { names: { ...names }, targets: { ...targets } };
}

const NAMED = ['bpmn:FlowElement', 'bpmn:MessageFlow', 'bpmn:Participant', 'bpmn:Process'];

function flowName(flow: AnyElement): string | undefined {
  const [source, target] = [flow['sourceRef'], flow['targetRef']] as (AnyElement | undefined)[];
  if (!source || !target) return undefined;
  return `the ${kindOf(flow)} from ${endName(source)} to ${endName(target)}`;
}

const endName = (end: AnyElement): string => (nameOf(end) ? `“${nameOf(end)}”` : (end.id ?? ''));
