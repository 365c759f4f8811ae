import { Option, type Command } from 'commander';
import { deadlinesOf } from '../../core/release/deadlinesOf';
import type { Edition } from '../../core/release/Release';
import {
  COMMENT_KINDS,
  COMMENT_STATES,
  type Comment,
  type CommentKind,
  type CommentState,
} from '../../core/review/Comment';
import { lastChangeInWords } from '../../core/review/changeInWords';
import { placeOf } from '../../core/review/placeOf';
import {
  COMMENT_GROUPS,
  COMMENT_ORDERS,
  filterComments,
  groupComments,
  sortComments,
  type CommentGrouping,
  type CommentOrder,
} from '../../core/review/select';
import { dispositionSummary, overtakenInWords } from '../../core/review/dispositions';
import type { ReviewFacts } from '../../core/review/facts';
import { lateInWords, type Deadlines } from '../../core/review/lateInWords';
import { saidNow } from '../../core/review/saidNow';
import { isAnswered, lastChangeOf, stateOf } from '../../core/review/states';
import { processInWords, subjectInWords } from '../../core/review/subjects';
import type { Terminal } from '../terminal';
import { withLibrary, type LibraryOptions } from './options';
import { ReleaseStore } from './ReleaseStore';
import { reviewFacts } from './reviewFacts';

interface CommentsOptions extends LibraryOptions {
  state?: CommentState[];
  kind?: CommentKind[];
  open?: boolean;
  organisation?: string[];
  process?: string;
  words?: string;
  order: CommentOrder;
  by: CommentGrouping;
  places?: boolean;
}

/** `bam release comments`: what was said, and what became of it. */
export function addComments(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withLibrary(release.command('comments'))
    .summary('list the comments on a release')
    .description('Lists the comments with their threads. Ends with exit code 1 while one has no answer.')
    .argument('<id>', 'number of the release')
    .addOption(new Option('--state <state...>', 'only these states').choices(COMMENT_STATES))
    .addOption(new Option('--kind <kind...>', 'only these kinds').choices(COMMENT_KINDS))
    .option('--open', 'only those without an answer')
    .option('--organisation <name...>', 'only of these organisations')
    .option('--process <number>', 'only on the process that had this number')
    .option('--words <text>', 'only with all of these words')
    .addOption(new Option('--order <order>', 'how to sort').choices(COMMENT_ORDERS).default('subject'))
    .addOption(new Option('--by <group>', 'how to group').choices(COMMENT_GROUPS).default('process'))
    .option('--places', 'say where the steps are in the library now; reads every process')
    .action(async (id: string, options: CommentsOptions) => finish(await comments(id, options, terminal)));
}

async function comments(id: string, options: CommentsOptions, terminal: Terminal): Promise<number> {
  const { library, state, kind, organisation, process, words, open, order, by, places, json } = options;
  const store = await ReleaseStore.open(library);
  const held = store.get(id);
  const { editions } = held;
  const deadlines = deadlinesOf(held);
  const all = await store.comments(id);
  const facts = places ? await reviewFacts(library) : undefined;
  const chosen = sortComments(
    filterComments(all, {
      ...(state && { states: state }),
      ...(kind && { kinds: kind }),
      ...(organisation && { organisations: organisation }),
      ...(words !== undefined && { words }),
      ...(open && { answered: false }),
    }).filter(
      ({ about }) => process === undefined || ('process' in about && about.process.number === process),
    ),
    order,
  );
  if (json)
    terminal.out(
      `${JSON.stringify({ release: id, comments: chosen.map((each) => asJson(each, facts, deadlines)) }, undefined, 2)}\n`,
    );
  else {
    for (const group of groupComments(chosen, by))
      terminal.out(
        `${group.title.replace(/\p{Cc}/gu, ' ')}\n${group.comments.map((each) => inWords(each, editions, facts, deadlines)).join('')}\n`,
      );
    const of = chosen.length === all.length ? '' : ` (of ${all.length})`;
    terminal.out(`${dispositionSummary(chosen)}${of}\n`);
  }
  return chosen.every(isAnswered) ? 0 : 1;
}

function asJson(comment: Comment, facts: ReviewFacts | undefined, deadlines: Deadlines) {
  const late = lateInWords(comment, deadlines);
  const place = facts && placeOf(comment, facts);
  return {
    ...comment,
    state: stateOf(comment),
    answered: isAnswered(comment),
    receivedAt: saidNow(comment).receivedAt,
    ...(late && { late }),
    ...(place && {
      place: {
        where: place.where,
        ...(place.process && { process: place.process.processId }),
        ...(place.elementId !== undefined && { elementId: place.elementId }),
        name: place.name,
        ...(place.lane !== undefined && { lane: place.lane }),
      },
    }),
  };
}

function inWords(
  comment: Comment,
  editions: readonly Edition[],
  facts: ReviewFacts | undefined,
  deadlines: Deadlines,
): string {
  const late = lateInWords(comment, deadlines);
  const { id, about, author, organisation, text, at, replies } = comment;
  const { kind } = saidNow(comment);
  const last = lastChangeOf(comment);
  const change = lastChangeInWords(comment, { editions });
  const what = [last?.reason, change && `by ${change}`, overtakenInWords(comment)].filter(Boolean).join('; ');
  const lines = [
    `  ${id}  ${stateOf(comment)}${what && `: ${what}`}${isAnswered(comment) ? '' : ' (no answer yet)'}`,
    `    ${kind} by ${[author, organisation].filter(Boolean).join(', ')} on ${at.slice(0, 10)}, about ${subjectInWords(about)}${facts ? placeInWords(comment, facts) : ''}`,
    ...(late ? [`    ${late}`] : []),
    ...indented(text),
    ...replies.flatMap((reply) => [
      `    ${reply.author} on ${reply.at.slice(0, 10)}:`,
      ...indented(reply.text, '      '),
    ]),
  ];
  // Without what a terminal would take for a command: all of it came from outside.
  return lines.map((line) => `${line.replace(/\p{Cc}/gu, ' ')}\n`).join('');
}

const indented = (text: string, indent = '    | '): string[] =>
  text.split('\n').map((line) => `${indent}${line}`);

function placeInWords(comment: Comment, facts: ReviewFacts): string {
  const { where, process, formerly, name } = placeOf(comment, facts);
  if (where === 'deleted') return ' (no longer there)';
  if (where === 'moved') return ` (now in ${processInWords(process!)})`;
  return formerly === undefined ? '' : ` (now called ${name})`;
}
