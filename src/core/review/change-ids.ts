const FILE_STATE = /^(\S+\.[a-z]+) sha256:([0-9a-f]{12})$/;

/** A state of a file that is no process, as an answer records it: where it stands, and the beginning of its SHA-256. */
export const fileStateId = (path: string, sha256: string): string => `${path} sha256:${sha256.slice(0, 12)}`;

/** Reads what `fileStateId` wrote; undefined for anything else. */
export function readFileStateId(text: string): { path: string; sha256: string } | undefined {
  const [, path, sha256] = FILE_STATE.exec(text) ?? [];
  return path === undefined || sha256 === undefined ? undefined : { path, sha256 };
}

/** True for an id of a revision of the app's store. */
export const isRevisionId = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
