import type { Problem, Severity } from '../../../core/problem';

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** Errors, then warnings, then notes; each in the order in which it was found, once. */
export function bySeverity(problems: readonly Problem[]): Problem[] {
  const once = new Map(problems.map((problem) => [identityOf(problem), problem]));
  return ORDER.flatMap((severity) => [...once.values()].filter((problem) => problem.severity === severity));
}

/** How many there are, in words, for a button or an announcement: `2 errors, 1 warning`. */
export function countInWords(problems: readonly Problem[]): string {
  const count = (severity: Severity) =>
    bySeverity(problems).filter((each) => each.severity === severity).length;
  const parts = [
    inWords(count('error'), 'error'),
    inWords(count('warning'), 'warning'),
    inWords(count('info'), 'note'),
  ].filter(Boolean);
  return parts.join(', ') || 'No problems';
}

const inWords = (count: number, word: string): string =>
  count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`;

const identityOf = ({ code, where, message }: Problem): string =>
  JSON.stringify([code, message, where.elementId, where.layer, where.view, where.line]);
