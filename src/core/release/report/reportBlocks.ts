import { dateInBritain } from '../../calendar/dates';
import { paragraph, type Block, type Words } from '../notes/words/blocks';
import { keyDateCells, milestoneCells, TIMELINE_COLUMNS } from '../plan/timelineTable';
import { dayInWords, monthInWords } from '../plan/words';
import type { ReleaseEvent } from '../Release';
import { transitionOf } from '../transitions';
import { effortBlocks } from './effortBlocks';
import { logBlocks } from './logBlocks';
import type { MonthlyReport } from './monthlyReport';
import { counted } from '../../text/counted';

export const reportTitle = ({ release, month }: Pick<MonthlyReport, 'release' | 'month'>): string =>
  `Release ${release}: report for ${monthInWords(month)}`;

/** A monthly report in words, the same for page, Word file and Markdown. */
export function reportBlocks(report: MonthlyReport): Block[] {
  const { timeline, steps, next, problems } = report;
  return [
    ...summary(report),
    heading('next', 'Next steps'),
    list(next, 'Nothing is planned for the weeks ahead.'),
    heading('steps', 'Done this month'),
    list(steps.map(stepInWords), 'No step was taken.'),
    heading('milestones', 'Milestones'),
    table('Milestones', TIMELINE_COLUMNS, milestoneCells(timeline.rows), [40, 20, 20, 20]),
    heading('key-dates', 'Key dates'),
    table('Key dates', ['Date', ...TIMELINE_COLUMNS.slice(1)], keyDateCells(timeline), [40, 20, 20, 20]),
    ...(problems.length === 0
      ? []
      : [
          heading('attention', 'What does not fit in the plan'),
          list(
            problems.map(({ message }) => message),
            '',
          ),
        ]),
    ...effortBlocks(report),
    ...logBlocks(report.log),
    heading('comments', 'Comments'),
    ...commentBlocks(report),
    heading('impacts', 'Impacts'),
    ...impactBlocks(report),
  ];
}

function summary({ title, state, asOf, madeOn, goLive, timeline, comments }: MonthlyReport): Block[] {
  const late = timeline.rows.filter((row) => row.state === 'late').map(({ id }) => id);
  const done = timeline.rows.filter((row) => row.state === 'done').length;
  return [
    paragraph({ text: title, as: 'strong' }, `. It is to go live on ${dayInWords(goLive)}.`),
    paragraph(
      'On ',
      dayInWords(asOf),
      ' it stood at: ',
      { text: state, as: 'strong' },
      `. ${done} of ${timeline.rows.length} milestones are done; `,
      late.length === 0 ? 'none is late. ' : { text: `late: ${late.join(', ')}. `, as: 'strong' },
      comments.all === 0
        ? 'There are no comments yet.'
        : `${counted(comments.open, 'comment')} of ${comments.all} ${comments.open === 1 ? 'waits' : 'wait'} for an answer.`,
    ),
    paragraph({ text: `Made on ${dayInWords(madeOn)}.`, as: 'quiet' }),
  ];
}

function stepInWords({
  at,
  step,
  by,
  reference,
  note,
  edition,
  opens,
  closes,
  effective,
}: ReleaseEvent): string {
  return [
    `${dayInWords(dateInBritain(at))}: ${transitionOf(step)?.title ?? 'Begin the release'}, by ${by}`,
    edition !== undefined && `edition ${edition}`,
    opens && closes && `open from ${dayInWords(opens)} to ${dayInWords(closes)}`,
    !opens && closes && `open until ${dayInWords(closes)}`,
    effective && `in effect from ${dayInWords(effective)}`,
    reference && `reference ${reference}`,
    note,
  ]
    .filter(Boolean)
    .join('; ')
    .replace(/\.?$/, '.');
}

function commentBlocks({ comments, asOf }: MonthlyReport): Block[] {
  const { received, answered, all, open, new: fresh, accepted, rejected, done } = comments;
  return [
    paragraph(
      `${counted(received, 'comment')} came in this month, ${answered} ${answered === 1 ? 'was' : 'were'} answered. On ${dayInWords(asOf)} there were ${all}, of which ${open} without an answer.`,
    ),
    table(
      'Comments by state',
      ['New', 'Accepted', 'Rejected with a reason', 'Done'],
      [[fresh, accepted, rejected, done].map(String)],
    ),
  ];
}

function impactBlocks({ impacts, impactsOf, madeOn, asOf }: MonthlyReport): Block[] {
  if (impacts.length === 0) return [paragraph('The library has no impact register.')];
  const states = [...new Set(impacts.flatMap((each) => Object.keys(each.states)))];
  return [
    paragraph(
      impactsOf
        ? `By state, as edition ${impactsOf.edition} froze them on ${dayInWords(dateInBritain(impactsOf.frozenAt))}.`
        : madeOn === asOf
          ? `By state, as the registers were on ${dayInWords(madeOn)}.`
          : `By state, as the registers were on ${dayInWords(madeOn)}: nothing was frozen by ${dayInWords(asOf)} that would tell how they stood then.`,
    ),
    table(
      'Impacts by state',
      ['Register', ...states.map((state) => `${state.charAt(0).toUpperCase()}${state.slice(1)}`), 'All'],
      impacts.map(({ title, states: counts }) => [
        title,
        ...states.map((state) => String(counts[state] ?? 0)),
        String(Object.values(counts).reduce((sum, count) => sum + count, 0)),
      ]),
    ),
  ];
}

const heading = (id: string, words: string): Block => ({ kind: 'heading', level: 2, id, words: [words] });

const list = (lines: readonly string[], none: string): Block =>
  lines.length === 0 ? paragraph(none) : { kind: 'list', items: lines.map((line) => ({ words: [line] })) };

const table = (
  label: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  widths?: readonly number[],
): Block => ({
  kind: 'table',
  label,
  columns,
  rows: rows.map((row) => row.map((cell): Words => [cell])),
  ...(widths && { widths }),
});
