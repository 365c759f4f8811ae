import { useState } from 'react';
import type { Problem } from '../../../core/problem';
import { getModelWorker } from '../../work/getModelWorker';
import { useLatest } from '../session/useLatest';

/** What the checks say of the file as it is now; checked in the worker. */
export function useProblems(text: string): readonly Problem[] {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  useLatest(text || undefined, check, setProblems, (fault) => setProblems([checkFailed(fault)]));
  return problems;
}

const check = async (text: string): Promise<Problem[]> => (await getModelWorker().check(text)).problems;

const checkFailed = (fault: unknown): Problem => ({
  code: 'CHECK-FAILED',
  severity: 'warning',
  where: {},
  message: `The checks stopped: ${fault instanceof Error ? fault.message : String(fault)}.`,
  remedy: 'Change something to run them again; if it stays like this, reload the page.',
});
