import type { Problem, Severity } from '../../../core/problem';
import type { Finding } from '../../../core/proof/types';
import { bySeverity } from './problem-order';

/** A problem as the list shows it; one that the proof found brings the run that shows it. */
export interface ListedProblem extends Problem {
  finding?: Finding;
}

export type Grouping = 'severity' | 'view' | 'step';

export interface ProblemGroup {
  id: string;
  title: string;
  problems: ListedProblem[];
}

const SEVERITY_TITLES: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  info: 'Notes',
};

/** Where a problem shows: a key for filters and groups. */
export function viewKeyOf({ where: { view, layer } }: Problem): string {
  if (view === undefined) return 'file';
  return view === 'resolved' ? `resolved ${layer ?? ''}`.trim() : view;
}

/** What people call the place of `viewKeyOf`. */
export function viewTitleOf(key: string): string {
  if (key === 'file') return 'Whole file';
  const [view, ...layers] = key.split(' ');
  if (view === 'resolved') return `What ${layers.join(' with ') || 'a layer'} experiences`;
  return view === 'baseline' ? 'Baseline' : 'Overlay';
}

/**
 * The problems to show, in groups; groups with nothing in them are left out.
 *
 * @param view a key of `viewKeyOf`, or undefined for all
 * @param nameOf the title of an element
 */
export function groupsOf(
  problems: readonly ListedProblem[],
  by: Grouping,
  { severities, view }: { severities: ReadonlySet<Severity>; view?: string | undefined },
  nameOf: (elementId: string) => string,
): ProblemGroup[] {
  const shown = (bySeverity(problems) as ListedProblem[]).filter(
    (problem) => severities.has(problem.severity) && (view === undefined || viewKeyOf(problem) === view),
  );
  const groups = new Map<string, ProblemGroup>();
  for (const problem of shown) {
    const { id, title } = groupOf(problem, by, nameOf);
    const group = groups.get(id) ?? { id, title, problems: [] };
    group.problems.push(problem);
    groups.set(id, group);
  }
  return [...groups.values()];
}

function groupOf(problem: Problem, by: Grouping, nameOf: (elementId: string) => string) {
  if (by === 'severity') return { id: problem.severity, title: SEVERITY_TITLES[problem.severity] };
  if (by === 'view') {
    const key = viewKeyOf(problem);
    return { id: key, title: viewTitleOf(key) };
  }
  const { elementId } = problem.where;
  return elementId === undefined
    ? { id: '', title: 'The process' }
    : { id: elementId, title: nameOf(elementId) };
}

/** How many there are of each severity. */
export function countsOf(problems: readonly Problem[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of bySeverity(problems)) counts[severity] += 1;
  return counts;
}
