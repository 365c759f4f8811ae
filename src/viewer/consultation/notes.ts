import { shaped } from '../../core/json/shape';
import { COMMENT_KINDS, subjectShape, type CommentKind, type Subject } from '../../core/review/Comment';
import {
  responseCommentShape,
  type Response,
  type ResponseComment,
} from '../../core/review/response/Response';
import { subjectKey } from '../../core/review/subjects';
import type { PackFacts } from '../../publish/site/consultation/SiteConsultation';

/** What a respondent has written. */
export interface Notes {
  name: string;
  organisation: string;
  email: string;
  comments: readonly ResponseComment[];
  /** Begun and not added yet, one for each subject. */
  drafts: readonly Draft[];
  /** When the comments were last saved as a file. */
  savedAt?: string;
}

export interface Draft {
  about: Subject;
  kind: CommentKind;
  text: string;
}

export const BLANK: Notes = { name: '', organisation: '', email: '', comments: [], drafts: [] };

/** Reads what was kept, as far as it can be read: whoever can open the browser's tools may have changed it. */
export function readNotes(json: string | null): Notes {
  let given: unknown;
  try {
    given = JSON.parse(json ?? '{}');
  } catch {
    return BLANK;
  }
  if (typeof given !== 'object' || given === null) return BLANK;
  const { name, organisation, email, comments, drafts, savedAt } = given as Record<string, unknown>;
  return {
    name: textOf(name),
    organisation: textOf(organisation),
    email: textOf(email),
    comments: listOf(comments).flatMap((each) => shaped(responseCommentShape, each).value ?? []),
    drafts: listOf(drafts).flatMap((each) => draftOf(each) ?? []),
    ...(typeof savedAt === 'string' && { savedAt }),
  };
}

function draftOf(given: unknown): Draft | undefined {
  const { about, kind, text } = (given ?? {}) as Record<string, unknown>;
  const subject = shaped(subjectShape, about).value;
  const known = COMMENT_KINDS.find((each) => each === kind);
  return subject && known && typeof text === 'string' ? { about: subject, kind: known, text } : undefined;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** The comment in its place where it is there already, else at the end. */
export const withComment = (notes: Notes, comment: ResponseComment): Notes => ({
  ...notes,
  comments: notes.comments.some(({ id }) => id === comment.id)
    ? notes.comments.map((each) => (each.id === comment.id ? comment : each))
    : [...notes.comments, comment],
});

export const withoutComment = (notes: Notes, id: string): Notes => ({
  ...notes,
  comments: notes.comments.filter((each) => each.id !== id),
});

/** Keeps what was begun on a subject; without words there is nothing to keep. */
export const withDraft = (notes: Notes, draft: Draft): Notes => ({
  ...notes,
  drafts: [
    ...notes.drafts.filter(({ about }) => subjectKey(about) !== subjectKey(draft.about)),
    ...(draft.text.trim() === '' ? [] : [draft]),
  ],
});

/** Takes in a response file of the same person: comments that are not here, and newer words of those that are. */
export function withResponse(
  notes: Notes,
  { respondent, comments }: Response,
): { notes: Notes; taken: number } {
  const { name, organisation, email = '' } = respondent;
  return withComments({ ...notes, ...whoOf(notes, { name, organisation, email }) }, comments);
}

/** Takes in what the same person wrote in another place of this browser. */
export function withOthers(notes: Notes, others: Notes): Notes {
  const { notes: next } = withComments({ ...notes, ...whoOf(notes, others) }, others.comments);
  const begun = others.drafts.filter(
    ({ about }) => !next.drafts.some((each) => subjectKey(each.about) === subjectKey(about)),
  );
  return { ...next, drafts: [...next.drafts, ...begun] };
}

type Who = Pick<Notes, 'name' | 'organisation' | 'email'>;

const whoOf = (known: Who, given: Who): Who => ({
  name: known.name || given.name,
  organisation: known.organisation || given.organisation,
  email: known.email || given.email,
});

function withComments(notes: Notes, comments: readonly ResponseComment[]): { notes: Notes; taken: number } {
  let next = notes;
  let taken = 0;
  for (const comment of comments) {
    const known = next.comments.find(({ id }) => id === comment.id);
    if (known && Date.parse(known.at) >= Date.parse(comment.at)) continue;
    next = withComment(next, comment);
    taken += 1;
  }
  return { notes: next, taken };
}

/** The response file's content. */
export const responseOf = (
  { release, edition, seal }: PackFacts,
  { name, organisation, email, comments }: Notes,
  writtenAt: string,
): Response => ({
  release,
  edition,
  seal,
  respondent: {
    name: name.trim(),
    organisation: organisation.trim(),
    ...(email.trim() !== '' && { email: email.trim() }),
  },
  writtenAt,
  comments: [...comments],
});

/** Comments that no file holds yet. */
export const unsavedOf = ({ comments, savedAt }: Notes): number =>
  savedAt === undefined
    ? comments.length
    : comments.filter(({ at }) => Date.parse(at) > Date.parse(savedAt)).length;
