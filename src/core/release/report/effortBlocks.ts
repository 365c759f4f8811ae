import { listed, paragraph, type Block } from '../notes/words/blocks';
import { dayInWords } from '../plan/words';
import type { MonthlyReport } from './monthlyReport';

/** Effort by role, in days of work, with the sum of all roles, and which of it may be later than the report. */
export function effortBlocks({
  effort,
  effortSince,
  madeOn,
}: Pick<MonthlyReport, 'effort' | 'effortSince' | 'madeOn'>): Block[] {
  if (effort.length === 0) return [];
  const sum = effort.reduce((total, each) => ({
    role: 'All',
    planned: total.planned + each.planned,
    actual: total.actual + each.actual,
    plannedOfCounted: total.plannedOfCounted + each.plannedOfCounted,
    inMonth: total.inMonth + each.inMonth,
  }));
  const rows = effort.length === 1 ? effort : [...effort, { ...sum, role: 'All' }];
  return [
    { kind: 'heading', level: 2, id: 'effort', words: ['Effort, in days of work'] },
    {
      kind: 'table',
      label: 'Effort by role',
      columns: [
        'Role',
        'Planned for all milestones',
        'Planned for those counted',
        'Actual so far',
        'More or less',
        'In this month',
      ],
      rows: rows.map(({ role, planned, plannedOfCounted, actual, inMonth }) => [
        [role],
        [daysInWords(planned)],
        [daysInWords(plannedOfCounted)],
        [daysInWords(actual)],
        [difference(actual - plannedOfCounted)],
        [daysInWords(inMonth)],
      ]),
    },
    ...(effortSince.length === 0
      ? []
      : [
          paragraph({
            text: `Some days of ${listed(effortSince)} have no date and are as they were known on ${dayInWords(madeOn)}: they may have been counted after the month, and are in no month.`,
            as: 'quiet',
          }),
        ]),
  ];
}

/** Parts of a day to two places, without noughts at the end. */
const daysInWords = (days: number): string => String(Math.round(days * 100) / 100);

const difference = (days: number): string =>
  `${days > 0 ? '+' : days < 0 ? '−' : ''}${daysInWords(Math.abs(days))}`;
