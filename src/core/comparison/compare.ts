import { naturalCompare } from '../bpmn/natural';
import { CHANGE_CLASSES, type Change, type Comparison } from './change';
import { describe } from './describe';
import { Drafts, keyOf, wholeKeyOf } from './drafts';
import type { Edit } from './edit';
import { findEdits } from './find-edits';
import { match } from './match';
import type { Matching } from './matching';
import { readItems } from './read-items';
import { report } from './report';

/**
 * What differs between two files or views in meaning and in drawing, as people speak of it; SPEC.md numbers the rules. The
 * edits of all changes together make `after` of `before`. Changes of meaning are all but those of class `layout`.
 *
 * Cost grows with the length of both files.
 *
 * @param before canonical text, as `BpmnModel.text` and `writeBpmn` have it; other BPMN text is brought into that form
 * @throws SyntaxError for text that is no BPMN file; `readBpmn` tells people about such a file
 */
export function compare(before: string, after: string): Comparison {
  return before === after ? { changes: [] } : compareMatched(match(readItems(before), readItems(after)));
}

/** The same for files that were matched before. */
export function compareMatched(matching: Matching): Comparison {
  const drafts = new Drafts(matching);
  report(drafts, findEdits(matching));
  const changes = drafts.all().map((draft): Change => ({ ...draft, sentence: describe(draft) }));
  return { changes: changes.sort(inOrder) };
}

/** All the edits of a comparison, for `applyEdits`. */
export const editsOf = ({ changes }: Comparison): Edit[] => changes.flatMap(({ edits }) => edits);

/** What changes what the model says: everything but layout. */
export const meaningOf = ({ changes }: Comparison): Change[] =>
  changes.filter((change) => change.class !== 'layout');

function inOrder(a: Change, b: Change): number {
  return (
    CHANGE_CLASSES.indexOf(a.class) - CHANGE_CLASSES.indexOf(b.class) ||
    naturalCompare(keyOf(a), keyOf(b)) ||
    (wholeKeyOf(a) < wholeKeyOf(b) ? -1 : 1)
  );
}
