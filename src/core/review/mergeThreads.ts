import { compareInstants } from '../json/dates';
import { fnv1a64 } from '../variation/hash';
import type { Comment, Reply } from './Comment';
import { changeId, contentOf, takeChange } from './takeChange';

/**
 * One comment as two libraries have it, with all that was said and decided in either (rules R60 to R63). Each side's own order stays;
 * between the two it goes by time, so that of two answers the later one holds. Other words of the comment itself become a
 * reply. What `mine` has already is not added: merging again gives `mine` itself. Cost: linear in both threads.
 *
 * @param theirs the same comment, by its id
 */
export function mergeThreads(mine: Comment, theirs: Comment): Comment {
  const said = new Map(mine.replies.map((reply) => [reply.id, wordsOf(reply)]));
  // What they took in from here under an id of its own is here already.
  const ours = new Set([changeId(mine), ...mine.replies.map(ownId)]);
  const replies = theirs.replies
    .filter(({ id }) => !ours.has(id))
    // Two replies with one id that say different things are two replies.
    .map((reply) =>
      [undefined, wordsOf(reply)].includes(said.get(reply.id)) ? reply : { ...reply, id: ownId(reply) },
    )
    .filter(({ id }) => !said.has(id));
  const known = new Set(mine.states.map((state) => JSON.stringify(state)));
  const states = theirs.states.filter((state) => !known.has(JSON.stringify(state)));
  const merged =
    replies.length + states.length === 0
      ? mine
      : { ...mine, replies: woven(mine.replies, replies), states: woven(mine.states, states) };
  if (contentOf(mine) === contentOf(theirs)) return merged;
  return takeChange({ known: merged, given: theirs }).comment ?? merged;
}

const ownId = (reply: Reply): string => `also-${fnv1a64(wordsOf(reply))}`;

/** What a reply says; the file in which each side received it does not count. */
const wordsOf = ({ id, at, author, organisation, text }: Reply): string =>
  JSON.stringify({ id, at, author, organisation, text });

/** Both lists in one, each in its own order, the earlier first. */
function woven<T extends { at: string }>(mine: readonly T[], theirs: readonly T[]): T[] {
  const all: T[] = [];
  let next = 0;
  for (const each of mine) {
    while (next < theirs.length && compareInstants(theirs[next]!.at, each.at) < 0) all.push(theirs[next++]!);
    all.push(each);
  }
  return [...all, ...theirs.slice(next)];
}
