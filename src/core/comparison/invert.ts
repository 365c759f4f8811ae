import type { Change, Comparison } from './change';
import { describe } from './describe';
import type { Edit, Ref } from './edit';

/** The comparison the other way round: `invert(compare(a, b))` says what `compare(b, a)` says. */
export const invert = ({ changes }: Comparison): Comparison => ({ changes: changes.map(invertChange) });

const KINDS = { added: 'removed', removed: 'added', changed: 'changed' } as const;

function invertChange({ sentence: _, ...change }: Change): Change {
  const inverse = {
    ...swapped(change),
    kind: KINDS[change.kind],
    element: swapped(change.element),
    edits: change.edits.map(invertEdit),
  };
  return { ...inverse, sentence: describe(inverse) };
}

function invertEdit(edit: Edit): Edit {
  const at = swapped(edit.at);
  switch (edit.kind) {
    case 'item':
      return { ...edit, at, parent: swapped(edit.parent) };
    case 'place':
      return { ...edit, at, before: invertPlace(edit.after), after: invertPlace(edit.before) };
    case 'order':
      return { ...edit, at, before: edit.after.map(swapped), after: edit.before.map(swapped) };
    default:
      return { ...swapped(edit), at } as Edit;
  }
}

const invertPlace = ({ parent, slot }: { parent: Ref; slot: string }) => ({ parent: swapped(parent), slot });

/** `before` and `after` changed over; where one is absent, so is the other afterwards. */
function swapped<T extends { before?: unknown; after?: unknown }>(sides: T): T {
  const { before, after, ...rest } = sides;
  return {
    ...rest,
    ...(after !== undefined && { before: after }),
    ...(before !== undefined && { after: before }),
  } as T;
}
