import type { Problem } from '../../../core/problem';

/** A diagram that cannot be shown, for a fault that is none of the file's, such as an editor that did not load. */
export const openingStopped = (fault: unknown): Problem => ({
  code: 'OPEN-FAILED',
  severity: 'error',
  where: {},
  message: `The diagram could not be opened: ${fault instanceof Error ? fault.message : String(fault)}.`,
  remedy: 'Reload the page. If it stays, make a backup, and report this message.',
});
