import { compareInstants } from '../json/dates';
import { fnv1a64 } from '../variation/hash';
import type { Comment, CommentKind, Reply, Subject } from './Comment';
import { knownSince, receivedAt } from './receivedAt';
import { subjectKey } from './subjects';

/** Begins the id of a reply that is a change of the comment itself. */
export const CHANGED = 'changed-';

/** What the author of a comment says with it. */
export interface Said {
  about: Subject;
  kind: CommentKind;
  text: string;
}

/** A version of a comment: what it says, when it was written, and when it was received. */
export interface Version extends Said {
  at: string;
  receivedAt: string;
}

/** The parts of a comment in which its versions stand. */
export type Versioned = Pick<Comment, 'about' | 'kind' | 'text' | 'at' | 'origin' | 'replies'>;

/**
 * What a comment says by now: its own words, or those that its author sent later and somebody took in. Of several the ones written
 * last, whatever the order in which they came.
 */
export function saidNow(comment: Versioned): Version {
  return versionsOf(comment).reduce((last, next) => (compareInstants(next.at, last.at) < 0 ? last : next));
}

/** What it said as far as it was known here at an instant; its own words where nothing was. */
export function saidAt(comment: Versioned, instant: string): Version {
  const replies = comment.replies.filter((reply) => compareInstants(knownSince(reply), instant) <= 0);
  return saidNow({ ...comment, replies });
}

/** Tells words from others, wherever they came from: 16 hex digits. Names of the subject do not count. */
export const wordsId = ({ about, kind, text }: Said): string =>
  fnv1a64(JSON.stringify([subjectKey(about), kind, text]));

/** True for a reply by which its author changes the comment itself. */
export const isChange = ({ id, says }: Reply): boolean => says !== undefined || id.startsWith(CHANGED);

function versionsOf(comment: Versioned): Version[] {
  const { about, kind, text, at } = comment;
  const first = { about, kind, text, at, receivedAt: receivedAt(comment) };
  return [
    first,
    ...comment.replies
      .filter(isChange)
      .map((reply) => ({ ...wordsIn(reply, first), at: reply.at, receivedAt: receivedAt(reply) })),
  ];
}

/** Of before replies told it apart, what they say stands in front of their words. */
function wordsIn({ says, text }: Reply, first: Said): Said {
  if (says) return says;
  const [, kind, words] = BEFORE.exec(text) ?? [];
  return { about: first.about, kind: (kind as CommentKind | undefined) ?? first.kind, text: words ?? text };
}
const BEFORE =
  /^(?:Now about: .*\n\n)?(?:Now meant as: (error|question|suggestion|agreement|other)\n\n)?([^]*)$/;
