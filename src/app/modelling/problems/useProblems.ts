import { useMemo, useState } from 'react';
import type { Problem } from '../../../core/problem';
import { getModelWorker } from '../../work/getModelWorker';
import { useLatest } from '../session/useLatest';
import { useNewest } from './useNewest';

/** What the checks and the proof of every view say of the file as it is now; both are made in the worker. */
export function useProblems(text: string): readonly Problem[] {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [unsound, setUnsound] = useState<readonly Problem[]>([]);
  useLatest(text || undefined, check, setProblems, (fault) => setProblems([checkFailed(fault)]));
  useNewest(text || undefined, prove, setUnsound, (fault) => setUnsound([checkFailed(fault)]));
  return useMemo(() => [...problems, ...unsound], [problems, unsound]);
}

const prove = async (text: string): Promise<readonly Problem[] | undefined> => {
  const { outdated, problems } = await getModelWorker().prove(text);
  return outdated ? undefined : problems;
};

const check = async (text: string): Promise<Problem[]> => (await getModelWorker().check(text)).problems;

const checkFailed = (fault: unknown): Problem => ({
  code: 'CHECK-FAILED',
  severity: 'warning',
  where: {},
  message: `The checks stopped: ${fault instanceof Error ? fault.message : String(fault)}.`,
  remedy: 'Change something to run them again; if it stays like this, reload the page.',
});
