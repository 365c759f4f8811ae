import type { AnyElement } from '../bpmn/model';
import { extensionsOf } from './extensions';
import { endsOf } from './geometry/ends';
import { remove } from './removal';
import { append, type WorkingCopy } from './working-copy';

/** Annotations and data, by the associations that hold them in the diagram. */
export type Ties = ReadonlyMap<AnyElement, readonly AnyElement[]>;

const LOOSE = new Set([
  'bpmn:TextAnnotation',
  'bpmn:DataObjectReference',
  'bpmn:DataStoreReference',
  'bpmn:DataObject',
]);

/** What ties annotations and data to the flow before anything is removed. */
export function tiesIn(working: WorkingCopy): Ties {
  const ties = new Map<AnyElement, AnyElement[]>();
  for (const { holder, name } of working.references) {
    // No flow ends at an annotation or at data, and most references are those of flows.
    if (holder.$type === 'bpmn:SequenceFlow') continue;
    const isEdge = name === 'sourceRef' || name === 'targetRef';
    if (isEdge && !working.removed.has(holder)) {
      for (const end of Object.values(endsOf(holder)) as (AnyElement | undefined)[])
        if (end && LOOSE.has(end.$type)) append(ties, end, holder);
    } else if (name === 'dataObjectRef' && !working.removed.has(holder))
      append(ties, holder[name] as AnyElement, holder);
  }
  return ties;
}

/**
 * Takes annotations and data away whose every tie is gone (V54). An open question stays; so does what was tied to nothing before.
 */
export function removeOrphaned(working: WorkingCopy, ties: Ties): void {
  const { removed } = working;
  // Data objects come after the references that are their ties.
  const inOrder = [...ties].sort(
    ([a], [b]) => Number(a.$type === 'bpmn:DataObject') - Number(b.$type === 'bpmn:DataObject'),
  );
  for (const [element, tiedBy] of inOrder) {
    const isQuestion = extensionsOf(element, 'bam:Question').length > 0;
    if (removed.has(element) || isQuestion) continue;
    const causes = tiedBy.map((tie) => removed.get(tie));
    const layer = causes.find((cause) => cause?.layer !== undefined)?.layer;
    if (causes.every(Boolean))
      remove(working, element, { because: 'orphaned', ...(layer !== undefined && { layer }) });
  }
}
