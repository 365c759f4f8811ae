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
import { incomplete, isAmount, numberOf } from './typed';
import { formsOfWorked, roomFor, workedFaults, workedOf, type WorkedForm } from './worked-form';

/** Days of work as they are typed. */
export interface EffortForm {
  role: string;
  planned: string;
  /** The last one is empty: room for one more. */
  worked: WorkedForm[];
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

/** @param today ISO date: the day that is suggested for days of work to add */
export const formOf = (
  { planned, byHand, actual, effort, note, dropped }: Milestone,
  today: string,
): MilestoneForm => ({
  plannedStart: planned?.start ?? '',
  plannedEnd: planned?.end ?? '',
  byHand: byHand === true,
  actualStart: actual.start ?? '',
  actualEnd: actual.end ?? '',
  effort: [
    ...effort.map((each) => ({
      role: each.role,
      planned: String(each.planned),
      worked: formsOfWorked(each, today),
      isNew: false,
    })),
    { role: '', planned: '', worked: [roomFor(today)], isNew: true },
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
  const faults = [...faultsOf(form), ...form.effort.flatMap((each) => workedFaults(id, each, facts.today))];
  if (faults.length > 0) return { problems: faults };
  const { plannedStart, plannedEnd, actualStart, actualEnd, note, dropped } = form;
  const steps: ((plan: ReleasePlan) => Edited)[] = [
    (before) =>
      setActual(
        before,
        id,
        { ...(actualStart && { start: actualStart }), ...(actualEnd && { end: actualEnd }) },
        facts.today,
      ),
    (before) => setNote(before, id, note.trim()),
    (before) => setDropped(before, id, dropped.trim() || undefined),
    ...form.effort
      .filter(({ role, isNew }) => !isNew || role.trim() !== '')
      .map(
        ({ role, planned, worked }) =>
          (before: ReleasePlan) =>
            setEffort(before, id, role.trim(), { planned: numberOf(planned) ?? 0, ...workedOf(worked) }),
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

function faultsOf(form: MilestoneForm): Problem[] {
  const { plannedStart, plannedEnd, byHand, actualStart, actualEnd, effort } = form;
  const worked = effort.flatMap((each) => each.worked.filter(({ days }) => days.trim() !== ''));
  const dates = [plannedStart, plannedEnd, actualStart, actualEnd, ...worked.map(({ on }) => on)];
  return [
    ...(dates.some((each) => each !== '' && !isDate(each))
      ? [incomplete('A date is no date such as 2026-11-25.', 'Correct it, or leave the field empty.')]
      : []),
    ...(byHand && (plannedStart === '' || plannedEnd === '')
      ? [incomplete('A planned date is missing.', 'Give both days, or let them follow from the rule.')]
      : []),
    ...([...effort.map(({ planned }) => planned), ...worked.map(({ days }) => days)].some(
      (each) => !isAmount(each),
    )
      ? [incomplete('Days of work are no number such as 2.5.', 'Correct them, or leave the field empty.')]
      : []),
  ];
}
