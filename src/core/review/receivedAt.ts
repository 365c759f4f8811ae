import type { Comment } from './Comment';

/** When a comment or a reply was here: the import that brought it, or when it was written for what was written here (and in files of before). */
export const receivedAt = ({ at, origin }: Pick<Comment, 'at' | 'origin'>): string => origin?.takenAt ?? at;
