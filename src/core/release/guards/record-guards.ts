import { CALENDAR_RANGE } from '../../calendar/bank-holidays';
import { dateInWords, instantInWords } from '../../calendar/date-in-words';
import { addDays } from '../../calendar/dates';
import { isInCalendar, lastOfWorkingDays, workingDaysBetween } from '../../calendar/working-days';
import type { ReleaseEvent, ReleaseStep } from '../Release';
import type { Standing } from '../Standing';
import { guard, type Guard } from './Guard';

/** The least length of a consultation, in working days of England and Wales. */
export const CONSULTATION_DAYS = 20;

/** What a step is given by whoever takes it. */
export type StepInput = Partial<
  Pick<ReleaseEvent, 'by' | 'reference' | 'note' | 'opens' | 'closes' | 'effective'>
>;

/** All that the record of a release says at a step: enough to judge the step again at any later time. */
export interface RecordContext {
  standing: Standing;
  step: ReleaseStep;
  input: StepInput;
  /** Instant of the step, and its date in Great Britain. */
  now: string;
  today: string;
  /** Instant of the event before. */
  last: string;
}

export type RecordGuard = (context: RecordContext) => Guard;

const isGiven = (text: string | undefined) => text !== undefined && text.trim() !== '';

const someone: RecordGuard = ({ input }) =>
  guard('REL-BY', isGiven(input.by), `By ${input.by}.`, 'Nobody is named.', 'Say who takes the step.', {
    asks: 'by',
  });

const inOrder: RecordGuard = ({ now, last }) =>
  guard(
    'REL-TIME',
    last === '' || Date.parse(now) >= Date.parse(last),
    'The step comes after the last one.',
    `The step is dated ${instantInWords(now)}, before the last one (${instantInWords(last)}).`,
    'Set the clock, or give the instant at which the step was taken.',
  );

const reason: RecordGuard = ({ input }) =>
  guard('REL-REASON', isGiven(input.note), 'A reason is given.', 'A step back wants a reason.', 'Say why.', {
    asks: 'note',
  });

const reference: RecordGuard = ({ input }) =>
  guard(
    'REL-REFERENCE',
    isGiven(input.reference),
    `The decision is recorded: ${input.reference}.`,
    'The decision is not referred to.',
    'Give the paper or the minutes that record the decision.',
    { asks: 'reference' },
  );

const longEnough: RecordGuard = ({ input: { opens, closes }, today }) => {
  const asks = { asks: 'closes' } as const;
  const code = 'REL-CONSULTATION-DATES';
  const least = `at least ${CONSULTATION_DAYS} working days`;
  if (opens === undefined || closes === undefined)
    return guard(code, false, '', `A consultation lasts ${least}.`, 'Give its first and last day.', asks);
  if (!isInCalendar(opens) || !isInCalendar(closes)) return guard(code, false, '', ...outside, asks);
  if (opens < today)
    return guard(
      code,
      false,
      '',
      `It would open on ${dateInWords(opens)}, which is past.`,
      `Open it on ${dateInWords(today)} or later.`,
      asks,
    );
  const days = workingDaysBetween(opens, closes);
  return guard(
    code,
    days >= CONSULTATION_DAYS,
    `Open from ${dateInWords(opens)} to ${dateInWords(closes)}: ${days} working days.`,
    `From ${dateInWords(opens)} to ${dateInWords(closes)} are ${days} working days; a consultation lasts ${least}.`,
    earliest(opens),
    asks,
  );
};

const outside = [
  `Bank holidays are known from ${dateInWords(CALENDAR_RANGE.first)} to ${dateInWords(CALENDAR_RANGE.last)} only.`,
  'Choose dates in between, or add the bank holidays of further years to the calendar.',
] as const;

function earliest(opens: string): string {
  const last = addDays(CALENDAR_RANGE.last, -2 * CONSULTATION_DAYS);
  return opens < last
    ? `Close it on ${dateInWords(lastOfWorkingDays(opens, CONSULTATION_DAYS))} or later.`
    : outside[1];
}

const later: RecordGuard = ({ standing: { consultation }, input: { closes }, today }) => {
  const code = 'REL-EXTENSION';
  const asks = { asks: 'closes' } as const;
  if (closes === undefined || consultation === undefined)
    return guard(code, false, '', 'An extension has a last day.', 'Give the new last day.', asks);
  if (!isInCalendar(closes)) return guard(code, false, '', ...outside, asks);
  return guard(
    code,
    closes > consultation.closes && closes >= today,
    `Open until ${dateInWords(closes)}.`,
    `${dateInWords(closes)} is no extension: the consultation closes on ${dateInWords(consultation.closes)}, and today is ${dateInWords(today)}.`,
    'Give a later day.',
    asks,
  );
};

const sameText: RecordGuard = ({ standing: { consultation, edition } }) =>
  guard(
    'REL-REVISED',
    consultation?.edition === edition,
    'Nothing was frozen since it opened.',
    `The consultation is on edition ${consultation?.edition}, and edition ${edition} has been frozen since.`,
    'Withdraw it and consult on the newest edition.',
  );

/** In internal review anything may be revised; what people are asked about stays as it is until they have answered. */
const notWhileOpen: RecordGuard = (context) =>
  context.standing.stage === 'internal review'
    ? guard('REL-CONSULTATION-OPEN', true, 'No consultation is open.', '', '')
    : closed(context);

const closed: RecordGuard = ({ standing: { consultation }, today }) =>
  guard(
    'REL-CONSULTATION-OPEN',
    consultation !== undefined && consultation.closes < today,
    `The consultation closed on ${dateInWords(consultation?.closes ?? '')}.`,
    `The consultation is open until ${dateInWords(consultation?.closes ?? '')}.`,
    'Wait until it has closed, or withdraw it.',
  );

const newest: RecordGuard = ({ standing: { approval, edition } }) =>
  guard(
    'REL-NEWEST',
    approval?.edition === edition,
    `Edition ${edition} is what was approved; nothing was frozen since.`,
    `Edition ${approval?.edition ?? 'none'} was approved, and edition ${edition} is the newest.`,
    'Have the newest edition approved.',
  );

const notBefore: RecordGuard = ({ input: { effective }, today }) =>
  guard(
    'REL-DATE',
    effective !== undefined && effective >= today,
    `It goes live on ${dateInWords(effective ?? '')}.`,
    effective === undefined
      ? 'The day is not said.'
      : `${dateInWords(effective)} is past: nothing goes live before today, ${dateInWords(today)}.`,
    'Give the day on which it goes live: today or later.',
    { asks: 'effective' },
  );

const forth: readonly RecordGuard[] = [someone, inOrder];
const back: readonly RecordGuard[] = [...forth, reason];

/** The guards that can be judged from the record alone, and are judged again whenever it is replayed. */
export const RECORD_GUARDS: Readonly<Record<ReleaseStep, readonly RecordGuard[]>> = {
  create: forth,
  'start-review': forth,
  'return-to-draft': back,
  'open-consultation': [...forth, longEnough],
  'extend-consultation': [...forth, sameText, later],
  revise: [...forth, notWhileOpen],
  'withdraw-consultation': back,
  approve: [...forth, closed, reference],
  'revoke-approval': back,
  publish: [...forth, newest],
  unpublish: back,
  'go-live': [...forth, newest, notBefore, reference],
  'undo-go-live': back,
};
