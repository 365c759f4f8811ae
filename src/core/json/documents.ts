import type { Problem } from '../problem';
import { shaped, type Shape } from './shape';

export interface DocumentKind<T> {
  /** For people, such as `release`. */
  title: string;
  /** Code of the problem where a file cannot be read, such as `REL-FILE`. */
  code: string;
  /** The newest `format` that this version knows. */
  format: number;
  shape: Shape<T>;
}

/**
 * Reads a JSON document of ours. A fault leaves `value` out and is named, with its place; a document of a newer format is
 * refused as a whole, not half read.
 */
export function readDocument<T>(
  { title, code, format, shape }: DocumentKind<T>,
  text: string,
  fileName?: string,
): { value?: T; problems: Problem[] } {
  const problem = (message: string, remedy: string): Problem => ({
    code,
    severity: 'error',
    where: fileName === undefined ? {} : { fileName },
    message,
    remedy,
  });
  const name = fileName === undefined ? `The ${title}` : `The ${title} ${fileName}`;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return {
      problems: [
        problem(`${name} is not JSON: ${(error as Error).message}.`, 'Take an undamaged copy of the file.'),
      ],
    };
  }
  const given = typeof json === 'object' && json !== null ? (json as { format?: unknown }).format : undefined;
  if (typeof given === 'number' && given > format)
    return {
      problems: [
        problem(
          `${name} was written by a newer version (format ${given}; this one knows ${format}).`,
          'Use the newer version.',
        ),
      ],
    };
  const { value, faults } = shaped(shape, json);
  if (value !== undefined) return { value, problems: [] };
  return {
    problems: faults
      .slice(0, 20)
      .map(({ place, fault }) =>
        problem(
          `${name}: ${place === '' ? 'the whole' : place} ${fault}.`,
          'Correct the file, or take an undamaged copy.',
        ),
      ),
  };
}

/** The text of a document of ours: two spaces, a line end at the end. The properties stand as the value has them. */
export const writeDocument = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;
