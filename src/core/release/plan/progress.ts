import { workingDaysLate } from './deviation';
import { actualOf, type Records } from './records';
import type { Milestone, Span } from './ReleasePlan';

export const PROGRESS = ['to come', 'under way', 'late', 'done', 'not recorded', 'dropped'] as const;
export type Progress = (typeof PROGRESS)[number];

/** A milestone and how it stands on a day. */
export interface MilestoneProgress {
  milestone: Milestone;
  actual: Partial<Span>;
  state: Progress;
  /** What is late: its beginning, or its end; set where the state is `late`. */
  late?: 'begin' | 'end';
  /** Working days by which it ended late (early: negative), or by which it is late by now. */
  deviation?: number;
}

/**
 * How the milestones stand. One that nobody recorded, though what waits for it has begun, is `not recorded` and not late.
 * Cost: milestones squared.
 */
export function progressOf(
  milestones: readonly Milestone[],
  records: Records,
  today: string,
): MilestoneProgress[] {
  const hasBegun = new Map(
    milestones.map((each) => [each.id, Object.keys(actualOf(each, records)).length > 0]),
  );
  const isOvertaken = (id: string, seen = new Set<string>()): boolean =>
    milestones.some(
      (each) =>
        each.rule.after.includes(id) &&
        !seen.has(each.id) &&
        (hasBegun.get(each.id) === true || isOvertaken(each.id, seen.add(each.id))),
    );
  return milestones.map((milestone) => {
    const actual = actualOf(milestone, records);
    const { planned } = milestone;
    const stands = (state: Progress, more: Partial<MilestoneProgress> = {}): MilestoneProgress => ({
      milestone,
      actual,
      state,
      ...more,
    });
    const by = (date: string, what: 'begin' | 'end') => {
      const deviation = workingDaysLate(date, today);
      return stands('late', { late: what, ...(deviation !== undefined && { deviation }) });
    };
    if (milestone.dropped !== undefined) return stands('dropped');
    if (actual.end && actual.end <= today) {
      const deviation = planned && workingDaysLate(planned.end, actual.end);
      return stands('done', deviation === undefined ? {} : { deviation });
    }
    if (isOvertaken(milestone.id)) return stands('not recorded');
    if (planned && planned.end < today) return by(planned.end, 'end');
    if (actual.start && actual.start <= today) return stands('under way');
    if (planned && planned.start < today && planned.start !== planned.end) return by(planned.start, 'begin');
    return stands('to come');
  });
}
