import type { AnyElement } from '../../bpmn/model';
import type { Problem } from '../../problem';
import { isStale } from '../basis';
import { isFlowNode, isPart } from '../elements';
import type { LaneIdOf } from '../lane-ids';
import {
  effectUnknown,
  effectUnsuited,
  flowMissing,
  onLayerElement,
  reasonMissing,
  stale,
} from '../problems';
import type { WorkingCopy } from '../working-copy';
import type { Touch } from './touch';

const EFFECTS: ReadonlySet<string> = new Set(['not-applicable', 'replaced', 'changed', 'noted']);

/** What is wrong with one variation by itself; an `error` keeps it from being applied. */
export function checkTouch(
  { layerOf }: WorkingCopy,
  { element, variation }: Touch,
  laneIdOf: LaneIdOf,
): Problem[] {
  const { effect, flow } = variation;
  const problems: Problem[] = [];
  const owner = layerOf.get(element);
  if (isStale(variation, element, laneIdOf)) problems.push(stale(variation, variation.orphaned === true));
  if (variation.reason === '') problems.push(reasonMissing(variation));
  if (variation.orphaned) return problems;
  if (!EFFECTS.has(effect)) problems.push(effectUnknown(variation, effect));
  else if (owner !== undefined) problems.push(onLayerElement(variation, owner));
  else if (!suits(effect, element)) problems.push(effectUnsuited(variation, effect, nameOfType(element)));
  else if (effect === 'not-applicable' && isFlowNode(element) && flow !== 'skip' && flow !== 'block')
    problems.push(flowMissing(variation, flow));
  return problems;
}

/** A whole process, its lanes and its collaboration can fall away, and cannot be replaced by steps inside it. */
function suits(effect: string, element: AnyElement): boolean {
  if (effect === 'changed' || effect === 'noted') return true;
  const isWhole = ['bpmn:Process', 'bpmn:Lane', 'bpmn:Collaboration'].includes(element.$type);
  if (effect === 'replaced') return isPart(element) && !isWhole;
  return isPart(element) || isWhole;
}

function nameOfType({ $type }: AnyElement): string {
  return $type.replace(/^.*:/, '').replace(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
