import { useEffect, useRef } from 'react';

/**
 * Runs work for every new input at once, and hears the newest only. For work that ends by itself when it is outdated.
 *
 * @param input undefined runs nothing
 * @param work from outside the component; its answer is undefined when it was outdated
 */
export function useNewest<In, Out>(
  input: In | undefined,
  work: (input: In) => Promise<Out | undefined>,
  onResult: (result: Out) => void,
  onFault: (fault: unknown) => void,
): void {
  const heard = useRef({ onResult, onFault });
  useEffect(() => {
    heard.current = { onResult, onFault };
  });
  useEffect(() => {
    if (input === undefined) return undefined;
    let isNewest = true;
    work(input).then(
      (result) => isNewest && result !== undefined && heard.current.onResult(result),
      (fault: unknown) => isNewest && heard.current.onFault(fault),
    );
    return () => {
      isNewest = false;
    };
  }, [input, work]);
}
