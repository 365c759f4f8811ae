import type { AnyElement, Definitions } from '../core/bpmn/model';
import { ownLayerOf } from '../core/variation/layers';

/**
 * The process, or the collaboration, that a file is about: the one with a BAD number, else the first process of the baseline.
 */
export function mainProcessOf(definitions: Definitions): AnyElement | undefined {
  const roots = (definitions.rootElements ?? []) as unknown as AnyElement[];
  const baseline = roots.filter((root) => ownLayerOf(root) === undefined);
  return (
    baseline.find((root) => typeof root['number'] === 'string' && root['number'] !== '') ??
    baseline.find(({ $type }) => $type === 'bpmn:Process')
  );
}
