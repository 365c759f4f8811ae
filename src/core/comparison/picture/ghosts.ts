import type { Comparison } from '../change';

/** An element that a merged picture shows where it was. */
export interface Ghost {
  /** Its id in `before`. */
  id: string;
  /** True where it is still there, at another place. */
  isMove: boolean;
}

/** Changes by which something that is still there stood, or led, somewhere else. */
const MOVES = new Set(['lane', 'pool', 'place', 'sourceRef', 'targetRef', 'attachedToRef']);

/** What was removed, and what moved or led elsewhere, each once, in the order of the comparison. */
export function ghostsOf({ changes }: Comparison): Ghost[] {
  const ghosts = new Map<string, Ghost>();
  for (const { kind, property, element } of changes) {
    const { before } = element;
    const isMove = kind === 'changed' && MOVES.has(property);
    if (before && (kind === 'removed' || isMove) && !ghosts.has(before.id))
      ghosts.set(before.id, { id: before.id, isMove });
  }
  return [...ghosts.values()];
}

/** The id under which an element stands at its old place. */
export const ghostIdOf = (id: string): string => `was-${id}`;
