import type { Fault } from '../../json/shape';
import type { Problem } from '../../problem';

/** More would bury the first ones; the last line says how many there were. */
const MOST = 20;

const problem = (
  code: string,
  fileName: string,
  message: string,
  remedy: string,
  line?: number,
): Problem => ({
  code,
  severity: 'error',
  where: { fileName, ...(line !== undefined && { line }) },
  message,
  remedy,
});

export const notAResponse = (fileName: string, detail: string): Problem =>
  problem(
    'REV-RESPONSE',
    fileName,
    `The file ${fileName} is no response file: ${detail}.`,
    'Ask for the file that “Save my comments” in the consultation pack gives, as it was saved. Nothing was taken from this one.',
  );

export const newerResponse = (fileName: string): Problem =>
  problem(
    'REV-RESPONSE',
    fileName,
    `The response file ${fileName} was written by a newer version.`,
    'Use the newer version. Nothing was taken from this file.',
  );

export const tooLarge = (fileName: string, what: string): Problem =>
  problem(
    'REV-RESPONSE-SIZE',
    fileName,
    `The response file ${fileName} is too large: ${what}.`,
    'Ask for it in several files. Nothing was taken from this one.',
  );

export const commentRefused = (
  fileName: string,
  which: string,
  { place, fault }: Fault,
  line?: number,
): Problem =>
  problem(
    'REV-RESPONSE-COMMENT',
    fileName,
    `In ${fileName}, ${which} is left out: ${place || 'it'} ${fault}.`,
    'Ask for this comment again; what is right in the file was taken.',
    line,
  );

export const otherRelease = (fileName: string, given: string, wanted: string): Problem =>
  problem(
    'REV-RESPONSE-RELEASE',
    fileName,
    `The response file ${fileName} is about release ${given}, not ${wanted}.`,
    `Import it into release ${given}. Nothing was taken from it.`,
  );

export const otherEdition = (fileName: string, edition: number): Problem => ({
  ...problem(
    'REV-RESPONSE-SEAL',
    fileName,
    `The response file ${fileName} was written on a text that is no edition of this release (it says edition ${edition}, and its seal differs).`,
    'The comments are taken, without an edition. Ask which pack was read.',
  ),
  severity: 'warning',
});

/** @param subject what the comment is about, in words */
export const doubtful = (fileName: string, subject: string, doubt: string): Problem => ({
  ...problem(
    'REV-RESPONSE-DOUBT',
    fileName,
    `A comment of ${fileName} on ${subject} ${doubt}.`,
    'The comment is taken. Look whether it is what its author meant.',
  ),
  severity: 'warning',
});

export const otherEncoding = (fileName: string): Problem => ({
  ...problem(
    'REV-RESPONSE-ENCODING',
    fileName,
    `The file ${fileName} is not UTF-8: it was read as Windows-1252, as spreadsheets write a plain CSV.`,
    'Look at its letters with accents. “CSV UTF-8” when saving leaves no doubt.',
  ),
  severity: 'warning',
});

/** The first problems of a file, and how many more there are. */
export function capped(problems: readonly Problem[]): Problem[] {
  if (problems.length <= MOST) return [...problems];
  const more = problems.length - MOST;
  const last = problems[MOST]!;
  return [
    ...problems.slice(0, MOST),
    {
      ...last,
      where: last.where.fileName === undefined ? {} : { fileName: last.where.fileName },
      message: `There are ${more} more such places.`,
    },
  ];
}
