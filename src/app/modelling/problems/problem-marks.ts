import type { Problem } from '../../../core/problem';
import type { ProblemMark } from '../../../editor/problem-marks/ProblemMarks';
import { bySeverity, countInWords } from './problem-order';

/** What the canvas marks: errors and warnings by element. Notes are for the list alone: marks on every second step hide the rest. */
export function problemMarksOf(problems: readonly Problem[]): Map<string, ProblemMark> {
  const byElement = new Map<string, Problem[]>();
  for (const problem of bySeverity(problems)) {
    const { elementId } = problem.where;
    if (elementId === undefined || problem.severity === 'info') continue;
    byElement.set(elementId, [...(byElement.get(elementId) ?? []), problem]);
  }
  return new Map(
    [...byElement].map(([id, here]) => [
      id,
      {
        severity: here[0]!.severity,
        count: here.length,
        title: here.length === 1 ? here[0]!.message : `${countInWords(here)}: ${here[0]!.message}`,
      },
    ]),
  );
}
