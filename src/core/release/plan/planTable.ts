import { safeCell } from '../../catalogue/formulas';
import type { Table } from '../../catalogue/table';
import { lengthOf } from './deviation';
import { actualDays } from './effort';
import { progressOf } from './progress';
import type { Records } from './records';
import type { ReleasePlan } from './ReleasePlan';

/** A plan as a table for a spreadsheet: a row a milestone, dates as ISO dates, effort by role. Texts cannot run as formulas. */
export function planTable(plan: ReleasePlan, records: Records, today: string): Table {
  const roles = [...new Set(plan.milestones.flatMap(({ effort }) => effort.map(({ role }) => role)))];
  const effortColumns = roles.flatMap((role) => [`${role} planned`, `${role} actual`].map(safeCell));
  const rows = progressOf(plan.milestones, records, today).map(
    ({ milestone, actual, state, deviation }): Record<string, string> => {
      const { id, activity, planned, byHand, effort, rule, dropped, note } = milestone;
      const days = roles.flatMap((role) => {
        const found = effort.find((each) => each.role === role);
        return [found?.planned, found && actualDays(found)].map((each) =>
          each === undefined ? '' : String(each),
        );
      });
      return {
        milestone: safeCell(id),
        activity: safeCell(activity),
        planned_start: planned?.start ?? '',
        planned_end: planned?.end ?? '',
        planned_working_days: textOf(planned && lengthOf(planned)),
        set_by_hand: byHand ? 'yes' : '',
        actual_start: actual.start ?? '',
        actual_end: actual.end ?? '',
        state,
        days_late: textOf(deviation),
        waits_for: rule.after.join(' '),
        note: safeCell([dropped, note].filter(Boolean).join(' ')),
        ...Object.fromEntries(effortColumns.map((column, index) => [column, days[index]!])),
      };
    },
  );
  return { columns: [...COLUMNS, ...effortColumns], rows };
}

const COLUMNS = [
  'milestone',
  'activity',
  'planned_start',
  'planned_end',
  'planned_working_days',
  'set_by_hand',
  'actual_start',
  'actual_end',
  'state',
  'days_late',
  'waits_for',
  'note',
];

const textOf = (count: number | undefined): string => (count === undefined ? '' : String(count));
