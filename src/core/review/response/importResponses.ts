import { compareInstants } from '../../json/dates';
import type { Problem } from '../../problem';
import type { Comment, Origin, Round } from '../Comment';
import { fnv1a64 } from '../../variation/hash';
import type { ReviewFacts } from '../facts';
import { placeOf } from '../placeOf';
import { byCode, compareComments, subjectInWords } from '../subjects';
import { saidNow, wordsId } from '../saidNow';
import { contentOf, holds, type ChangedComment } from '../takeChange';
import { leftOut, sentBy, type LeftOut, type SentFile } from './leftOut';
import { capped, doubtful, otherEdition, otherEncoding, otherRelease } from './problems';
import { readResponses } from './readResponse';
import type { Response } from './Response';

/** A file as it came. */
export interface IncomingFile {
  name: string;
  text: string;
  /** Of its bytes, lower-case hex. */
  sha256: string;
  /** Where it was not Unicode and was read as what spreadsheets write in its place. */
  readAs?: 'windows-1252';
}

/** What the files are imported into. */
export interface ImportTarget {
  release: string;
  /** Editions of the release, by which the comments know what was read. */
  editions: readonly { number: number; seal: string }[];
  round?: Round;
  /**
   * When this import takes them in: by it the import is known and can be taken back. Rows of a table that say no time have this one,
   * and nothing can have been written after it.
   */
  receivedAt: string;
  /** When the files came, where that was before they are taken in: by it they are late or not. */
  cameAt?: string;
  /** What the library holds, where known: a comment on something else is taken, and named. */
  facts?: ReviewFacts;
}

export interface ResponseImport {
  /** To be added, in the order of what they are about. */
  comments: Comment[];
  /** Known already, word for word. */
  duplicates: Comment[];
  /** Known with other words. Nothing is done about them here: see `takeChange`. */
  changed: ChangedComment[];
  /** What a comment said before its author changed it: the newer words are there. */
  older: ChangedComment[];
  /** What respondents sent before, and have not in their newest file here. Nothing is done about it. */
  leftOut: LeftOut[];
  problems: Problem[];
  /** What each file brought. */
  files: { name: string; responses: number; comments: number }[];
}

/**
 * Reads response files and tells what they bring to what is known: nothing that is known is touched. Importing files again
 * brings nothing, and the order of files makes no difference.
 *
 * Comments are the same by id, and unchanged where subject, kind, words and author are the same. Of several versions of a
 * comment that is not known yet the one changed last is taken. Cost: linear in the size of files and of what is known.
 */
export function importResponses(
  files: readonly IncomingFile[],
  known: readonly Comment[],
  target: ImportTarget,
): ResponseImport {
  const result: ResponseImport = {
    comments: [],
    duplicates: [],
    changed: [],
    older: [],
    leftOut: [],
    problems: [],
    files: [],
  };
  const given = new Map<string, Comment[]>();
  const sent: SentFile[] = [];
  for (const file of files.toSorted((a, b) => byCode(a.name, b.name) || byCode(a.sha256, b.sha256))) {
    for (const comment of commentsOf(file, target, result, sent))
      given.set(comment.id, [...(given.get(comment.id) ?? []), comment]);
  }
  const knownById = new Map(known.map((comment) => [comment.id.toLowerCase(), comment]));
  for (const versions of given.values()) settle(versions, knownById, result);
  result.comments.sort(compareComments);
  for (const list of [result.changed, result.older]) list.sort((a, b) => compareComments(a.given, b.given));
  result.duplicates.sort(compareComments);
  result.leftOut = leftOut(sent, [...known, ...result.comments], roundOf(target));
  return result;
}

/** Sorts the versions of one comment into what is to be done with them. */
function settle(
  versions: readonly Comment[],
  knownById: ReadonlyMap<string, Comment>,
  result: ResponseImport,
): void {
  const newestFirst = versions.toSorted(
    (a, b) =>
      compareInstants(b.at, a.at) ||
      byCode(contentOf(a), contentOf(b)) ||
      byCode(a.origin!.sha256, b.origin!.sha256) ||
      byCode(a.origin!.file, b.origin!.file),
  );
  let known = knownById.get(newestFirst[0]!.id);
  if (!known) {
    known = newestFirst.shift()!;
    result.comments.push(known);
  }
  const seen = new Set<string>();
  for (const version of newestFirst) {
    const content = contentOf(version);
    const since = compareInstants(version.at, saidNow(known).at);
    const isReturn = since > 0 && wordsId(version) !== wordsId(saidNow(known));
    if (seen.has(content) || (holds(known, version) && !isReturn)) result.duplicates.push(version);
    else if (since < 0) result.older.push({ known, given: version });
    else result.changed.push({ known, given: version });
    seen.add(content);
  }
}

function commentsOf(
  file: IncomingFile,
  target: ImportTarget,
  result: ResponseImport,
  sent: SentFile[],
): Comment[] {
  const name = nameOf(file.name);
  const { responses, problems } = readResponses(file.text, name, target.receivedAt);
  result.problems.push(...problems);
  if (file.readAs) result.problems.push(otherEncoding(name));
  const comments: Comment[] = [];
  const ours: Response[] = [];
  for (const response of responses) {
    if (response.release !== target.release) {
      result.problems.push(otherRelease(name, response.release, target.release));
      continue;
    }
    const edition = target.editions.find(({ number }) => number === response.edition);
    const isOurs = edition?.seal === response.seal;
    // A table in which nobody said when it was written may be older than all that is known.
    if (isOurs && response.writtenAt !== target.receivedAt) ours.push(response);
    if (!isOurs) result.problems.push(otherEdition(name, response.edition));
    comments.push(...asComments(response, originOf(name, file.sha256, target), target, isOurs));
  }
  const apart = withOwnIds(comments);
  result.problems.push(
    ...capped(apart.flatMap((comment, at) => doubtsAbout(comment, comments[at]!, name, target))),
  );
  result.files.push({ name, responses: responses.length, comments: apart.length });
  // What could not be read may be what seems not to be there.
  if (!problems.some(({ severity }) => severity === 'error'))
    sent.push(...sentBy(ours, name, new Set(apart.map(({ id }) => id))));
  return apart;
}

const roundOf = ({ round = 'consultation' }: ImportTarget): Round => round;

const originOf = (file: string, sha256: string, { receivedAt, cameAt }: ImportTarget): Origin => ({
  file,
  sha256,
  takenAt: receivedAt,
  ...(cameAt !== undefined && { cameAt }),
});

/** Comments of one file that share an id and say different things are different comments: the later ones get ids of their own. */
function withOwnIds(comments: readonly Comment[]): Comment[] {
  const first = new Map<string, string>();
  return comments.map((comment) => {
    const content = contentOf(comment);
    const known = first.get(comment.id) ?? content;
    first.set(comment.id, known);
    return known === content ? comment : { ...comment, id: `twin-${fnv1a64(`${comment.id} ${content}`)}` };
  });
}

/** What a modeller should know of a comment that is taken all the same. */
function doubtsAbout(
  comment: Comment,
  given: Comment,
  fileName: string,
  { receivedAt, facts }: ImportTarget,
): Problem[] {
  const doubts: string[] = [];
  if (comment.id !== given.id)
    doubts.push(`has the id ${given.id} of another comment in it, with other words`);
  if (compareInstants(comment.at, receivedAt) > 0)
    doubts.push(`says that it was written on ${comment.at.slice(0, 10)}, which is later than it came`);
  if (facts && placeOf(comment, facts).where === 'deleted')
    doubts.push('is about something that the library does not hold');
  return doubts.map((doubt) => doubtful(fileName, subjectInWords(comment.about), doubt));
}

const asComments = (
  { release, edition, respondent, comments }: Response,
  origin: NonNullable<Comment['origin']>,
  target: ImportTarget,
  isOurs: boolean,
): Comment[] =>
  comments.map(({ id, about, kind, text, at }) => ({
    format: 1,
    id,
    release,
    ...(isOurs && { edition }),
    round: roundOf(target),
    about,
    author: respondent.name,
    organisation: respondent.organisation,
    kind,
    text,
    at,
    origin,
    replies: [],
    states: [],
  }));

/** The file's own name, as a text that a record may hold. */
const nameOf = (path: string): string =>
  path
    .replace(/^.*[\\/]/s, '')
    .replace(/[\p{Cc}\p{Surrogate}]/gu, '?')
    .slice(0, 200)
    .replace(/\p{Surrogate}$/u, '') || 'a file without a name';
