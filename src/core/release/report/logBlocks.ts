import { dateInBritain } from '../../calendar/dates';
import { paragraph, type Block, type Words } from '../notes/words/blocks';
import { dayInWords } from '../plan/words';
import type { ReportedEntry } from './logOfMonth';

/** Risks and issues: a table of how they stand, and what changed in the month. */
export function logBlocks(log: readonly ReportedEntry[]): Block[] {
  const changed = log.filter(({ isNew, changes }) => isNew || changes.length > 0);
  return [
    { kind: 'heading', level: 2, id: 'log', words: ['Risks and issues'] },
    ...(log.length === 0
      ? [paragraph('There are none.')]
      : [
          {
            kind: 'table',
            label: 'Risks and issues',
            columns: ['No.', 'What', 'Owner', 'Likelihood, impact', 'What is done', 'State'],
            rows: log.map(row),
            widths: [7, 31, 14, 14, 22, 12],
          } satisfies Block,
        ]),
    ...(changed.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, id: 'log-changes', words: ['Changed this month'] } satisfies Block,
          { kind: 'list', items: changed.map((each) => ({ words: [changeInWords(each)] })) } satisfies Block,
        ]),
  ];
}

function row({ entry, isClosed }: ReportedEntry): Words[] {
  const { id, title, description, owner, likelihood, impact, mitigation, state, closed } = entry;
  return [
    [id],
    [description === '' ? title : `${title}. ${description}`],
    [owner || 'nobody'],
    [likelihood === undefined ? `impact ${impact}` : `${likelihood}, ${impact}`],
    [mitigation],
    // Closed later than the report tells of: then it was still open.
    [isClosed ? `closed ${dayInWords(closed)}` : state === 'closed' ? 'open' : state],
  ];
}

function changeInWords({ entry: { id, title, raised }, isNew, changes }: ReportedEntry): string {
  const parts = [
    ...(isNew ? [`raised on ${dayInWords(raised)}`] : []),
    ...changes.map(
      ({ at, changes: each, note }) =>
        `${dayInWords(dateInBritain(at))} ${each.join(', ')}${note ? ` (${note.replace(/\.$/, '')})` : ''}`,
    ),
  ];
  return `${id} ${title}: ${parts.join('; ')}.`;
}
