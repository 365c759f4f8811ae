import { CALENDAR_RANGE } from '../../calendar/bank-holidays';
import type { Problem, Severity } from '../../problem';
import { dayInWords } from './words';

const planProblem = (code: string, severity: Severity, message: string, remedy: string): Problem => ({
  code,
  severity,
  where: {},
  message,
  remedy,
});

const YEARS = `${CALENDAR_RANGE.first} to ${CALENDAR_RANGE.last}`;

export const outsideCalendar = (goLive: string, ids: readonly string[]): Problem =>
  planProblem(
    'PLAN-RANGE',
    'error',
    `Counted back from ${dayInWords(goLive)}, the plan leaves the years of which bank holidays are known (${YEARS}): ${ids.join(', ')}.`,
    'Choose a go-live date that leaves room for every milestone, or set these dates by hand.',
  );

export const notAWorkingDay = (id: string, what: string, date: string): Problem =>
  planProblem(
    'PLAN-NOT-A-WORKING-DAY',
    'warning',
    `${id} is planned to ${what} on ${dayInWords(date)}, which is no working day.`,
    'Choose a working day, or leave it if that is meant.',
  );

export const tooShort = (id: string, days: number, least: number, kind: 'planned' | 'actual'): Problem =>
  planProblem(
    'PLAN-TOO-SHORT',
    kind === 'planned' ? 'error' : 'warning',
    `${id} ${kind === 'planned' ? 'is planned for' : 'was held for'} ${days} working ${days === 1 ? 'day' : 'days'}; it needs at least ${least}.`,
    kind === 'planned'
      ? 'Move its first or last day, or the go-live date.'
      : 'Extend it, or say in a note why it was shorter.',
  );

/** @param happened whether it has begun already; then it can only be explained */
export const outOfOrder = (
  id: string,
  start: string,
  earlier: string,
  end: string,
  happened: boolean,
): Problem =>
  planProblem(
    'PLAN-ORDER',
    happened ? 'warning' : 'error',
    `${id} ${happened ? 'began' : 'is planned to begin'} on ${dayInWords(start)}, and ${earlier} ${happened ? 'ended' : 'ends'} on ${dayInWords(end)}: it has to come first.`,
    happened
      ? 'Correct the date, or say in a note why it was so.'
      : `Let ${id} begin after ${earlier}, or plan again from a later go-live date.`,
  );

export const pastDeadline = (id: string, end: string, latest: string, weeks: number): Problem =>
  planProblem(
    'PLAN-DEADLINE',
    'error',
    `${id} is planned for ${dayInWords(end)}; by its rule it is due ${weeks === 0 ? 'on the go-live date' : `${weeks === 1 ? 'a week' : `${weeks} weeks`} before going live`}, by ${dayInWords(latest)}.`,
    'Move it, or the go-live date.',
  );

export const late = (id: string, what: string, date: string, days: number | undefined): Problem =>
  planProblem(
    'PLAN-LATE',
    'warning',
    `${id} was to ${what} by ${dayInWords(date)}${days === undefined ? '' : ` and is ${days} working ${days === 1 ? 'day' : 'days'} late`}.`,
    'Record when it happened, or plan again.',
  );

export const otherGoLive = (planned: string, release: string): Problem =>
  planProblem(
    'PLAN-GO-LIVE',
    'warning',
    `The plan was counted back from ${dayInWords(planned)}, and the release is to go live on ${dayInWords(release)}.`,
    'Plan again from the go-live date of the release.',
  );

export const unknownMilestone = (id: string, known: readonly string[]): Problem =>
  planProblem(
    'PLAN-MILESTONE-UNKNOWN',
    'error',
    `The plan has no milestone ${id}.`,
    `It has ${known.join(', ')}.`,
  );

export const datesReversed = (id: string, start: string, end: string): Problem =>
  planProblem(
    'PLAN-DATES-REVERSED',
    'error',
    `${id} cannot begin on ${dayInWords(start)} and end on ${dayInWords(end)}.`,
    'Give the first day first.',
  );

export const unknownEntry = (id: string): Problem =>
  planProblem(
    'PLAN-ENTRY-UNKNOWN',
    'error',
    `The log has no entry ${id}.`,
    'Look its number up in the plan: R1 for a risk, I1 for an issue.',
  );

export const entryIncomplete = (what: string): Problem =>
  planProblem('PLAN-ENTRY-INCOMPLETE', 'error', `An entry of the log needs ${what}.`, `Give ${what}.`);

export const actualToCome = (id: string, day: string): Problem =>
  planProblem(
    'PLAN-ACTUAL-TO-COME',
    'error',
    `${id} cannot have begun or ended on ${dayInWords(day)}: that day is still to come.`,
    'Give what has happened; what is to come is planned.',
  );

export const effortToCome = (id: string, role: string, on: string): Problem =>
  planProblem(
    'PLAN-EFFORT-TO-COME',
    'error',
    `${role} cannot have worked on ${id} on ${dayInWords(on)}: that day is still to come.`,
    'Give the day by which the work was done; what is to come is planned.',
  );

export const effortHasDates = (id: string, role: string, days: number): Problem =>
  planProblem(
    'PLAN-EFFORT-DATED',
    'error',
    `The days that ${role} worked on ${id} have dates (${days} so far), so that days without one could be the same.`,
    'Give the day too, such as "M1:SECAS CoE=/2.5@2026-07-28".',
  );
