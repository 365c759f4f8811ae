import { useEffect, useState } from 'react';
import type { Repository, RevisionSummary } from '../../repository/Repository';
import { useSessionState } from '../modelling/session/SessionContext';
import { useSurvey } from '../modelling/survey/useSurvey';
import { useRepository } from '../state/RepositoryContext';
import { getModelWorker } from '../work/getModelWorker';
import type { SeenStale } from '../work/ModelApi';

/** A stale variation, and the revision that it was recorded on, where one is found. */
export interface ListedStale extends SeenStale {
  since?: RevisionSummary;
}

/** As many revisions, newest first, are searched for the one that a variation was recorded on. */
const MOST_REVISIONS = 60;

/** The layer's variations that ask for a second look; history is read only where there are any. */
export function useStaleVariations(processKey: string, layer: string): readonly ListedStale[] {
  const repository = useRepository();
  const text = useSessionState((s) => s.text);
  const { variations } = useSurvey();
  const isAny = variations.some((each) => each.stale && each.layer === layer && each.orphaned !== true);
  const [found, setFound] = useState<readonly ListedStale[]>([]);
  useEffect(() => {
    if (!isAny || text === '') return;
    let stopped = false;
    staleIn(text, processKey, repository).then(
      (stale) => !stopped && setFound(stale),
      // What is stale is marked on the list all the same.
      () => undefined,
    );
    return () => {
      stopped = true;
    };
  }, [isAny, text, processKey, repository]);
  if (!isAny) return NONE;
  return found.filter(({ variation, state }) => variation.layer === layer && state === 'changed');
}

const NONE: readonly ListedStale[] = [];

async function staleIn(text: string, processKey: string, repository: Repository): Promise<ListedStale[]> {
  const history = (await repository.history(processKey)).slice(0, MOST_REVISIONS);
  const revisions = await Promise.all(history.map(({ id }) => repository.readRevision(id)));
  const read = revisions.flatMap((revision) => (revision ? [revision] : []));
  const stale = await getModelWorker().staleVariations(
    text,
    read.map((revision) => revision.text),
  );
  return stale.map((each) => ({
    ...each,
    ...(each.revision !== undefined && { since: read[each.revision]! }),
  }));
}
