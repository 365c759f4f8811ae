import { isInCalendar, isWorkingDay, lastOfWorkingDays } from '../../../core/calendar/working-days';
import { addDays } from '../../../core/calendar/dates';
import { CONSULTATION_DAYS, type StepInput } from '../../../core/release/guards/record-guards';
import type { Release, ReleaseStep } from '../../../core/release/Release';
import type { Standing } from '../../../core/release/Standing';
import { transitionOf } from '../../../core/release/transitions';

export type StepField = 'reference' | 'note' | 'opens' | 'closes' | 'effective' | 'planned' | 'shortNotice';

/** What a step asks for beside who takes it, in the order in which it is asked. */
export function fieldsOf(step: ReleaseStep): StepField[] {
  switch (step) {
    case 'open-consultation':
      return ['opens', 'closes', 'reference', 'note'];
    case 'extend-consultation':
      return ['closes', 'reference', 'note'];
    case 'go-live':
      return ['effective', 'reference', 'note'];
    case 'change-date':
      return ['planned', 'note', 'reference', 'shortNotice'];
    case 'publish':
      return ['reference', 'note', 'shortNotice'];
    default:
      return transitionOf(step)?.freezes ? ['note', 'reference'] : ['reference', 'note'];
  }
}

/** The fields that a step cannot go without. */
export const isRequired = (step: ReleaseStep, field: StepField): boolean =>
  field === 'note'
    ? transitionOf(step)?.back === true || step === 'change-date'
    : field === 'reference'
      ? step === 'approve' || step === 'go-live'
      : field !== 'shortNotice';

/** The dates that a step most likely gets. */
export function usualInput(
  step: ReleaseStep,
  release: Release,
  standing: Standing,
  today: string,
): StepInput {
  if (step === 'open-consultation') {
    const opens = nextWorkingDay(today);
    return { opens, closes: closesAfter(opens) };
  }
  if (step === 'extend-consultation') {
    const { closes } = standing.consultation ?? { closes: today };
    return { closes: weekAfter(closes > today ? closes : today) };
  }
  if (step === 'go-live') return { effective: release.goLive > today ? release.goLive : today };
  if (step === 'change-date') return { planned: release.goLive };
  return {};
}

/** The least last day for a consultation; the first day itself where the calendar does not reach. */
export function closesAfter(opens: string): string {
  try {
    return lastOfWorkingDays(opens, CONSULTATION_DAYS);
  } catch {
    return opens;
  }
}

function nextWorkingDay(date: string): string {
  let day = date;
  while (isInCalendar(day) && !isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

const weekAfter = (date: string) => nextWorkingDay(addDays(date, 7));
