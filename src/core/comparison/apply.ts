import { DraftTree } from './draft-tree';
import type { Edit } from './edit';
import { readItems } from './read-items';

/**
 * The file that edits make of another. `applyEdits(a, editsOf(compare(a, b)))` is `b` in canonical form; a part of the edits
 * gives a file between the two, which need not be a valid model.
 *
 * @param text the file that the edits were found on
 * @throws RangeError where an edit does not fit the file, as when it was found on another one
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const tree = new DraftTree(readItems(text).root);
  tree.apply(edits);
  return tree.text();
}
