/** Does one task; several are called at once. */
export type Runner<Task, Result> = (task: Task) => Promise<Result>;

export interface Sharing<Result> {
  /** Called for each task when it is done, in whatever order that comes. */
  done?: (result: Result, index: number) => void;
  /** Once it is aborted no task is begun. */
  signal?: AbortSignal | undefined;
}

/**
 * Hands tasks out in their order, each to the next runner that is free.
 *
 * @returns the results in the order of the tasks, whichever runner did them
 * @throws what the earliest task that failed threw, or the signal's reason; tasks in hand are finished first, others not begun
 */
export async function shareOut<Task, Result>(
  tasks: readonly Task[],
  runners: readonly Runner<Task, Result>[],
  { done, signal }: Sharing<Result> = {},
): Promise<Result[]> {
  const results: Result[] = [];
  const failures: { index: number; error: unknown }[] = [];
  let next = 0;
  const keepBusy = async (run: Runner<Task, Result>): Promise<void> => {
    while (next < tasks.length && failures.length === 0 && !signal?.aborted) {
      const index = next++;
      try {
        const result = await run(tasks[index]!);
        results[index] = result;
        done?.(result, index);
      } catch (error) {
        failures.push({ index, error });
      }
    }
  };
  await Promise.all(runners.map(keepBusy));
  const [first] = failures.sort((a, b) => a.index - b.index);
  if (first) throw first.error;
  if (next < tasks.length) signal?.throwIfAborted();
  return results;
}
