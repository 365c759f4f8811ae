import { instant } from '../../json/dates';
import { count, matching, object, oneOf, optional, text, type Fault, type Shape } from '../../json/shape';
import { RELEASE_ID } from '../../release/Release';
import {
  COMMENT_KINDS,
  commentTextShape,
  organisationShape,
  personShape,
  subjectShape,
  type CommentKind,
  type Subject,
} from '../Comment';

export const RESPONSE_FORMAT = 'bam-response/1';

/** What a response file may be at most. A caller looks at the bytes before it reads them into memory. */
export const RESPONSE_LIMITS = { bytes: 5_000_000, comments: 2_000, rows: 50_000 } as const;

/** What one respondent says to an edition of a release: the response file, docs/response-file.md. */
export interface Response {
  release: string;
  edition: number;
  /** Of the edition that was read. */
  seal: string;
  respondent: Respondent;
  /** When the file was written. */
  writtenAt: string;
  comments: ResponseComment[];
}

export interface Respondent {
  name: string;
  organisation: string;
  /** To ask back; it stays in the file and enters no record. */
  email?: string;
}

export interface ResponseComment {
  /** Given once, and kept when the comment is sent again. */
  id: string;
  about: Subject;
  kind: CommentKind;
  text: string;
  /** When it was last changed. */
  at: string;
}

/** Everything but the comments, which are looked at one by one. */
export interface ResponseHead extends Omit<Response, 'comments'> {
  format: typeof RESPONSE_FORMAT;
  comments: unknown[];
}

/**
 * Becomes the name of a file, which not every file system tells apart by capitals, and which may not be short: `con`
 * and `nul` are devices.
 */
const responseId = matching(
  /^[0-9a-z][0-9a-z-]{6,61}[0-9a-z]$/,
  'id of 8 to 63 small letters, digits and dashes',
);

const respondent = object<Respondent>({
  name: personShape,
  organisation: organisationShape,
  email: optional(text({ most: 254 })),
});

export const responseHeadShape: Shape<ResponseHead> = object<ResponseHead>({
  format: oneOf([RESPONSE_FORMAT]),
  release: matching(RELEASE_ID, 'release number such as 3.0'),
  edition: count(1),
  seal: matching(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hex'),
  respondent,
  writtenAt: instant,
  comments: anyList,
});

export const responseCommentShape: Shape<ResponseComment> = object<ResponseComment>({
  id: responseId,
  about: subjectShape,
  kind: oneOf(COMMENT_KINDS),
  text: commentTextShape,
  at: instant,
});

function anyList(value: unknown, place: string, faults: Fault[]): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  faults.push({ place, fault: value === undefined ? 'is missing' : 'is no list' });
  return [];
}

/** The text of a response file. Properties stand in the order of docs/response-file.md, so the same response is the same text. */
export function writeResponse({
  release,
  edition,
  seal,
  respondent: { name, organisation, email },
  writtenAt,
  comments,
}: Response): string {
  const whole = {
    format: RESPONSE_FORMAT,
    release,
    edition,
    seal,
    respondent: { name, organisation, ...(email !== undefined && { email }) },
    writtenAt,
    comments: comments.map(({ id, about, kind, text: words, at }) => ({ id, about, kind, text: words, at })),
  };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}
