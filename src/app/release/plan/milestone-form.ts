import type { Problem } from '../../../core/problem';
import type { PlanFacts } from '../../../core/release/plan/checkPlan';
import {
  followRule,
  setActual,
  setDropped,
  setEffort,
  setNote,
  setPlanned,
  type Edited,
} from '../../../core/release/plan/editPlan';
import { replan } from '../../../core/release/plan/replan';
import type { Milestone, ReleasePlan } from '../../../core/release/plan/ReleasePlan';
import { isDate } from './is-date';

/** Days of work as they are typed. */
export interface EffortForm {
  role: string;
  planned: string;
  actual: string;
  /** Not a role of the milestone yet. */
  isNew: boolean;
}

/** A milestone as it is typed; '' for what is not known. */
export interface MilestoneForm {
  plannedStart: string;
  plannedEnd: string;
  byHand: boolean;
  actualStart: string;
  actualEnd: string;
  effort: EffortForm[];
  note: string;
  dropped: string;
}

export const formOf = ({ planned, byHand, actual, effort, note, dropped }: Milestone): MilestoneForm => ({
  plannedStart: planned?.start ?? '',
  plannedEnd: planned?.end ?? '',
  byHand: byHand === true,
  actualStart: actual.start ?? '',
  actualEnd: actual.end ?? '',
  effort: [
    ...effort.map((each) => ({
      role: each.role,
      planned: String(each.planned),
      actual: each.actual === undefined ? '' : String(each.actual),
      isNew: false,
    })),
    { role: '', planned: '', actual: '', isNew: true },
  ],
  note: note ?? '',
  dropped: dropped ?? '',
});

/** The plan with what was typed, or what is wrong with it. */
export function withForm(
  plan: ReleasePlan,
  { id }: Milestone,
  form: MilestoneForm,
  facts: PlanFacts,
): Edited {
  const faults = faultsOf(form);
  if (faults.length > 0) return { problems: faults };
  const { plannedStart, plannedEnd, actualStart, actualEnd, note, dropped } = form;
  const steps: ((plan: ReleasePlan) => Edited)[] = [
    (before) =>
      setActual(before, id, {
        ...(actualStart && { start: actualStart }),
        ...(actualEnd && { end: actualEnd }),
      }),
    (before) => setNote(before, id, note.trim()),
    (before) => setDropped(before, id, dropped.trim() || undefined),
    ...form.effort
      .filter(({ role, isNew }) => !isNew || role.trim() !== '')
      .map(
        ({ role, planned, actual }) =>
          (before: ReleasePlan) =>
            setEffort(before, id, role.trim(), { planned: numberOf(planned) ?? 0, actual: numberOf(actual) }),
      ),
    (before) =>
      form.byHand && plannedStart && plannedEnd
        ? setPlanned(before, id, { start: plannedStart, end: plannedEnd })
        : counted(before, id, facts),
  ];
  let current: Edited = { plan, problems: [] };
  for (const step of steps) {
    if (!current.plan) break;
    current = step(current.plan);
  }
  return current;
}

/** Its dates follow from its rule again, where they were set by hand before. */
function counted(plan: ReleasePlan, id: string, facts: PlanFacts): Edited {
  if (!plan.milestones.find((each) => each.id === id)?.byHand) return { plan, problems: [] };
  const freed = followRule(plan, id);
  if (!freed.plan) return freed;
  const again = replan(freed.plan, { ...facts, goLive: plan.goLive });
  return again.plan ? { plan: again.plan, problems: [] } : { problems: again.problems };
}

/** `undefined` for an empty field. */
const numberOf = (text: string): number | undefined =>
  text.trim() === '' ? undefined : Number(text.trim().replace(',', '.'));

function faultsOf(form: MilestoneForm): Problem[] {
  const { plannedStart, plannedEnd, byHand, actualStart, actualEnd, effort } = form;
  const dates = [plannedStart, plannedEnd, actualStart, actualEnd];
  return [
    ...(dates.some((each) => each !== '' && !isDate(each))
      ? [incomplete('A date is no date such as 2026-11-25.', 'Correct it, or leave the field empty.')]
      : []),
    ...(byHand && (plannedStart === '' || plannedEnd === '')
      ? [incomplete('A planned date is missing.', 'Give both days, or let them follow from the rule.')]
      : []),
    ...(effort.some(({ planned, actual }) => [planned, actual].some((each) => !isAmount(each)))
      ? [incomplete('Days of work are no number such as 2.5.', 'Correct them, or leave the field empty.')]
      : []),
  ];
}

function isAmount(text: string): boolean {
  const number = numberOf(text);
  return number === undefined || (number >= 0 && number <= 10_000);
}

const incomplete = (message: string, remedy: string): Problem => ({
  code: 'PLAN-FIELD',
  severity: 'error',
  where: {},
  message,
  remedy,
});
