import { CALENDAR_RANGE } from '../../calendar/bank-holidays';
import { dateInWords, instantInWords } from '../../calendar/date-in-words';
import { addDays, dateInBritain } from '../../calendar/dates';
import { isInCalendar, lastOfWorkingDays, workingDaysBetween } from '../../calendar/working-days';
import type { ReleaseEvent, ReleaseStep } from '../Release';
import type { Standing } from '../Standing';
import { guard, type Guard } from './Guard';

/** The least length of a consultation, in working days of England and Wales. */
export const CONSULTATION_DAYS = 20;

/** How many days the parties have at least to prepare for a release that is published. */
export const NOTICE_DAYS = 7;

/** What a step is given by whoever takes it. */
export type StepInput = Partial<
  Pick<
    ReleaseEvent,
    'by' | 'reference' | 'note' | 'opens' | 'closes' | 'effective' | 'planned' | 'shortNotice'
  >
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
  /** The release date that is planned at the step; undefined where an old record cannot tell. */
  planned: string | undefined;
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
  guard('REL-REASON', isGiven(input.note), 'A reason is given.', 'The step wants a reason.', 'Say why.', {
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
  if (opens !== undefined && (!isInCalendar(opens) || (closes === undefined && !hasRoom(opens))))
    return guard(code, false, '', ...outside, asks);
  if (opens === undefined || closes === undefined)
    return guard(code, false, '', `A consultation lasts ${least}.`, 'Give its first and last day.', asks);
  if (!isInCalendar(closes)) return guard(code, false, '', ...outside, asks);
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

/** Whether the calendar surely reaches to the end of the shortest consultation. */
const hasRoom = (opens: string) => opens < addDays(CALENDAR_RANGE.last, -2 * CONSULTATION_DAYS);

function earliest(opens: string): string {
  return hasRoom(opens)
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

const onItsDay: RecordGuard = ({ planned, input: { effective } }) =>
  guard(
    'REL-EARLY',
    effective !== undefined && (planned === undefined || effective >= planned),
    `Not before its planned date, ${dateInWords(planned ?? '')}.`,
    effective === undefined
      ? `It is planned for ${dateInWords(planned ?? '')}.`
      : `${dateInWords(effective)} is before its planned date, ${dateInWords(planned ?? '')}.`,
    'Give the planned date or a later one.',
    { asks: 'effective' },
  );

const otherDate: RecordGuard = ({ planned: former = '', input: { planned } }) =>
  guard(
    'REL-DATE-SAME',
    planned !== undefined && planned !== former,
    `Its date was ${dateInWords(former)}.`,
    planned === undefined ? 'The new date is not said.' : `It is planned for ${dateInWords(former)} already.`,
    'Give the new planned date.',
    { asks: 'planned' },
  );

const dateAhead: RecordGuard = ({ input: { planned }, today }) =>
  guard(
    'REL-GO-LIVE-PAST',
    planned === undefined || planned >= today,
    'The new date is not past.',
    `${dateInWords(planned ?? '')} is past.`,
    `Plan ${dateInWords(today)} or later.`,
    { asks: 'planned' },
  );

/** After an approval the date is part of what was decided, so that another date is another decision. */
const referenceOnceApproved: RecordGuard = (context) =>
  context.standing.approval === undefined
    ? guard('REL-REFERENCE', true, 'The date is not approved yet.', '', '')
    : reference(context);

/** A week from its publication, and from today where the day is brought forward, unless somebody says why not. */
const noticed: RecordGuard = ({ standing: { publication }, planned: former, input, today }) => {
  const { planned, shortNotice } = input;
  const published = publication && addDays(dateInBritain(publication.at), NOTICE_DAYS);
  const told =
    former === undefined || planned === undefined || planned >= former ? '' : addDays(today, NOTICE_DAYS);
  const least = [published ?? '', told].sort().at(-1)!;
  const holds = planned === undefined || planned >= least;
  return guard(
    'REL-NOTICE',
    holds || isGiven(shortNotice),
    holds ? 'The parties have a week or more to prepare.' : `Short notice: ${shortNotice}`,
    `On ${dateInWords(planned ?? '')} the parties would have had less than a week to prepare.`,
    `Plan ${dateInWords(least)} or later, or say why the notice is short.`,
    { asks: 'shortNotice' },
  );
};

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
  'go-live': [...forth, newest, notBefore, onItsDay, reference],
  'undo-go-live': back,
  'change-date': [...back, otherDate, dateAhead, noticed, referenceOnceApproved],
};
