import { instant } from '../json/dates';
import { matching, object, optional, text, type Shape } from '../json/shape';

/**
 * What an answer tells of the state that it names. A revision is known to the browser that saved it and nowhere else: told along with
 * the answer, it can be read wherever the comment goes.
 */
export interface SavedChange {
  /** Number of the process (its name where it has none), or path of the file. */
  of: string;
  at: string;
  by?: string;
  message?: string;
  /** SHA-256 of what was saved: an edition that holds it has a file with this hash. */
  content: string;
}

export const savedChangeShape: Shape<SavedChange> = object<SavedChange>({
  of: text({ most: 300, empty: false }),
  at: instant,
  by: optional(text({ most: 200 })),
  message: optional(text({ most: 2_000 })),
  content: matching(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hex'),
});

/** What is to be told of a state, made to fit the form of a comment's file: what is too long is cut. */
export const tellSaved = ({ of, at, by = '', message = '', content }: SavedChange): SavedChange => ({
  of: fitting(of, 300),
  at,
  ...(by.trim() !== '' && { by: fitting(by, 200) }),
  ...(message.trim() !== '' && { message: fitting(message, 2_000) }),
  content,
});

const fitting = (words: string, most: number): string =>
  words
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, most)
    // Half of a character that the cut went through.
    .replace(/\p{Cs}$/u, '');
