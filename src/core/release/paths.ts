/** Where the parts of a release stand in the library's tree. */
export const releasePath = (id: string): string => `releases/${id}/release.json`;

export const planPath = (id: string): string => `releases/${id}/plan.json`;

export const commentsFolder = (id: string): string => `releases/${id}/comments/`;

export const commentPath = (release: string, comment: string): string =>
  `${commentsFolder(release)}${comment}.json`;

/** A frozen text, named by its hash; the ending is that of the file that it was. */
export const contentPath = (hash: string, original: string): string =>
  `releases/contents/${hash}.${/\.([a-z0-9]{1,8})$/i.exec(original)?.[1]?.toLowerCase() ?? 'txt'}`;
