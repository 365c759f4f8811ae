import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Problem } from '../../../core/problem';
import { planPath } from '../../../core/release/paths';
import type { Edited } from '../../../core/release/plan/editPlan';
import { readPlan, writePlan } from '../../../core/release/plan/readPlan';
import type { ReleasePlan } from '../../../core/release/plan/ReleasePlan';
import { mayTouch } from '../../../repository/changes';
import { notifyProblems, notifyThrown } from '../../library/notify';
import { useSave } from '../../register/data/useSave';
import { useRepository } from '../../state/RepositoryContext';

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
  const repository = useRepository();
  const saveFiles = useSave();
  const path = planPath(release);
  const [stored, setStored] = useState<{ text: string | undefined }>();
  useEffect(() => {
    let stopped = false;
    let turn = 0;
    const load = async () => {
      const mine = ++turn;
      const text = (await repository.readFiles(path)).get(path);
      if (!stopped && mine === turn) setStored({ text });
    };
    const reload = () => void load().catch((fault: unknown) => !stopped && notifyThrown(fault));
    reload();
    const stop = repository.subscribe((change) => {
      if (mayTouch(change, path)) reload();
    });
    return () => {
      stopped = true;
      stop();
    };
  }, [repository, path]);
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
