import { readBpmn } from '../../core/bpmn/read';
import { elementNames } from '../../core/proof/element-names';
import { problemsOfProofs } from '../../core/proof/proof-problems';
import { provingViews } from '../../core/proof/prove-views';
import type { Definitions } from '../../core/bpmn/model';
import type { ProofProblem } from '../../core/proof/proof-problems';
import { project } from '../../core/variation/project';
import { runNamesOf } from '../modelling/player/run-names';
import { viewKeyOf } from '../modelling/problems/problem-list';
import type { Proved } from './ModelApi';

/** A turn of work, ms: what else the worker has to do waits no longer than about this. */
const TURN = 12;

/** Proves the newest file that it is given; the work on an older one stops at its next pause. */
export class ViewProver {
  private newest = 0;

  /** @param now a clock, ms */
  constructor(private readonly now: () => number = () => performance.now()) {}

  async prove(text: string): Promise<Proved> {
    const own = ++this.newest;
    const model = await readBpmn(text);
    if (!model.readable) return { outdated: own !== this.newest, proofs: [], problems: [], runs: {} };
    // Edits come in bursts: one that is waiting already makes this one needless.
    await turn();
    const proving = provingViews(model.definitions);
    for (let began = this.now(); ;) {
      if (own !== this.newest) return { outdated: true, proofs: [], problems: [], runs: {} };
      const step = proving.next();
      if (step.done) {
        const problems = problemsOfProofs(step.value, elementNames(model.definitions));
        return {
          outdated: false,
          proofs: step.value,
          problems,
          runs: runsOf(problems, model.definitions),
        };
      }
      if (this.now() - began < TURN) continue;
      await turn();
      began = this.now();
    }
  }
}

/** Lets waiting messages be heard: that takes a new task, not a mere promise. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Names and flow ends of each view through which a run leads: a layer leads flows elsewhere. */
function runsOf(problems: readonly ProofProblem[], definitions: Definitions): Proved['runs'] {
  const runs: Proved['runs'] = {};
  for (const problem of problems)
    if (problem.finding)
      runs[viewKeyOf(problem)] ??= runNamesOf(project(definitions, problem.proof).definitions);
  return runs;
}
