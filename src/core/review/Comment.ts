import { instant } from '../json/dates';
import { readDocument, writeDocument, type DocumentKind } from '../json/documents';
import { byKind, count, list, matching, object, oneOf, optional, text, type Shape } from '../json/shape';
import { RELEASE_ID } from '../release/Release';
import { savedChangeShape, type SavedChange } from './SavedChange';

export const COMMENT_KINDS = ['error', 'question', 'suggestion', 'agreement', 'other'] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

export const COMMENT_STATES = ['new', 'accepted', 'rejected', 'done'] as const;
export type CommentState = (typeof COMMENT_STATES)[number];

export const ROUNDS = ['internal review', 'consultation'] as const;
export type Round = (typeof ROUNDS)[number];

/** A process as a comment names it. The id holds through renames and renumbering; the rest is as it was when it was written. */
export interface ProcessName {
  /** Id of the first `bpmn:process` of the file. */
  processId: string;
  number: string;
  name: string;
}

/** What a comment is about. Names are kept, so that it can still be read when the thing is gone. */
export type Subject =
  | { kind: 'release' }
  | { kind: 'process'; process: ProcessName }
  | { kind: 'step'; process: ProcessName; elementId: string; name: string }
  | { kind: 'variation'; process: ProcessName; layer: string; elementId: string; name: string }
  | { kind: 'impact'; register: string; impact: string };

/** A comment with its whole thread. It lives outside the BPMN. */
export interface Comment {
  format: 1;
  /** Given where it was written, unique in the world. */
  id: string;
  release: string;
  /** The edition that was read. */
  edition?: number;
  round: Round;
  about: Subject;
  author: string;
  organisation: string;
  kind: CommentKind;
  text: string;
  /** ISO instant, as are all `at`. */
  at: string;
  /** The response file that it came in. */
  origin?: Origin;
  /** Oldest first, append-only. */
  replies: Reply[];
  /** Oldest first, append-only; none means new. */
  states: StateChange[];
}

export interface Reply {
  id: string;
  at: string;
  author: string;
  organisation: string;
  text: string;
  /** Where it is what an author says in a later response file: that file. */
  origin?: Origin;
  /** Where it changes the comment itself: what the comment says from then on. Absent in records of before. */
  says?: { about: Subject; kind: CommentKind; text: string };
}

/** A response file, and the import that brought it. */
export interface Origin {
  file: string;
  sha256: string;
  /** When somebody took it in: the same for all that one import brought. Absent in what came before imports could be taken back. */
  takenAt?: string;
  /** When it came, where that was not when it was taken in. */
  cameAt?: string;
}

export interface StateChange {
  at: string;
  by: string;
  state: CommentState;
  /** Why; a rejection has one. */
  reason?: string;
  /** What did it: a revision, an edition, a file; `done` has one. */
  revision?: string;
  /** What that is, for who does not hold it; older answers have none. */
  saved?: SavedChange;
  /** The words that were decided on (`wordsId`); where there are others by now, the decision does not stand. Older answers have none. */
  on?: string;
}

export const idShape = matching(
  /^[0-9A-Za-z](?:[0-9A-Za-z_-]{0,62}[0-9A-Za-z])?$/,
  'id of letters, digits and dashes',
);
const elementId = text({ most: 200, empty: false });
const label = text({ most: 1_000 });
const processName = object<ProcessName>({
  processId: elementId,
  number: text({ most: 40 }),
  name: label,
});

type Of<K extends Subject['kind']> = Extract<Subject, { kind: K }>;

export const subjectShape: Shape<Subject> = byKind<Subject>({
  release: object<Of<'release'>>({ kind: oneOf(['release']) }),
  process: object<Of<'process'>>({ kind: oneOf(['process']), process: processName }),
  step: object<Of<'step'>>({ kind: oneOf(['step']), process: processName, elementId, name: label }),
  variation: object<Of<'variation'>>({
    kind: oneOf(['variation']),
    process: processName,
    layer: text({ most: 100, empty: false }),
    elementId,
    name: label,
  }),
  impact: object<Of<'impact'>>({
    kind: oneOf(['impact']),
    register: text({ most: 100, empty: false }),
    impact: text({ most: 100, empty: false }),
  }),
});

export const personShape = text({ most: 200, empty: false });

/** Most characters of a comment, of a reply and of a reason. */
export const TEXT_LIMIT = 20_000;
export const organisationShape = text({ most: 200 });
export const commentTextShape = text({ most: TEXT_LIMIT, empty: false });

const originShape: Shape<Origin> = object<Origin>({
  file: text({ most: 300 }),
  sha256: matching(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hex'),
  takenAt: optional(instant),
  cameAt: optional(instant),
});

export const COMMENT: DocumentKind<Comment> = {
  title: 'comment',
  code: 'REV-FILE',
  format: 1,
  shape: object<Comment>({
    format: oneOf([1]),
    id: idShape,
    release: matching(RELEASE_ID, 'release number such as 3.0'),
    edition: optional(count(1)),
    round: oneOf(ROUNDS),
    about: subjectShape,
    author: personShape,
    organisation: organisationShape,
    kind: oneOf(COMMENT_KINDS),
    text: commentTextShape,
    at: instant,
    origin: optional(originShape),
    replies: list(
      object<Reply>({
        id: idShape,
        at: instant,
        author: personShape,
        organisation: organisationShape,
        text: commentTextShape,
        origin: optional(originShape),
        says: optional(
          object<NonNullable<Reply['says']>>({
            about: subjectShape,
            kind: oneOf(COMMENT_KINDS),
            text: commentTextShape,
          }),
        ),
      }),
    ),
    states: list(
      object<StateChange>({
        at: instant,
        by: personShape,
        state: oneOf(COMMENT_STATES),
        reason: optional(text()),
        revision: optional(text({ most: 500 })),
        saved: optional(savedChangeShape),
        on: optional(matching(/^[0-9a-f]{16}$/, 'hash of 16 hex digits')),
      }),
    ),
  }),
};

/** Reads a comment's file. A fault leaves `value` out and is named in `problems`. */
export const readComment = (json: string, fileName?: string) => readDocument(COMMENT, json, fileName);

export const writeComment = (comment: Comment): string => writeDocument(comment);
