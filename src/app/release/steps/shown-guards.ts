import type { Guard } from '../../../core/release/guards/Guard';
import type { ReleaseFacts } from '../../../core/release/ReleaseFacts';

/** What only the checks can tell. While they have not ended, the line about them says so once for all. */
const FROM_CHECKS = new Set(['REL-UNCHECKED', 'REL-EMPTY', 'REL-ERRORS', 'REL-IMPACTS', 'REL-UNCHANGED']);

/** What goes without saying while it holds. */
const QUIET = new Set(['REL-STEP', 'REL-UNCHECKED', 'REL-TIME', 'REL-BY']);

/** The lines of a check list that say something: without those that still wait for the checks. */
export const shownGuards = (guards: readonly Guard[], { checked }: ReleaseFacts): Guard[] =>
  guards.filter(
    ({ code, met }) => !(met && QUIET.has(code)) && !(checked === undefined && FROM_CHECKS.has(code)),
  );
