import { compareNumbers } from '../../catalogue/numbers';
import { dateInWords } from '../../calendar/date-in-words';
import { daysFrom } from '../../calendar/dates';
import type { Frozen } from '../freeze';
import { overtakings } from '../overtakings';
import type { Release, ReleaseStep } from '../Release';
import type { OpenComment, ReleaseFacts } from '../ReleaseFacts';
import { standingOf } from '../standingOf';
import { guard, type Guard, type GuardElement } from './Guard';
import { NOTICE_DAYS, type RecordContext } from './record-guards';
import { counted } from '../../text/counted';

/** What is needed beyond the record: the release with its plan, and the world around it. */
export interface FactContext extends RecordContext {
  release: Release;
  facts: ReleaseFacts;
  /** What the step would freeze; left out while only asking what stands in the way. */
  frozen?: Pick<Frozen, 'seal'>;
}

type FactGuard = (context: FactContext) => Guard;

const LOOK = 'Run the checks again.';

const titled: FactGuard = ({ release: { title } }) =>
  guard(
    'REL-TITLE',
    title.trim() !== '',
    `It is called ${title}.`,
    'The release has no title.',
    'Give it one.',
  );

/** The checks speak of the very files: those to be frozen, or the newest edition. */
const checked =
  (isOfLibrary: boolean): FactGuard =>
  ({ release, facts: { checked: found }, frozen }) => {
    const seal = isOfLibrary ? frozen?.seal : release.editions.at(-1)?.seal;
    const isSame = found !== undefined && (found.seal === seal || (isOfLibrary && seal === undefined));
    return guard(
      'REL-UNCHECKED',
      isSame,
      'The checks looked at these files.',
      found === undefined ? 'The files have not been checked.' : 'The checks looked at other files.',
      LOOK,
    );
  };

const populated: FactGuard = ({ facts: { checked: found } }) =>
  guard(
    'REL-EMPTY',
    (found?.processes ?? 0) > 0,
    `It holds ${counted(found?.processes ?? 0, 'process', 'processes')}.`,
    found === undefined ? 'Processes have not been counted.' : 'There is no process.',
    found === undefined ? LOOK : 'A release holds at least one process.',
  );

const withoutError: FactGuard = ({ facts: { checked: found } }) => {
  const errors = (found?.problems ?? []).filter(({ severity }) => severity === 'error');
  return guard(
    'REL-ERRORS',
    found !== undefined && errors.length === 0,
    'The checks find no error.',
    found === undefined
      ? 'Errors have not been looked for.'
      : `The checks find ${counted(errors.length, 'error')}.`,
    found === undefined ? LOOK : 'Mend them; bam check lists them.',
    listed(errors.map(({ code, message, where }) => ({ text: `${code}: ${message}`, where }))),
  );
};

const impactsCovered: FactGuard = ({ facts: { checked: found } }) => {
  const open = found?.openImpacts ?? [];
  return guard(
    'REL-IMPACTS',
    found !== undefined && open.length === 0,
    'Every impact has a state.',
    found === undefined
      ? 'Impacts have not been looked at.'
      : `${counted(open.length, 'impact')} without a state.`,
    found === undefined ? LOOK : 'Answer each by a variation or a step, or write down why nothing changes.',
    listed(open.map(({ text, ...impact }) => ({ text, impact }))),
  );
};

const answered =
  (ofReviewOnly: boolean): FactGuard =>
  ({ facts: { unanswered } }) => {
    const open = (unanswered ?? []).filter(({ round }) => !ofReviewOnly || round === 'internal review');
    const which = ofReviewOnly ? 'comment of the internal review' : 'comment';
    return guard(
      'REL-COMMENTS',
      unanswered !== undefined && open.length === 0,
      `Every ${which} is answered.`,
      unanswered === undefined
        ? 'Comments have not been looked at.'
        : `${open.length} ${open.length === 1 ? which : which.replace('comment', 'comments')} without an answer.`,
      'Reject with a reason, or do what it asks and say where.',
      listedComments(open),
    );
  };

/** After the approval: what was in time is still answered. An answer may have been taken back, or a response overlooked. */
const answeredInTime: FactGuard = ({ facts: { unanswered } }) => {
  const open = (unanswered ?? []).filter(({ late }) => late === undefined);
  return guard(
    'REL-COMMENTS',
    unanswered !== undefined && open.length === 0,
    'Every comment that came in time is answered.',
    unanswered === undefined
      ? 'Comments have not been looked at.'
      : `${counted(open.length, 'comment')} that came in time without an answer.`,
    'Reject with a reason, or do what it asks and say where; what changes the text wants the approval revoked first.',
    listedComments(open),
  );
};

/** A warning: who decides should know of it, and may leave it for the next release. */
const lateAnswered: FactGuard = ({ facts: { unanswered } }) => {
  const open = (unanswered ?? []).filter(({ late }) => late !== undefined);
  return guard(
    'REL-COMMENTS-LATE',
    open.length === 0,
    'No comment that came late waits for an answer.',
    `${counted(open.length, 'comment')} that came late without an answer.`,
    'Look whether one speaks against the step; answer it, or keep it for the next release.',
    { severity: 'warning', ...listedComments(open) },
  );
};

const frozenSince: FactGuard = ({ facts: { unfrozen } }) => {
  const open = unfrozen ?? [];
  return guard(
    'REL-UNFROZEN',
    unfrozen !== undefined && open.length === 0,
    'What comments have changed is frozen.',
    unfrozen === undefined
      ? 'What comments have changed has not been looked at.'
      : `${counted(open.length, 'comment')} done by what no edition has frozen.`,
    unfrozen === undefined
      ? LOOK
      : 'Freeze a revised edition, or say in the answer why the edition has it already.',
    listedComments(open),
  );
};

const sealed: FactGuard = ({ facts: { seal } }) =>
  guard(
    'REL-SEAL',
    seal?.length === 0,
    'The seal of the newest edition is intact.',
    seal === undefined ? 'The seal has not been checked.' : 'What was frozen is not what is there now.',
    seal === undefined ? LOOK : 'Take the files from an undamaged copy.',
    listed((seal ?? []).map(({ message, where }) => ({ text: message, where }))),
  );

const different: FactGuard = ({ release, facts: { checked: found } }) =>
  guard(
    'REL-UNCHANGED',
    found !== undefined && found.seal !== release.editions.at(-1)?.seal,
    'The library differs from the newest edition.',
    found === undefined ? 'Changes have not been looked for.' : 'The library is as it was frozen last.',
    found === undefined ? LOOK : 'Freeze it again once something has changed.',
  );

const ahead: FactGuard = ({ release: { goLive }, today }) =>
  guard(
    'REL-GO-LIVE-PAST',
    goLive >= today,
    `It is planned to go live on ${dateInWords(goLive)}.`,
    `It was planned to go live on ${dateInWords(goLive)}, which is past.`,
    'Set a new date for the release.',
  );

/** A warning, unless somebody says why; the record keeps that. */
const noticed: FactGuard = ({ release: { goLive }, today, input: { shortNotice = '' } }) => {
  const holds = daysFrom(today, goLive) >= NOTICE_DAYS;
  return guard(
    'REL-SHORT-NOTICE',
    holds || shortNotice.trim() !== '',
    holds ? 'It is published a week or more before it goes live.' : `Short notice: ${shortNotice.trim()}`,
    `It goes live on ${dateInWords(goLive)}, less than a week from ${dateInWords(today)}.`,
    'Plan a later date; or say why the notice is short, so that the record tells it.',
    { severity: 'warning', asks: 'shortNotice' },
  );
};

/** Live releases follow on each other in the order of their numbers, now and on every day that is set. */
const inTurn: FactGuard = ({ release: { id }, facts: { releases }, input: { effective } }) => {
  const clash = releases.find((other) => {
    const on = standingOf(other).standing.goLive?.on;
    if (on === undefined || effective === undefined || other.id === id) return false;
    return compareNumbers(other.id, id) > 0 ? on <= effective : on > effective;
  });
  return guard(
    'REL-ORDER',
    clash === undefined,
    'Releases go live in the order of their numbers.',
    `Release ${clash?.id} goes live on ${dateInWords((clash && standingOf(clash).standing.goLive?.on) ?? '')}: the older one would follow on the newer.`,
    'Choose another day, or undo that going live first.',
    clash && { elements: [{ text: `${clash.id} ${clash.title}` }] },
  );
};

/** A warning: the parties may have agreed to it, but nobody should find out afterwards. */
const overtakesNone: FactGuard = ({
  release: { id },
  facts: { releases },
  input: { effective, planned },
}) => {
  const asPlanned = releases.map((each) =>
    each.id === id && planned !== undefined ? { ...each, goLive: planned } : each,
  );
  const found = overtakings(asPlanned, effective === undefined ? undefined : { id, on: effective });
  const own = found.filter(({ earlier, later }) => earlier.id === id || later.id === id);
  return guard(
    'REL-OVERTAKES',
    own.length === 0,
    'No release overtakes another.',
    own.map(({ message }) => message).join(' '),
    own[0]?.remedy ?? '',
    { severity: 'warning' },
  );
};

const library = checked(true);
const edition = checked(false);

/** The guards that look at the world as it is when the step is taken. */
export const FACT_GUARDS: Readonly<Record<ReleaseStep, readonly FactGuard[]>> = {
  create: [],
  'start-review': [titled, library, populated, withoutError],
  'return-to-draft': [],
  'open-consultation': [edition, withoutError, impactsCovered, answered(true), sealed, overtakesNone],
  'extend-consultation': [],
  revise: [library, populated, different, withoutError],
  'withdraw-consultation': [],
  approve: [edition, withoutError, impactsCovered, answered(false), frozenSince, sealed, overtakesNone],
  'revoke-approval': [],
  publish: [answeredInTime, sealed, ahead, noticed, lateAnswered, overtakesNone],
  unpublish: [],
  'go-live': [answeredInTime, sealed, inTurn, lateAnswered, overtakesNone],
  'undo-go-live': [],
  'change-date': [overtakesNone],
};

const listed = (elements: GuardElement[]) => (elements.length === 0 ? {} : { elements });

const listedComments = (open: readonly OpenComment[]) =>
  listed(open.map(({ id, text }) => ({ text, comment: id })));
