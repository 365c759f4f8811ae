import type { Problem } from '../problem';
import { contentPath, releasePath } from './paths';

/** A text that an edition names is not there. */
export const missingText = (path: string, hash: string): Problem => ({
  code: 'REL-CONTENT-MISSING',
  severity: 'error',
  where: { fileName: contentPath(hash, path) },
  message: `The frozen text of ${path} is missing.`,
  remedy: 'Take the file from an undamaged copy or a backup of the library.',
});

/**
 * A frozen text does not have the hash that it is named by.
 *
 * @param fileName the file that holds it
 * @param path what it was frozen from, where that is known
 */
export const changedText = (fileName: string, path?: string): Problem => ({
  code: 'REL-CONTENT-CHANGED',
  severity: 'error',
  where: { fileName },
  message:
    path === undefined
      ? 'The frozen text is not what was frozen: it does not have the hash that it is named by.'
      : `The frozen text of ${path} is not what was frozen.`,
  remedy: 'Take the file from an undamaged copy or a backup of the library.',
});

/** The list of an edition's files does not have its seal. */
export const brokenSeal = (release: string, edition: number): Problem => ({
  code: 'REL-SEAL',
  severity: 'error',
  where: { fileName: releasePath(release) },
  message: `The list of files of release ${release}, edition ${edition}, does not have the seal that it was given.`,
  remedy: 'Take release.json from an undamaged copy or a backup of the library.',
});
