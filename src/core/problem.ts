/** How much a problem matters: an `error` stops a release, a `warning` wants a look, `info` is only said. */
export type Severity = 'error' | 'warning' | 'info';

/** Where a problem is. Every part is optional, because a file that cannot be read has no elements. */
export interface ProblemPlace {
  fileName?: string;
  processId?: string;
  elementId?: string;
  layer?: string;
  /** The view in which it shows, where it does not show in the file itself. */
  view?: 'baseline' | 'overlay' | 'resolved';
  /** 1-based line in the file as it was given. */
  line?: number;
  /** 1-based column in the file as it was given. */
  column?: number;
}

/**
 * Something that is wrong with a model: data, never thrown. One problem marks the canvas, fills the
 * problems list and prints in the terminal.
 */
export interface Problem {
  /** Upper case, with the area first, such as `VAR-REPLACEMENT-MISSING`; docs/checks has a page for each. */
  code: string;
  severity: Severity;
  where: ProblemPlace;
  /** What is wrong, in one sentence that names the thing. */
  message: string;
  /** What to do about it. */
  remedy: string;
  /** A change that is sure to be right once someone agrees to it. */
  fix?: ProblemFix;
}

/** A change that mends a problem, as data: the editor carries it out as one command, which undo takes back. */
export type ProblemFix =
  | {
      kind: 'not-applicable';
      layer: string;
      elementId: string;
      flow: 'skip' | 'block';
      reason: string;
      impacts: string[];
    }
  /** Replaces a retired term wherever it stands. */
  | { kind: 'replace-term'; term: string; instead: string };

/** A problem of a whole file. */
export const problemOfFile = (
  code: string,
  severity: Severity,
  fileName: string,
  message: string,
  remedy: string,
): Problem => ({ code, severity, where: { fileName }, message, remedy });

/** One line for a terminal: place, severity, code, message, remedy. */
export function formatProblem({ where, severity, code, message, remedy }: Problem): string {
  const line =
    where.line === undefined ? '' : `:${where.line}${where.column === undefined ? '' : `:${where.column}`}`;
  const place = [where.fileName && `${where.fileName}${line}`, where.processId, where.elementId]
    .filter(Boolean)
    .join(' ');
  return `${place ? `${place}: ` : ''}${severity} ${code}: ${message} ${remedy}`.trimEnd();
}
