import type { Problem } from '../../problem';

/** A file of a release that does not stand where it belongs. */
export const misplaced = (path: string, what: string): Problem => ({
  code: 'STORE-RELEASE-PLACE',
  severity: 'error',
  where: { fileName: path },
  message: `${path} holds ${what}.`,
  remedy: 'Move it to its folder, or correct what it says.',
});
