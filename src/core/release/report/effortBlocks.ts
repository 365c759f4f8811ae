import type { Block } from '../notes/words/blocks';
import type { RoleEffort } from '../plan/effort';

/** Effort by role, in days of work, with the sum of all roles. */
export function effortBlocks(effort: readonly RoleEffort[]): Block[] {
  if (effort.length === 0) return [];
  const sum = effort.reduce((total, each) => ({
    role: 'All',
    planned: total.planned + each.planned,
    actual: total.actual + each.actual,
    plannedOfCounted: total.plannedOfCounted + each.plannedOfCounted,
  }));
  const rows = effort.length === 1 ? effort : [...effort, { ...sum, role: 'All' }];
  return [
    { kind: 'heading', level: 2, id: 'effort', words: ['Effort, in days of work'] },
    {
      kind: 'table',
      label: 'Effort by role',
      columns: ['Role', 'Planned for all milestones', 'Planned for those counted', 'Actual', 'More or less'],
      rows: rows.map(({ role, planned, plannedOfCounted, actual }) => [
        [role],
        [daysInWords(planned)],
        [daysInWords(plannedOfCounted)],
        [daysInWords(actual)],
        [difference(actual - plannedOfCounted)],
      ]),
    },
  ];
}

/** Parts of a day to two places, without noughts at the end. */
const daysInWords = (days: number): string => String(Math.round(days * 100) / 100);

const difference = (days: number): string =>
  `${days > 0 ? '+' : days < 0 ? '−' : ''}${daysInWords(Math.abs(days))}`;
