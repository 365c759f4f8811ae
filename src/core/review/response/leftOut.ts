import { compareInstants } from '../../json/dates';
import type { Comment, Round } from '../Comment';
import { saidNow } from '../saidNow';
import { byCode, compareComments } from '../subjects';
import type { Response } from './Response';

/** What one respondent says to one edition in a file, all of which could be read. */
export interface SentFile {
  file: string;
  edition: number;
  author: string;
  organisation: string;
  writtenAt: string;
  /** Of all comments in it. */
  ids: ReadonlySet<string>;
}

/** What a file tells of who wrote what when. */
export const sentBy = (responses: readonly Response[], file: string, ids: ReadonlySet<string>): SentFile[] =>
  responses.map(({ edition, writtenAt, respondent: { name: author, organisation } }) => ({
    file,
    edition,
    author,
    organisation,
    writtenAt,
    ids,
  }));

/** Comments that their respondent sent before, and that a file which was written later does not hold. */
export interface LeftOut {
  file: string;
  author: string;
  organisation: string;
  /** At least one, in the order of what they are about. */
  comments: Comment[];
}

/**
 * What respondents seem to have deleted since they sent it: their comments that came in a file, on the same edition and in the same
 * round, that were written before their newest file here was, and are not in it. A pack keeps the comments of each edition, in each
 * browser, by themselves: so another edition tells nothing, and another browser may be why.
 *
 * @param known comments of the release, those that are about to be added as well
 * @returns by respondent; the same whatever the order of both lists. Cost: linear, but for the order.
 */
export function leftOut(sent: readonly SentFile[], known: readonly Comment[], round: Round): LeftOut[] {
  const newest = new Map<string, SentFile>();
  for (const each of sent.toSorted((a, b) => byCode(a.file, b.file))) {
    const other = newest.get(keyOf(each));
    const since = other ? compareInstants(each.writtenAt, other.writtenAt) : 1;
    if (since > 0) newest.set(keyOf(each), each);
    else if (since === 0) newest.set(keyOf(each), { ...other!, ids: new Set([...other!.ids, ...each.ids]) });
  }
  const found = new Map<SentFile, Comment[]>();
  for (const comment of known) {
    const { id, author, organisation, edition, origin } = comment;
    const file = edition === undefined ? undefined : newest.get(keyOf({ author, organisation, edition }));
    if (!file || !origin || comment.round !== round || file.ids.has(id.toLowerCase())) continue;
    if (compareInstants(saidNow(comment).at, file.writtenAt) >= 0) continue;
    const comments = found.get(file);
    if (comments) comments.push(comment);
    else found.set(file, [comment]);
  }
  return [...found]
    .toSorted(([a], [b]) => byCode(keyOf(a), keyOf(b)))
    .map(([{ file, author, organisation }, comments]) => ({
      file,
      author,
      organisation,
      comments: comments.toSorted(compareComments),
    }));
}

const keyOf = ({ author, organisation, edition }: Pick<SentFile, 'author' | 'organisation' | 'edition'>) =>
  JSON.stringify([author, organisation, edition]);

/** `2 comments of R. Reader (A Supplier) that came before are not in b.json, which was written later.` */
export function leftOutInWords({ file, author, organisation, comments: { length } }: LeftOut): string {
  const who = organisation ? `${author} (${organisation})` : author;
  return `${length} ${length === 1 ? 'comment' : 'comments'} of ${who} that came before ${length === 1 ? 'is' : 'are'} not in ${file}, which was written later.`;
}
