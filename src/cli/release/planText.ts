import type { Problem } from '../../core/problem';
import type { PlanFacts } from '../../core/release/plan/checkPlan';
import { effortByRole } from '../../core/release/plan/effort';
import { exposureOf } from '../../core/release/plan/log';
import type { LogEntry } from '../../core/release/plan/LogEntry';
import { progressOf } from '../../core/release/plan/progress';
import type { ReleasePlan } from '../../core/release/plan/ReleasePlan';
import { stateInWords } from '../../core/release/plan/timelineTable';

/** A plan for the terminal. */
export function printedPlan(plan: ReleasePlan, facts: PlanFacts, problems: readonly Problem[]): string {
  const rows = progressOf(plan.milestones, facts.records, facts.today).map(
    ({ milestone: { id, activity, planned, byHand }, actual, ...rest }) => [
      id,
      planned ? `${planned.start}..${planned.end}${byHand ? '*' : ''}` : '',
      Object.keys(actual).length === 0 ? '' : `${actual.start ?? ''}..${actual.end ?? ''}`,
      stateInWords(rest),
      activity,
    ],
  );
  const effort = effortByRole(plan).map(
    ({ role, planned, actual, plannedOfCounted }) =>
      `  ${role}: ${planned} planned, ${actual} actual (for ${plannedOfCounted} planned)\n`,
  );
  return [
    `Plan of release ${plan.release}, counted back from ${plan.goLive}, as of ${facts.today}\n`,
    table([['', 'planned', 'actual', 'state', ''], ...rows]),
    plan.milestones.some(({ byHand }) => byHand) ? '  * set by hand\n' : '',
    effort.length === 0 ? '' : `Effort in days of work\n${effort.join('')}`,
    plan.log.length === 0 ? '' : `Risks and issues\n${printedLog(plan.log)}`,
    plan.notes === '' ? '' : `Notes\n  ${plan.notes.replaceAll('\n', '\n  ')}\n`,
    problems.length === 0 ? '' : `What does not fit\n${printedProblems(problems)}`,
  ].join('');
}

/** Open entries first, the weightiest first. */
export function printedLog(log: readonly LogEntry[]): string {
  const isClosed = ({ state }: LogEntry) => Number(state === 'closed');
  const sorted = [...log].sort((a, b) => isClosed(a) - isClosed(b) || exposureOf(b) - exposureOf(a));
  return table(
    sorted.map(({ id, state, likelihood, impact, owner, title }) => [
      id,
      state,
      likelihood ? `${likelihood} likelihood, ${impact} impact` : `${impact} impact`,
      owner || 'no owner',
      title,
    ]),
  );
}

export const printedProblems = (problems: readonly Problem[]): string =>
  problems
    .map(({ severity, code, message, remedy }) => `  ${severity} ${code}: ${message} ${remedy}\n`)
    .join('');

/** Columns of even width; the last is as long as it is. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd() + '\n')
    .join('');
}
