import { useEffect, useState } from 'react';
import type { Problem } from '../../../core/problem';
import type { Repository, RevisionSummary } from '../../../repository/Repository';
import { useRepository } from '../../state/RepositoryContext';
import { createModelWorker } from '../../work/getModelWorker';
import type { SeenMerge } from '../../work/ModelApi';
import { ComparisonRunner } from '../ComparisonRunner';
import type { ReadSide } from '../read-side';

/** A revision that both may come from. */
export interface BaseRevision extends RevisionSummary {
  /** From it to the file; absent for old revisions that nobody compared. */
  changes?: number;
}

/** The texts of a merge, canonical. */
export interface MergeTexts {
  base: string;
  ours: string;
  theirs: string;
}

export type MergeState =
  | { phase: 'finding' }
  | { phase: 'failed'; problems: Problem[] }
  /** The library has had the file as it is: in this revision, or in the work in hand. */
  | { phase: 'same'; revision?: RevisionSummary }
  | { phase: 'merging'; bases: BaseRevision[]; baseId: string }
  | { phase: 'done'; bases: BaseRevision[]; baseId: string; texts: MergeTexts; merge: SeenMerge };

type Found =
  | Extract<MergeState, { phase: 'failed' | 'same' }>
  | { phase: 'found'; bases: BaseRevision[]; theirs: string };

/** So many of the newest revisions are held against the file. */
const NEAREST_OF = 30;

/** Finds the revision that a file comes from, and merges the file into the process by it, in a worker that ends with the page. */
export function useMerge(
  ours: ReadSide | undefined,
  file: ReadSide | undefined,
  chosen: string | undefined,
): MergeState {
  const repository = useRepository();
  const [found, setFound] = useState<{ of: unknown; value: Found }>();
  const [merged, setMerged] = useState<{ of: unknown; value: MergeState }>();

  useEffect(() => {
    if (!ours || !file) return;
    return working(
      (runner) => findBases(runner, repository, ours, file.text),
      (value) => setFound({ of: ours, value }),
    );
  }, [repository, ours, file]);

  const value = found && found.of === ours ? found.value : undefined;
  const baseId = value?.phase === 'found' ? (chosen ?? nearest(value.bases)) : undefined;
  useEffect(() => {
    if (!ours || value?.phase !== 'found' || baseId === undefined) return;
    const { bases, theirs } = value;
    return working<MergeState>(
      async (runner) => {
        const base = await repository.readRevision(baseId);
        if (!base) throw new Error('the revision is not there any more');
        const texts = { base: base.text, ours: ours.text, theirs };
        const merge = await runner.run((api) => api.merge(texts.base, texts.ours, texts.theirs));
        return merge && { phase: 'done', bases, baseId, texts, merge };
      },
      (next) => setMerged({ of: value, value: next }),
    );
  }, [repository, ours, value, baseId]);

  if (!value) return { phase: 'finding' };
  if (value.phase !== 'found') return value;
  const isCurrent = merged?.of === value && (merged.value.phase !== 'done' || merged.value.baseId === baseId);
  return isCurrent ? merged.value : { phase: 'merging', bases: value.bases, baseId: baseId ?? '' };
}

async function findBases(
  runner: ComparisonRunner,
  repository: Repository,
  ours: ReadSide,
  file: string,
): Promise<Found | undefined> {
  const history = await repository.history(ours.processKey ?? '');
  const newest = await Promise.all(history.slice(0, NEAREST_OF).map(({ id }) => repository.readRevision(id)));
  const texts = newest.map((revision) => revision?.text ?? '');
  const distances = await runner.run((api) => api.distances(file, texts));
  if (!distances) return undefined;
  const { text, problems, changes } = distances;
  if (text === '') return { phase: 'failed', problems };
  if (text === ours.text) return { phase: 'same' };
  const same = texts.indexOf(text);
  if (same >= 0) return { phase: 'same', revision: history[same]! };
  const bases = history.map((revision, i) => ({
    ...revision,
    ...(i in changes && { changes: changes[i]! }),
  }));
  return { phase: 'found', bases, theirs: text };
}

/** The revision with the fewest changes to the file; of equals the newest. */
function nearest(bases: readonly BaseRevision[]): string | undefined {
  const rank = ({ changes = Infinity }: BaseRevision) => changes;
  return bases.reduce<BaseRevision | undefined>(
    (best, one) => (best === undefined || rank(one) < rank(best) ? one : best),
    undefined,
  )?.id;
}

/** Runs work in a worker of its own, and tells how it ended. @returns the way to end it */
function working<T>(
  work: (runner: ComparisonRunner) => Promise<T | undefined>,
  tell: (value: T | { phase: 'failed'; problems: Problem[] }) => void,
): () => void {
  const runner = new ComparisonRunner(createModelWorker);
  let stopped = false;
  work(runner)
    .then(
      (value) => !stopped && value && tell(value),
      (fault: unknown) => !stopped && tell({ phase: 'failed', problems: [mergingStopped(fault)] }),
    )
    .finally(() => runner.cancel());
  return () => {
    stopped = true;
    runner.cancel();
  };
}

const mergingStopped = (fault: unknown): Problem => ({
  code: 'MERGE-STOPPED',
  severity: 'error',
  where: {},
  message: `Merging stopped: ${fault instanceof Error ? fault.message : String(fault)}.`,
  remedy: 'Nothing was changed. Open the file again; if it stays, compare the two and copy by hand.',
});
