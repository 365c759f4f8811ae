import { shaped } from '../../json/shape';
import type { Problem } from '../../problem';
import { capped, commentRefused, newerResponse, notAResponse, tooLarge } from './problems';
import { readResponseCsv } from './responseCsv';
import {
  RESPONSE_FORMAT,
  RESPONSE_LIMITS,
  responseCommentShape,
  responseHeadShape,
  type Response,
  type ResponseComment,
} from './Response';

export interface ReadResponses {
  /** One of a JSON file; of a CSV file one for each respondent in it. None where the file could not be read. */
  responses: Response[];
  problems: Problem[];
}

/**
 * Reads what came as a response file, JSON or CSV, whatever it is. A comment with a fault is left out and named; the others
 * are taken. Never throws; linear in the size of the text, which is refused above its limit.
 *
 * @param receivedAt instant for rows of a CSV file that say no time
 */
export function readResponses(text: string, fileName: string, receivedAt: string): ReadResponses {
  // Characters, not bytes: a caller refuses what has too many bytes before it comes here.
  if (text.length > RESPONSE_LIMITS.bytes)
    return {
      responses: [],
      problems: [tooLarge(fileName, `over ${RESPONSE_LIMITS.bytes / 1e6} MB`)],
    };
  const first = /[^\s\ufeff]/.exec(text)?.[0];
  if (first === undefined) return { responses: [], problems: [notAResponse(fileName, 'it is empty')] };
  if (first !== '{' && first !== '[') return readResponseCsv(text, fileName, receivedAt);
  const { response, problems } = readResponse(text, fileName);
  return { responses: response ? [response] : [], problems };
}

/** Reads a response file in JSON. A fault of the whole leaves `response` out; a comment with a fault is left out and named. */
export function readResponse(text: string, fileName: string): { response?: Response; problems: Problem[] } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // What the parser says would quote the file.
    return { problems: [notAResponse(fileName, 'it is damaged, or was changed by hand')] };
  }
  const format = (json as { format?: unknown } | null)?.format;
  if (typeof format === 'string' && /^bam-response\/\d{1,9}$/.test(format) && format !== RESPONSE_FORMAT)
    return { problems: [newerResponse(fileName)] };
  const { value: head, faults } = shaped(responseHeadShape, json);
  if (head === undefined)
    return {
      problems: capped(
        faults.map(({ place, fault }) => notAResponse(fileName, `${short(place) || 'the whole'} ${fault}`)),
      ),
    };
  if (head.comments.length > RESPONSE_LIMITS.comments)
    return {
      problems: [
        tooLarge(fileName, `${head.comments.length} comments, where ${RESPONSE_LIMITS.comments} can be read`),
      ],
    };
  const comments: ResponseComment[] = [];
  const problems: Problem[] = [];
  for (const [index, given] of head.comments.entries()) {
    const { value, faults: wrong } = shaped(responseCommentShape, given);
    if (value !== undefined) comments.push(value);
    else {
      const { place, fault } = wrong[0] ?? { place: '', fault: 'cannot be read' };
      problems.push(commentRefused(fileName, `comment ${index + 1}`, { place: short(place), fault }));
    }
  }
  const { release, edition, seal, respondent, writtenAt } = head;
  return {
    response: { release, edition, seal, respondent, writtenAt, comments },
    problems: capped(problems),
  };
}

/** Names of properties come from the file too, and may be anything; a terminal would obey some. */
const short = (place: string): string =>
  (place.length > 80 ? `${place.slice(0, 80)}…` : place).replace(/[\p{Cc}\p{Surrogate}]/gu, '?');
