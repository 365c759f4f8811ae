import type { CommentKind, CommentState, Comment } from '../../../core/review/Comment';
import type { Place } from '../../../core/review/placeOf';
import { saidNow } from '../../../core/review/saidNow';
import { isAnswered, stateOf } from '../../../core/review/states';
import type { CommentMark } from '../../../editor/comment-marks/CommentMarks';
import type { KeptComment } from '../../consultation/review-now';
import { commentsInWords } from '../../consultation/words';

/** A comment that has to do with the open process, and where its subject is now. */
export interface PlacedComment {
  kept: KeptComment;
  place: Place;
  /** `here` is in the open process; `left` moved on into another one; `gone` was deleted. */
  where: 'here' | 'left' | 'gone';
}

export interface StepGroup {
  id: string;
  title: string;
  /** The element that the group leads to; absent for the process and for what is not here any more. */
  elementId?: string;
  comments: PlacedComment[];
}

export interface PanelFilter {
  /** `open` for all that wait for an answer. */
  state: CommentState | 'open' | 'all';
  kind: CommentKind | 'all';
}

/**
 * The comments of a process: on it, on what stands in it, on what has left it or came into it.
 *
 * @param processIds of the open file
 */
export function commentsOfProcess(
  comments: readonly KeptComment[],
  processIds: readonly string[],
  placeOf: (comment: Comment) => Place,
): PlacedComment[] {
  return comments.flatMap((kept): PlacedComment[] => {
    const { about } = kept.comment;
    if (!('process' in about)) return [];
    const place = placeOf(kept.comment);
    const isIn = place.process !== undefined && processIds.includes(place.process.processId);
    const wasIn = processIds.includes(about.process.processId);
    if (isIn && place.where !== 'deleted') return [{ kept, place, where: 'here' }];
    if (!wasIn) return [];
    return [{ kept, place, where: place.where === 'moved' ? 'left' : 'gone' }];
  });
}

const fits = ({ kept: { comment } }: PlacedComment, { state, kind }: PanelFilter): boolean =>
  (kind === 'all' || saidNow(comment).kind === kind) &&
  (state === 'all' || (state === 'open' ? !isAnswered(comment) : stateOf(comment) === state));

/**
 * Comments in groups: those on the process, then step by step in reading order, then what is not here any more.
 *
 * @param reading ids of elements in reading order; elements that it does not have follow
 * @param nameOf what an element of the open process is called
 */
export function groupBySteps(
  comments: readonly PlacedComment[],
  filter: PanelFilter,
  reading: readonly string[],
  nameOf: (elementId: string) => string,
): StepGroup[] {
  const order = new Map(reading.map((id, index) => [id, index]));
  const rankOf = ({ elementId }: StepGroup) =>
    elementId === undefined ? 0 : (order.get(elementId) ?? reading.length);
  const groups = new Map<string, StepGroup>();
  for (const each of [...comments].sort(byTime)) {
    if (!fits(each, filter)) continue;
    const fresh = groupOf(each, nameOf);
    const group = groups.get(fresh.id) ?? fresh;
    group.comments.push(each);
    groups.set(group.id, group);
  }
  const all = [...groups.values()];
  const part = (test: (group: StepGroup) => boolean) => all.filter(test);
  return [
    ...part(({ id }) => id === PROCESS),
    ...part(({ elementId }) => elementId !== undefined).sort((a, b) => rankOf(a) - rankOf(b)),
    ...part(({ id }) => id === LEFT),
    ...part(({ id }) => id === GONE),
  ];
}

const PROCESS = 'process';
const LEFT = 'moved';
const GONE = 'gone';

function groupOf(
  { where, place: { elementId } }: PlacedComment,
  nameOf: (elementId: string) => string,
): StepGroup {
  if (where === 'left') return { id: LEFT, title: 'Moved to another process', comments: [] };
  if (where === 'gone') return { id: GONE, title: 'Not in this process any more', comments: [] };
  if (elementId === undefined) return { id: PROCESS, title: 'The process', comments: [] };
  return { id: `element ${elementId}`, title: nameOf(elementId), elementId, comments: [] };
}

const byTime = ({ kept: { comment: a } }: PlacedComment, { kept: { comment: b } }: PlacedComment) =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : 0;

/** What the canvas marks: how many comments each element has. */
export function commentMarksOf(comments: readonly PlacedComment[]): Map<string, CommentMark> {
  const byElement = new Map<string, Comment[]>();
  for (const { where, place, kept } of comments) {
    if (where !== 'here' || place.elementId === undefined) continue;
    byElement.set(place.elementId, [...(byElement.get(place.elementId) ?? []), kept.comment]);
  }
  return new Map(
    [...byElement].map(([id, here]) => {
      const open = here.filter((comment) => !isAnswered(comment)).length;
      return [id, { count: here.length, open, title: commentsInWords(here.length, open) }];
    }),
  );
}
