import type { AnyElement } from '../../bpmn/model';
import { setTraceOf, traceOf } from '../../bpmn/trace';
import { idList } from '../extensions';
import { propertyUnknown, valueInvalid } from '../problems';
import type { Resolution } from '../resolution';
import type { Override, Variation } from '../types';
import { addDocumentation, setDocumentation } from './documentation';
import type { Touch } from './touch';
import { moveToLane } from './change-lane';
import { readValue } from './simple-values';

/** Gives elements what a layer says instead of the baseline's wording, lane, trace or attributes (V70 to V75). */
export function changeElements(resolution: Resolution, changes: readonly Touch[]): void {
  for (const { element, variation } of changes) {
    if (resolution.working.removed.has(element)) continue;
    const properties = variation.overrides
      .filter((override) => applyOverride(resolution, element, override, variation))
      .map(({ property }) => property);
    addDocumentation(element, variation);
    resolution.changed.push({
      id: element.id ?? '',
      layer: variation.layer,
      properties: [...new Set(properties)].sort(),
    });
  }
}

function applyOverride(
  resolution: Resolution,
  element: AnyElement,
  { property, value }: Override,
  variation: Variation,
): boolean {
  if (property === 'documentation') setDocumentation(element, value);
  else if (property === 'serviceRequests')
    setTraceOf(element, { ...traceOf(element), serviceRequests: idList(value) });
  else if (property === 'badSection' || property === 'references')
    setTraceOf(element, { ...traceOf(element), [property]: value });
  else if (property === 'lane') return moveToLane(resolution, element, value, variation);
  else return setSimple(resolution, element, { property, value }, variation);
  return true;
}

function setSimple(
  { problems }: Resolution,
  element: AnyElement,
  { property, value }: Override,
  variation: Variation,
): boolean {
  const read = readValue(element, property, value);
  if (read === 'unknown') problems.push(propertyUnknown(variation, property));
  else if (read === 'invalid') problems.push(valueInvalid(variation, property, value));
  else {
    element.set(read.name, read.value);
    return true;
  }
  return false;
}
