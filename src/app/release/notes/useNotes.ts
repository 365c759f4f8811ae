import { useEffect, useState } from 'react';
import type { Problem } from '../../../core/problem';
import type { ReleaseNotes } from '../../../core/release/notes/ReleaseNotes';
import type { Release } from '../../../core/release/Release';
import { ComparisonRunner } from '../../comparison/ComparisonRunner';
import { reviewNow } from '../../consultation/review-now';
import { useRepository } from '../../state/RepositoryContext';
import { createModelWorker } from '../../work/getModelWorker';
import { libraryNow } from '../data/library-now';

export type NotesState =
  | { phase: 'making' }
  | { phase: 'done'; notes: ReleaseNotes }
  | { phase: 'failed'; problems: readonly Problem[] };

/**
 * The notes of a release since another, made in a worker that ends with the page. A release that froze nothing yet is told as the
 * library is now.
 */
export function useNotes(release: Release, since: string | undefined): NotesState {
  const repository = useRepository();
  const [state, setState] = useState<NotesState & { of: string }>();
  const edition = release.editions.at(-1);
  const of = `${release.id} ${edition?.seal ?? 'now'} ${since}`;
  useEffect(() => {
    if (since === undefined) return undefined;
    const runner = new ComparisonRunner(createModelWorker);
    let stopped = false;
    const make = async () => {
      const before = await repository.readEdition(since);
      if (!before.ok) return setState({ of, phase: 'failed', problems: before.problems });
      const after = edition
        ? await repository.readEdition(release.id, edition.number)
        : ({ ok: true, value: (await libraryNow(repository)).tree } as const);
      if (!after.ok) return setState({ of, phase: 'failed', problems: after.problems });
      const { comments } = await reviewNow(repository);
      const own = comments.map(({ comment }) => comment).filter((comment) => comment.release === release.id);
      const notes = await runner.run((api) => api.releaseNotes(before.value, after.value, own));
      if (notes && !stopped) setState({ of, phase: 'done', notes });
    };
    make().catch(
      (fault: unknown) => !stopped && setState({ of, phase: 'failed', problems: [notMade(fault)] }),
    );
    return () => {
      stopped = true;
      runner.cancel();
    };
  }, [repository, release.id, edition, since, of]);
  return state?.of === of ? state : { phase: 'making' };
}

const notMade = (fault: unknown): Problem => ({
  code: 'REL-NOTES',
  severity: 'error',
  where: {},
  message: `The notes could not be made: ${fault instanceof Error ? fault.message : String(fault)}.`,
  remedy: 'Try again. If it stays, report it with the release.',
});
