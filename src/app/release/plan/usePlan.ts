import { useCallback, useMemo } from 'react';
import type { Problem } from '../../../core/problem';
import { planPath } from '../../../core/release/paths';
import type { Edited } from '../../../core/release/plan/editPlan';
import { readPlan, writePlan } from '../../../core/release/plan/readPlan';
import type { ReleasePlan } from '../../../core/release/plan/ReleasePlan';
import type { Repository } from '../../../repository/Repository';
import { notifyProblems, notifyThrown } from '../../library/notify';
import { useSave } from '../../register/data/useSave';
import { useStored } from '../../state/useStored';

export interface PlanRead {
  /** Undefined where there is none, or it cannot be read. */
  plan: ReleasePlan | undefined;
  /** The stored text; undefined where there is none. */
  text: string | undefined;
  /** Why it cannot be read. */
  problems: readonly Problem[];
  /** Stores a changed plan, with the way to undo it; false where it was refused, which is told. */
  save: (edited: Edited, message: string) => Promise<boolean>;
}

/** The plan of a release, in step with the store, also when another tab writes; undefined while it is first read. */
export function usePlan(release: string): PlanRead | undefined {
  const saveFiles = useSave();
  const path = planPath(release);
  const read = useCallback(
    async (repository: Repository) => ({ text: (await repository.readFiles(path)).get(path) }),
    [path],
  );
  const stored = useStored(path, read);
  const text = stored?.text;
  const save = useCallback(
    async ({ plan, problems }: Edited, message: string) => {
      if (!plan) {
        notifyProblems(problems);
        return false;
      }
      try {
        const next = writePlan(plan);
        if (next === text) return true;
        return await saveFiles(
          [{ path, text: next, ...(text !== undefined && { expected: text }) }],
          message,
        );
      } catch (fault) {
        notifyThrown(fault);
        return false;
      }
    },
    [saveFiles, path, text],
  );
  return useMemo(() => {
    if (!stored) return undefined;
    // An empty file is what is left where the making of a plan was undone.
    const { value, problems } =
      text === undefined || text === '' ? { value: undefined, problems: [] } : readPlan(text, path);
    return { plan: value, text, problems, save };
  }, [stored, text, path, save]);
}
