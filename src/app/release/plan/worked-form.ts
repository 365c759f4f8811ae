import type { Problem } from '../../../core/problem';
import { effortToCome } from '../../../core/release/plan/problems';
import type { Effort } from '../../../core/release/plan/ReleasePlan';
import { isDate } from './is-date';
import { incomplete, numberOf } from './typed';

/** Days that were worked on a day, as they are typed. */
export interface WorkedForm {
  on: string;
  days: string;
  /** Room for one more. */
  isNew: boolean;
  /** Counted before days had dates. */
  isUndated: boolean;
}

export const roomFor = (today: string): WorkedForm => ({
  on: today,
  days: '',
  isNew: true,
  isUndated: false,
});

/** What was counted so far, what has no date first, and room for one more. */
export const formsOfWorked = ({ actual, worked = [] }: Effort, today: string): WorkedForm[] => [
  ...(actual === undefined ? [] : [{ on: '', days: String(actual), isNew: false, isUndated: true }]),
  ...worked.map(({ on, days }) => ({ on, days: String(days), isNew: false, isUndated: false })),
  roomFor(today),
];

/** What was typed as days worked, those of one day together. Set all at once: what was counted without a date may have got one. */
export function workedOf(typed: readonly WorkedForm[]): Pick<Effort, 'actual' | 'worked'> {
  const given = typed.filter(({ days }) => days.trim() !== '');
  const undated = given.find(({ on }) => on === '');
  const byDay = new Map<string, number>();
  for (const { on, days } of given)
    if (on !== '') byDay.set(on, (byDay.get(on) ?? 0) + (numberOf(days) ?? 0));
  return {
    actual: undated && numberOf(undated.days),
    worked: [...byDay].map(([on, days]) => ({ on, days })),
  };
}

/** What is wrong with the days of a role. */
export function workedFaults(
  id: string,
  { role, worked }: { role: string; worked: readonly WorkedForm[] },
  today: string,
): Problem[] {
  const given = worked.filter(({ days }) => days.trim() !== '');
  const later = given.find(({ on }) => isDate(on) && on > today);
  const undated = given.find(({ on, isUndated }) => on === '' && !isUndated);
  const whose = role.trim() || 'another role';
  return [
    ...(later ? [effortToCome(id, whose, later.on)] : []),
    ...(undated
      ? [incomplete(`Days of work of ${whose} have no day.`, 'Say by which day they were worked.')]
      : []),
  ];
}
