import type { AnyElement, BpmnModel } from '../../bpmn/model';
import { compare, meaningOf } from '../../comparison/compare';
import type { Change, Comparison } from '../../comparison/change';
import { basisOf, isStale } from '../basis';
import { laneIds } from '../lane-ids';
import type { Variation } from '../types';
import { variationsOf } from '../variations';

/** A variation that asks for a second look, with what happened below it. */
export interface StaleVariation {
  variation: Variation;
  /** `changed`: the element is there and is not what it was; `gone`: it is not there any more. */
  state: 'changed' | 'gone';
  /** The revision that the variation was recorded on, counted as given; absent where none of them has the element so. */
  revision?: number;
  /** What changed on the element since that revision; empty where no revision is known. */
  changes: Change[];
  /** The element that took over under another id, where there is one. */
  successorId?: string;
}

type Revision = Pick<BpmnModel, 'elementsById' | 'text'>;

/**
 * The stale variations of a file. A variation keeps a hash only of what it was recorded on, so what changed is told from the newest
 * revision in which the element has that hash (rules V101 to V103).
 *
 * Cost: a comparison with each revision that a stale variation rests on.
 *
 * @param revisions earlier states of the file, newest first, read by `readBpmn`
 */
export function staleVariations(
  now: Pick<BpmnModel, 'definitions' | 'elementsById' | 'text'>,
  revisions: readonly Revision[],
): StaleVariation[] {
  const laneIdOf = laneIds();
  const comparisons = new Map<number, Comparison>();
  const since = (revision: number) => {
    let comparison = comparisons.get(revision);
    if (!comparison) comparisons.set(revision, (comparison = compare(revisions[revision]!.text, now.text)));
    return comparison;
  };
  return variationsOf(now.definitions)
    .filter((variation) => isStale(variation, now.elementsById[variation.elementId], laneIdOf))
    .map((variation) => {
      const isGone = variation.orphaned === true || !now.elementsById[variation.elementId];
      const revision = revisions.findIndex(({ elementsById }) =>
        holds(variation, elementsById[variation.elementId], isGone),
      );
      const state = isGone ? 'gone' : 'changed';
      if (revision < 0) return { variation, state, changes: [] };
      const comparison = since(revision);
      const changes = meaningOf(comparison).filter((change) => isOn(change, variation.elementId));
      const successorId = isGone ? successorOf(comparison, variation.elementId) : undefined;
      return { variation, state, revision, changes, ...(successorId !== undefined && { successorId }) };
    });
}

/** An orphan keeps the basis of an element that is gone: then any revision that still has it will do. */
function holds({ basis }: Variation, element: AnyElement | undefined, isGone: boolean): boolean {
  if (!element) return false;
  return basis === undefined ? isGone : basisOf(element) === basis;
}

/** What a layer says on the element did not change below it. */
function isOn({ element: { before, after }, nature }: Change, id: string): boolean {
  return nature !== 'variation' && (before?.id === id || after?.id === id);
}

function successorOf({ changes }: Comparison, id: string): string | undefined {
  const renewed = changes.find(({ property, element }) => property === 'id' && element.before?.id === id);
  return renewed?.element.after?.id;
}
