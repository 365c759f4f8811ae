import type { Problem, ProblemPlace } from '../../problem';

/** What a step has to be given. */
export type Asked = 'by' | 'reference' | 'note' | 'closes' | 'effective' | 'planned' | 'shortNotice';

/** Something that must hold before a step: one line of a check list. */
export interface Guard {
  code: string;
  met: boolean;
  /** An error stops the step; a warning is said. */
  severity: 'error' | 'warning';
  /** What holds, or what does not. */
  message: string;
  /** What to do; '' where nothing is to be done. */
  remedy: string;
  /** The part of the step's input that this guard is about: a field to fill in. */
  asks?: Asked;
  /** The things that stand in the way. */
  elements?: GuardElement[];
}

export interface GuardElement {
  text: string;
  where?: ProblemPlace;
  impact?: { register: string; impact: string };
  /** Id of a comment. */
  comment?: string;
}

type Rest = Partial<Pick<Guard, 'asks' | 'severity' | 'elements'>>;

export const guard = (
  code: string,
  met: boolean,
  holds: string,
  fails: string,
  remedy: string,
  rest: Rest = {},
): Guard => ({
  code,
  met,
  severity: 'error',
  message: met ? holds : fails,
  remedy: met ? '' : remedy,
  ...rest,
});

/** True where no guard stops the step. */
export const mayPass = (guards: readonly Guard[]): boolean =>
  guards.every(({ met, severity }) => met || severity !== 'error');

/** What is not met, as problems for a list or the terminal. */
export const unmet = (guards: readonly Guard[], fileName: string): Problem[] =>
  guards
    .filter(({ met }) => !met)
    .map(({ code, severity, message, remedy }) => ({ code, severity, where: { fileName }, message, remedy }));
