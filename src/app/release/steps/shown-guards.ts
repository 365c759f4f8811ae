import type { Guard } from '../../../core/release/guards/Guard';
import type { ReleaseFacts } from '../../../core/release/ReleaseFacts';

/** What only the checks can tell. While they have not ended, the line about them says so once for all. */
const FROM_CHECKS = new Set(['REL-UNCHECKED', 'REL-EMPTY', 'REL-ERRORS', 'REL-IMPACTS', 'REL-UNCHANGED']);

/** The lines of a check list that say something: without those that still wait for the checks, and the step itself. */
export const shownGuards = (guards: readonly Guard[], { checked }: ReleaseFacts): Guard[] =>
  guards.filter(
    ({ code, met }) =>
      !(code === 'REL-STEP' && met) &&
      !(code === 'REL-UNCHECKED' && met) &&
      !(checked === undefined && FROM_CHECKS.has(code)),
  );
