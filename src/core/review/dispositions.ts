import { dateInWords } from '../calendar/date-in-words';
import { dateInBritain } from '../calendar/dates';
import { safeCell } from '../catalogue/formulas';
import { writeTable } from '../catalogue/table';
import { lastChangeInWords, type ChangeFacts } from './changeInWords';
import type { Comment, Round, Subject } from './Comment';
import type { ReviewFacts, ReviewProcess } from './facts';
import { lateInWords, type Deadlines } from './lateInWords';
import { placeOf } from './placeOf';
import { isChange, saidNow } from './saidNow';
import { countStates, lastChangeOf, overtakenChangeOf, stateOf } from './states';
import { compareComments, processInWords, subjectInWords } from './subjects';
import { counted } from '../text/counted';

/** What became of a comment, in words for people. */
export interface DispositionRow {
  /** Its place in the table, from 1. */
  number: string;
  round: Round;
  about: string;
  organisation: string;
  author: string;
  kind: string;
  comment: string;
  state: string;
  /** Why, and what was said to it. */
  response: string;
  /** What did it, as `changeInWords` says it. */
  change: string;
  /** Day on which it was written, ISO date. */
  date: string;
  /** Day on which it was received, ISO date. */
  received: string;
  /** Why it is late, with the dates; '' where it is in time. */
  late: string;
  id: string;
}

/** The table's columns: heading, and share of the width of a page in per cent. */
export const DISPOSITION_COLUMNS: readonly { key: keyof DispositionRow; title: string; width: number }[] = [
  { key: 'number', title: 'No.', width: 4 },
  { key: 'round', title: 'Round', width: 7 },
  { key: 'about', title: 'About', width: 13 },
  { key: 'organisation', title: 'Organisation', width: 9 },
  { key: 'author', title: 'Name', width: 8 },
  { key: 'kind', title: 'Kind', width: 6 },
  { key: 'comment', title: 'Comment', width: 18 },
  { key: 'state', title: 'State', width: 6 },
  { key: 'response', title: 'Response', width: 15 },
  { key: 'change', title: 'Change', width: 7 },
  { key: 'date', title: 'Date', width: 7 },
  { key: 'received', title: 'Received', width: 0 },
  { key: 'late', title: 'Late', width: 0 },
  { key: 'id', title: 'Id', width: 0 },
];

/**
 * Every comment with what became of it, in the order of what they are about. The same comments give the same table, whatever
 * their order.
 *
 * @param facts the library as it is now, to say where a step went
 * @param changes what is known of what the answers name
 * @param deadlines after which a comment is late
 */
export const dispositionTable = (
  comments: readonly Comment[],
  facts?: ReviewFacts,
  changes?: ChangeFacts,
  deadlines: Deadlines = {},
): DispositionRow[] =>
  comments.toSorted(compareComments).map((comment, index) => ({
    number: String(index + 1),
    round: comment.round,
    about: aboutInWords({ ...comment, about: saidNow(comment).about }, facts),
    organisation: comment.organisation,
    author: comment.author,
    kind: saidNow(comment).kind,
    comment: saidNow(comment).text,
    state: stateOf(comment),
    response: responseTo(comment),
    change: lastChangeInWords(comment, changes),
    date: dateInBritain(saidNow(comment).at),
    received: dateInBritain(saidNow(comment).receivedAt),
    late: lateInWords(comment, deadlines).replace(/^late: /, ''),
    id: comment.id,
  }));

function aboutInWords(comment: Comment, facts: ReviewFacts | undefined): string {
  const words = subjectInWords(comment.about);
  if (!facts) return words;
  const { where, process, name, formerly } = placeOf(comment, facts);
  if (where === 'deleted') return `${words} (no longer there)`;
  // What is there is called what the library calls it: a response may say anything.
  const held = where === 'here' && process ? subjectInWords(calledAsIn(process, comment.about)) : words;
  if (where === 'moved') return `${words} (now in ${processInWords(process!)})`;
  return formerly === undefined || comment.about.kind === 'process' ? held : `${held} (now called ${name})`;
}

const calledAsIn = (process: ReviewProcess, about: Subject): Subject =>
  'process' in about
    ? { ...about, process: { ...about.process, number: process.number, name: process.name } }
    : about;

/** The reason of the state it has, and what others than its author replied; of a decision that does not stand any more, what it was. */
function responseTo(comment: Comment): string {
  const { author, replies } = comment;
  const said = replies.filter((reply) => reply.author !== author && !isChange(reply)).map(({ text }) => text);
  return [lastChangeOf(comment)?.reason ?? '', overtakenInWords(comment), ...said]
    .filter(Boolean)
    .join('\n\n');
}

/** `Earlier words were accepted on 3 October 2026: Why`; '' where no decision was overtaken by other words. */
export function overtakenInWords(comment: Comment): string {
  const former = overtakenChangeOf(comment);
  if (!former || former.state === 'new') return '';
  const reason = former.reason ? `: ${former.reason}` : '.';
  return `Earlier words were ${former.state} on ${dateInWords(dateInBritain(former.at))}${reason}`;
}

/** What stands above the table: `3 comments from 2 organisations. 1 done, 1 rejected, 1 new. 1 still wants an answer.` */
export function dispositionSummary(comments: readonly Comment[]): string {
  const organisations = new Set(comments.map(({ organisation, author }) => organisation || author)).size;
  const counts = countStates(comments);
  const states = (['done', 'rejected', 'accepted', 'new'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${state}`);
  if (comments.length === 0) return 'No comments.';
  return [
    `${counted(comments.length, 'comment')} from ${counted(organisations, 'organisation')}.`,
    `${states.join(', ')}.`,
    counts.open === 0
      ? 'All have an answer.'
      : `${counts.open} still ${counts.open === 1 ? 'wants' : 'want'} an answer.`,
  ].join(' ');
}

/** The table as CSV for spreadsheets, with a byte order mark; what would run as a formula is kept from it. */
export function dispositionCsv(rows: readonly DispositionRow[]): string {
  const columns = DISPOSITION_COLUMNS.map(({ title }) => title);
  const safe = rows.map((row) =>
    Object.fromEntries(DISPOSITION_COLUMNS.map(({ key, title }) => [title, safeCell(row[key])])),
  );
  return `\ufeff${writeTable({ columns, rows: safe })}`;
}
