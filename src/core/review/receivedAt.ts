import type { Comment } from './Comment';

type Dated = Pick<Comment, 'at' | 'origin'>;

/**
 * When a comment or a reply is known here: since the import that brought it, or since it was written (what was written here, and files of before).
 * Nobody can have decided on it before, and no report can have counted it.
 */
export const knownSince = ({ at, origin }: Dated): string => origin?.takenAt ?? at;

/** When it was received: the day that somebody named for the file, else since when it is known. */
export const receivedAt = (dated: Dated): string => dated.origin?.cameAt ?? knownSince(dated);
