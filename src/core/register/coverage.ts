import { compareNumbers } from '../catalogue/numbers';
import { grouped } from './grouped';
import type { ImpactState, ImpactStatus } from './impactStatus';

export type Counts = Record<ImpactState, number> & {
  total: number;
  /** Impacts that want a second look, whatever their state. */
  suspect: number;
  /** Impacts that only another process than that of their own section answers. */
  elsewhere: number;
};

/** Counts for one SEC document or process, with the ids behind them. */
export interface CoverageRow extends Counts {
  /** SEC document or BAD number; '' for impacts that touch no process. */
  key: string;
  openIds: string[];
}

export interface Coverage extends Counts {
  /** Settling links whose two sides were not recorded yet. */
  unrecorded: number;
  byDocument: CoverageRow[];
  /** An impact counts under each process that it touches, so these rows can add up to more than the total. */
  byProcess: CoverageRow[];
}

/** Counts impacts by state: all of them, by SEC document in the order of the register, by process in the order of numbers. */
export function coverageOf(statuses: readonly ImpactStatus[]): Coverage {
  const processes = rowsBy(statuses, ({ processes }) => (processes.length === 0 ? [''] : processes));
  return {
    ...countsOf(statuses),
    unrecorded: statuses.reduce((sum, { unrecorded }) => sum + unrecorded, 0),
    byDocument: rowsBy(statuses, ({ impact }) => [impact.secDocument]),
    byProcess: processes.sort(
      (a, b) => Number(a.key === '') - Number(b.key === '') || compareNumbers(a.key, b.key),
    ),
  };
}

export function countsOf(statuses: readonly ImpactStatus[]): Counts {
  const counts: Counts = {
    total: statuses.length,
    answered: 0,
    'no-change': 0,
    question: 0,
    open: 0,
    suspect: 0,
    elsewhere: 0,
  };
  for (const { state, suspicions, elsewhere } of statuses) {
    counts[state] += 1;
    if (elsewhere) counts.elsewhere += 1;
    if (suspicions.length > 0) counts.suspect += 1;
  }
  return counts;
}

function rowsBy(
  statuses: readonly ImpactStatus[],
  keysOf: (status: ImpactStatus) => string[],
): CoverageRow[] {
  return [...grouped(statuses, keysOf)].map(([key, group]) => ({
    key,
    ...countsOf(group),
    openIds: group.filter(({ state }) => state === 'open').map(({ impact }) => impact.id),
  }));
}
