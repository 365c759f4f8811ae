import { useMemo, useState } from 'react';
import type { ListedProblem } from '../problems/problem-list';
import { viewKeyOf } from '../problems/problem-list';
import type { Problems } from '../problems/useProblems';
import type { RunNames } from './step-text';

/** The problem whose run is on the screen, as the newest proof has it. */
export interface Playing {
  problem: ListedProblem & { finding: NonNullable<ListedProblem['finding']> };
  names: RunNames;
  /** Another run, another player. */
  key: string;
}

/** Which run is played. A problem that an edit has mended takes its run off the screen. */
export function usePlaying({ problems, runs }: Problems): {
  playing: Playing | undefined;
  play: (problem: ListedProblem) => void;
  stop: () => void;
} {
  const [wanted, setWanted] = useState<string>();
  const playing = useMemo(() => {
    const problem = problems.find((each) => each.finding !== undefined && identityOf(each) === wanted);
    if (problem?.finding === undefined || wanted === undefined) return undefined;
    return {
      problem: { ...problem, finding: problem.finding },
      names: runs[viewKeyOf(problem)] ?? { names: {}, targets: {} },
      key: `${wanted} ${JSON.stringify(problem.finding.trace)}`,
    };
  }, [problems, runs, wanted]);
  return { playing, play: (problem) => setWanted(identityOf(problem)), stop: () => setWanted(undefined) };
}

const identityOf = (problem: ListedProblem): string =>
  [problem.code, viewKeyOf(problem), ...(problem.finding?.elementIds ?? [])].join(' ');
