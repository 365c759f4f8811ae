import { grouped } from '../../register/grouped';
import { lastChangeInWords } from '../../review/changeInWords';
import type { Comment, Subject } from '../../review/Comment';
import { saidNow } from '../../review/saidNow';
import { stateOf } from '../../review/states';
import type { CommentNote, ProcessNote } from './ReleaseNotes';

/** The comments that were done, oldest first: a state that came later takes an earlier one back. */
export function commentNotes(comments: readonly Comment[]): CommentNote[] {
  return comments
    .flatMap((comment) => {
      return stateOf(comment) === 'done' ? [{ at: comment.at, note: noteOf(comment) }] : [];
    })
    .sort((a, b) => (a.at === b.at ? (a.note.id < b.note.id ? -1 : 1) : a.at < b.at ? -1 : 1))
    .map(({ note }) => note);
}

/** Names at each process and change the comments that were done about it. */
export function withComments(
  processes: readonly ProcessNote[],
  comments: readonly CommentNote[],
): ProcessNote[] {
  const byProcess = grouped(comments, ({ processId }) => [processId ?? '']);
  return processes.map((process) => {
    const own = byProcess.get(process.processId) ?? [];
    if (own.length === 0) return process;
    const idsOn = (elementId: string) =>
      own.filter((comment) => comment.elementId === elementId).map(({ id }) => id);
    return {
      ...process,
      comments: own.map(({ id }) => id),
      changes: process.changes.map((change) => ({ ...change, comments: idsOn(change.elementId) })),
    };
  });
}

function noteOf(comment: Comment): CommentNote {
  const { id, organisation, about } = comment;
  const { kind, text } = saidNow(comment);
  return {
    id,
    organisation,
    kind,
    text,
    done: lastChangeInWords(comment, { isPrivate: false }),
    about: aboutInWords(about),
    ...('process' in about && { processId: about.process.processId }),
    ...('elementId' in about && { elementId: about.elementId }),
    ...('impact' in about && { impact: about.impact }),
  };
}

function aboutInWords(about: Subject): string {
  if (about.kind === 'release') return 'the release';
  if (about.kind === 'impact') return `impact ${about.impact}`;
  const { number, name } = about.process;
  const process = `${number} ${name}`.trim();
  if (about.kind === 'process') return process;
  const step = about.name || about.elementId;
  return about.kind === 'step' ? `${step}, in ${process}` : `${step} for ${about.layer}, in ${process}`;
}
