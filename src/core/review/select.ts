import { compareInstants } from '../json/dates';
import type { Comment, CommentKind, CommentState, Round, Subject } from './Comment';
import { saidNow } from './saidNow';
import { isAnswered, stateOf } from './states';
import { byCode, compareComments, processInWords, subjectProcessId } from './subjects';

/** Which comments to show; what is absent does not matter. A comment fits when it fits every part. */
export interface CommentFilter {
  states?: readonly CommentState[];
  kinds?: readonly CommentKind[];
  rounds?: readonly Round[];
  organisations?: readonly string[];
  /** Kinds of what they are about. */
  about?: readonly Subject['kind'][];
  /** Comments on this process and what is in it, as it was called when they were written. */
  processId?: string;
  elementId?: string;
  answered?: boolean;
  /** Words that all occur in the comment, its thread, its reasons or its names; capitals do not matter. */
  words?: string;
}

export const filterComments = (comments: readonly Comment[], filter: CommentFilter): Comment[] => {
  const words = (filter.words ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return comments.filter((comment) => {
    const { about, round, organisation } = comment;
    return (
      holds(filter.states, stateOf(comment)) &&
      holds(filter.kinds, saidNow(comment).kind) &&
      holds(filter.rounds, round) &&
      holds(filter.organisations, organisation) &&
      holds(filter.about, about.kind) &&
      (filter.processId === undefined || subjectProcessId(about) === filter.processId) &&
      (filter.elementId === undefined || ('elementId' in about && about.elementId === filter.elementId)) &&
      (filter.answered === undefined || isAnswered(comment) === filter.answered) &&
      (words.length === 0 || hasWords(comment, words))
    );
  });
};

const holds = <T>(allowed: readonly T[] | undefined, value: T): boolean =>
  allowed === undefined || allowed.includes(value);

function hasWords(comment: Comment, words: readonly string[]): boolean {
  const { id, about, author, organisation, text, replies, states } = comment;
  const all = [
    id,
    author,
    organisation,
    text,
    'name' in about ? about.name : '',
    'process' in about ? processInWords(about.process) : '',
    'impact' in about ? about.impact : '',
    ...replies.flatMap((reply) => [reply.author, reply.text]),
    ...states.flatMap(({ reason = '', revision = '' }) => [reason, revision]),
  ]
    .join('\n')
    .toLowerCase();
  return words.every((word) => all.includes(word));
}

export const COMMENT_ORDERS = ['subject', 'newest', 'oldest', 'state', 'organisation'] as const;
export type CommentOrder = (typeof COMMENT_ORDERS)[number];

/** A sorted copy. Comments that are alike in the order stand by what they are about. */
export function sortComments(comments: readonly Comment[], order: CommentOrder): Comment[] {
  return comments.toSorted((a, b) => {
    switch (order) {
      case 'subject':
        return compareComments(a, b);
      case 'newest':
        return compareInstants(b.at, a.at) || compareComments(a, b);
      case 'oldest':
        return compareInstants(a.at, b.at) || compareComments(a, b);
      case 'state':
        return STATES.indexOf(stateOf(a)) - STATES.indexOf(stateOf(b)) || compareComments(a, b);
      case 'organisation':
        return (
          byCode(a.organisation.toLowerCase(), b.organisation.toLowerCase()) ||
          byCode(a.author, b.author) ||
          compareComments(a, b)
        );
    }
  });
}
/** What wants attention first. */
const STATES: readonly CommentState[] = ['new', 'accepted', 'rejected', 'done'];

export const COMMENT_GROUPS = ['process', 'subject', 'state', 'organisation', 'kind', 'round'] as const;
export type CommentGrouping = (typeof COMMENT_GROUPS)[number];

export interface CommentGroup {
  key: string;
  /** For people. */
  title: string;
  comments: Comment[];
}

/** Comments in groups, in the order in which the groups first occur; every comment is in one. */
export function groupComments(comments: readonly Comment[], by: CommentGrouping): CommentGroup[] {
  const groups = new Map<string, CommentGroup>();
  for (const comment of comments) {
    const { key, title } = groupOf(comment, by);
    const group = groups.get(key) ?? { key, title, comments: [] };
    group.comments.push(comment);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function groupOf(comment: Comment, by: CommentGrouping): { key: string; title: string } {
  const { about, organisation, round } = comment;
  const { kind } = saidNow(comment);
  switch (by) {
    case 'process':
      if ('process' in about)
        return { key: `process ${about.process.processId}`, title: processInWords(about.process) };
      return about.kind === 'impact'
        ? { key: 'impacts', title: 'Impacts' }
        : { key: 'release', title: 'The release as a whole' };
    case 'subject':
      return { key: about.kind, title: about.kind };
    case 'state':
      return { key: stateOf(comment), title: stateOf(comment) };
    case 'organisation':
      return { key: organisation, title: organisation || 'No organisation' };
    case 'kind':
      return { key: kind, title: kind };
    case 'round':
      return { key: round, title: round };
  }
}
