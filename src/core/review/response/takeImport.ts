import type { Problem } from '../../problem';
import type { Comment } from '../Comment';
import { takeChange } from '../takeChange';
import type { ResponseImport } from './importResponses';

/** What an import does to one comment. */
export interface ImportStep {
  /** As it is known; absent where it is new. */
  before?: Comment;
  after: Comment;
}

/**
 * Takes in what an import found: each new comment, and, where that is wanted, changed words as a reply below the words that are
 * known. Every comment is in one step. What cannot be taken is named in `problems`, and the rest is taken.
 */
export function takeImport(
  { comments, changed }: Pick<ResponseImport, 'comments' | 'changed'>,
  takesChanges: boolean,
): { steps: ImportStep[]; problems: Problem[] } {
  const steps = new Map<string, ImportStep>(comments.map((after) => [after.id, { after }]));
  const problems: Problem[] = [];
  for (const { known, given } of takesChanges ? changed : []) {
    const { before, after } = steps.get(known.id) ?? { before: known, after: known };
    // A comment may have changed more than once: each change stands on the one before.
    const edited = takeChange({ known: after, given });
    if (edited.comment) steps.set(known.id, { ...(before && { before }), after: edited.comment });
    else problems.push(...edited.problems);
  }
  return { steps: [...steps.values()], problems };
}
