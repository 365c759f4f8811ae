import type { ReleaseStep } from './Release';

/** Which of the facts the guards of a step look at: checks of all processes take their time, so only who needs them runs them. */
export interface NeededFacts {
  /** The checks, of the library as it is or of the newest edition. */
  checked?: 'library' | 'edition';
  unanswered?: true;
  seal?: true;
}

const ALL = { checked: 'edition', unanswered: true, seal: true } as const;

const NEEDED: Readonly<Partial<Record<ReleaseStep, NeededFacts>>> = {
  'start-review': { checked: 'library' },
  revise: { checked: 'library' },
  'open-consultation': ALL,
  approve: ALL,
  publish: { unanswered: true, seal: true },
  'go-live': { unanswered: true, seal: true },
};

export const neededFacts = (step: ReleaseStep): NeededFacts => NEEDED[step] ?? {};
