import type { Rule } from './Rule';
import { problemAt, titleOf } from './wording';

/** A call that names no process, or one that neither the file nor the library holds. */
export const callMissing: Rule = {
  name: 'call-missing',
  scope: 'file',
  check(element, { facts: { processes } }) {
    if (element.$type !== 'bpmn:CallActivity') return [];
    const called = element['calledElement'] as string | undefined;
    if (!called)
      return [
        problemAt(
          element,
          'CALL-UNNAMED',
          'warning',
          `${titleOf(element)} calls a process and does not say which.`,
          'Choose the process that it calls, or make it a plain step.',
        ),
      ];
    if (!processes || processes.has(called)) return [];
    return [
      problemAt(
        element,
        'CALL-PROCESS-MISSING',
        'warning',
        `${titleOf(element)} calls the process ${called}, which the library does not hold.`,
        'Choose another process, or add the one that is missing.',
      ),
    ];
  },
};
