import type { Definitions } from '../bpmn/model';
import { project } from '../variation/project';
import { layerWorkOf, withoutWork, type LayerWork } from './layer-work';
import { proveDefinitions } from './prove-definitions';
import type { Blame, Finding, Proof } from './types';

/** Projections that looking for the blame of one fault may cost. */
const MOST_TRIALS = 120;

/**
 * The smallest part of what layers do without which a fault is not there, nor a new one in its place. First parts are
 * put back one by one as long as the fault stays away, which leaves a set that needs each of its members; then every smaller set is
 * tried, as far as `MOST_TRIALS` go: the smallest is found for sure only where they suffice.
 *
 * It yields after each trial, so that a caller can pause or stop.
 *
 * @returns nothing when the fault stays without any of it
 */
export function* blameOf(
  definitions: Definitions,
  layers: readonly string[],
  { findings }: Proof,
  fault: Finding,
): Generator<void, Blame[]> {
  const parts = layerWorkOf(definitions, layers);
  const known = new Set(findings.map(keyOf));
  let trials = 0;
  const findingsWithout = (taken: readonly LayerWork[]) => {
    trials += 1;
    const left = withoutWork(definitions, taken);
    return proveDefinitions(project(left, { view: 'resolved', layers }).definitions).findings;
  };
  let smallest = parts;
  const untouched = findingsWithout(parts);
  if (untouched.some((each) => isSameFault(each, fault))) return [];
  for (const each of untouched) known.add(keyOf(each));
  const mends = (taken: readonly LayerWork[]) =>
    !findingsWithout(taken).some((each) => isSameFault(each, fault) || !known.has(keyOf(each)));
  for (const part of parts) {
    yield;
    if (trials >= MOST_TRIALS) break;
    const fewer = smallest.filter((each) => each !== part);
    if (fewer.length > 0 && mends(fewer)) smallest = fewer;
  }
  for (let size = 1; size < smallest.length; size += 1) {
    for (const some of choicesOf(parts, size)) {
      yield;
      if (trials >= MOST_TRIALS) break;
      if (mends(some)) return blamed(some);
    }
  }
  return blamed(smallest);
}

const blamed = (parts: readonly LayerWork[]): Blame[] => parts.flatMap(({ blame }) => blame);

/** Whether two findings are the same fault, in views that need not show the same elements. */
export const isSameFault = (a: Finding, b: Finding): boolean =>
  a.kind === b.kind &&
  a.scopeId === b.scopeId &&
  (a.elementIds.some((id) => b.elementIds.includes(id)) || a.elementIds[0] === b.elementIds[0]);

const keyOf = ({ kind, scopeId, elementIds }: Finding) => `${kind} ${scopeId} ${elementIds.join(' ')}`;

/** Every choice of so many of some things. */
function* choicesOf<T>(all: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) return void (yield []);
  for (let at = from; at <= all.length - size; at += 1)
    for (const rest of choicesOf(all, size - 1, at + 1)) yield [all[at]!, ...rest];
}
