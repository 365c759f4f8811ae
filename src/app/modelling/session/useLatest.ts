import { useEffect, useRef } from 'react';
import { LatestRunner } from './LatestRunner';

/**
 * Runs slow work for the newest input: one run at a time, states in between are left out, and nothing is heard
 * after the component has gone.
 *
 * @param input undefined runs nothing
 * @param work from outside the component, so that it stays the same
 */
export function useLatest<In, Out>(
  input: In | undefined,
  work: (input: In) => Promise<Out>,
  onResult: (result: Out) => void,
  onFault: (fault: unknown) => void,
): void {
  const runner = useRef<LatestRunner<In, Out>>(undefined);
  const heard = useRef({ onResult, onFault });
  useEffect(() => {
    heard.current = { onResult, onFault };
  });
  useEffect(() => {
    const next = new LatestRunner(
      work,
      (result) => heard.current.onResult(result),
      (fault) => heard.current.onFault(fault),
    );
    runner.current = next;
    return () => next.stop();
  }, [work]);
  useEffect(() => {
    if (input !== undefined) runner.current?.run(input);
  }, [input, work]);
}
