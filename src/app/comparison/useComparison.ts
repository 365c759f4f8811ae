import { useEffect, useRef, useState } from 'react';
import type { MergedPicture } from '../../core/comparison/picture/merged-picture';
import type { Problem } from '../../core/problem';
import { useProcesses } from '../state/LibraryProvider';
import { useRepository } from '../state/RepositoryContext';
import { createModelWorker } from '../work/getModelWorker';
import type { Compared } from '../work/ModelApi';
import { ComparisonRunner } from './ComparisonRunner';
import { readSide, type ReadSide, type SideReading } from './read-side';

/** How far the comparison of two sides is. */
export type ComparisonState =
  | { phase: 'choosing' }
  | { phase: 'comparing' }
  | { phase: 'cancelled' }
  /** A side cannot be read, or comparing stopped. */
  | { phase: 'failed'; problems: Problem[] }
  | { phase: 'done'; compared: Compared };

/** Reads one side, again whenever its process changes; undefined while it is read the first time, or where nothing is named. */
export function useSide(text: string | undefined): SideReading | undefined {
  const repository = useRepository();
  const processes = useProcesses();
  const [read, setRead] = useState<{ text: string; reading: SideReading }>();
  useEffect(() => {
    if (text === undefined) return;
    let stopped = false;
    const look = () =>
      void readSide(text, repository, processes).then(
        (reading) =>
          !stopped && setRead((before) => (isSame(before, text, reading) ? before : { text, reading })),
        (fault: unknown) =>
          !stopped && setRead({ text, reading: { ok: false, problem: comparingStopped(fault) } }),
      );
    look();
    const unsubscribe = repository.subscribe(look);
    return () => {
      stopped = true;
      unsubscribe();
    };
  }, [text, repository, processes]);
  return read?.text === text ? read?.reading : undefined;
}

const isSame = (
  before: { text: string; reading: SideReading } | undefined,
  text: string,
  reading: SideReading,
): boolean => before?.text === text && JSON.stringify(before.reading) === JSON.stringify(reading);

/** Compares two sides in a worker of its own, which ends with the page. */
export function useComparison(a: ReadSide | undefined, b: ReadSide | undefined) {
  const [state, setState] = useState<ComparisonState>({ phase: 'choosing' });
  const [turn, setTurn] = useState(0);
  const runner = useRef<ComparisonRunner>(undefined);
  useEffect(() => {
    const own = new ComparisonRunner(createModelWorker);
    runner.current = own;
    return () => own.cancel();
  }, []);
  useEffect(() => {
    const own = runner.current;
    if (!own) return;
    let stopped = false;
    const tell = (next: ComparisonState) => !stopped && setState(next);
    const compare = async () => {
      if (!a || !b) return tell({ phase: 'choosing' });
      tell({ phase: 'comparing' });
      const compared = await own.run((api) => api.compare(a, b));
      if (!compared) return tell({ phase: 'cancelled' });
      const problems = [...compared.problems.before, ...compared.problems.after];
      tell(problems.length > 0 ? { phase: 'failed', problems } : { phase: 'done', compared });
    };
    compare().catch((fault: unknown) => tell({ phase: 'failed', problems: [comparingStopped(fault)] }));
    return () => {
      stopped = true;
    };
  }, [a, b, turn]);
  return {
    state,
    cancel: () => runner.current?.cancel(),
    again: () => setTurn((count) => count + 1),
  };
}

/** The merged picture of a comparison, made when it is first wanted. */
export function usePicture(compared: Compared | undefined, isWanted: boolean): MergedPicture | undefined {
  const [made, setMade] = useState<{ of: Compared; picture: MergedPicture }>();
  useEffect(() => {
    if (!compared || !isWanted) return;
    let stopped = false;
    const runner = new ComparisonRunner(createModelWorker);
    runner
      .run((api) => api.mergedPicture(compared.before, compared.after))
      .then(
        (picture) => !stopped && picture && setMade({ of: compared, picture }),
        () => undefined,
      )
      .finally(() => runner.cancel());
    return () => {
      stopped = true;
      runner.cancel();
    };
  }, [compared, isWanted]);
  return made && made.of === compared ? made.picture : undefined;
}

const comparingStopped = (fault: unknown): Problem => ({
  code: 'COMPARE-STOPPED',
  severity: 'error',
  where: {},
  message: `Comparing stopped: ${fault instanceof Error ? fault.message : String(fault)}.`,
  remedy: 'Try again. If it stays, choose other revisions, or report the file.',
});
