import { useEffect, useState } from 'react';
import type { Problem } from '../../core/problem';
import { StoreError } from '../../repository/failures';
import type { LibraryTree, Repository } from '../../repository/Repository';

export type Start =
  { phase: 'opening' } | { phase: 'filling' } | { phase: 'ready' } | { phase: 'failed'; problems: Problem[] };

/** Opens the store and fills it from the shipped library on first run. */
export function useStartUp(repository: Repository): Start {
  const [start, setStart] = useState<Start>({ phase: 'opening' });
  useEffect(() => {
    let stopped = false;
    void open(repository, (next) => {
      if (!stopped) setStart(next);
    });
    return () => {
      stopped = true;
    };
  }, [repository]);
  return start;
}

async function open(repository: Repository, report: (start: Start) => void): Promise<void> {
  if (typeof indexedDB === 'undefined') return report({ phase: 'failed', problems: [storeUnavailable('')] });
  const slow = setTimeout(() => report({ phase: 'filling' }), 150);
  try {
    const result = await repository.initialise(
      (await isFilled(repository)) ? new Map() : await shippedLibrary(),
    );
    report(result.ok ? { phase: 'ready' } : { phase: 'failed', problems: result.problems });
  } catch (error) {
    const problems =
      error instanceof StoreError
        ? error.problems
        : [storeUnavailable(error instanceof Error ? error.message : '')];
    report({ phase: 'failed', problems });
  } finally {
    clearTimeout(slow);
  }
}

/** A filled library has a title; then the shipped one need not be fetched. */
const isFilled = async (repository: Repository) => (await repository.info()).title !== '';

/** The library that comes with the app; its own chunk, fetched when it is needed. */
async function shippedLibrary(): Promise<LibraryTree> {
  const { seed } = await import('./seed');
  return seed;
}

const storeUnavailable = (detail: string): Problem => ({
  code: 'STORE-UNAVAILABLE',
  severity: 'error',
  where: {},
  message: `This browser gives the page no storage${detail && ` (${detail})`}.`,
  remedy:
    'Leave private browsing, allow this site to store data, free some disk space, or close other tabs that show the editor; then try again.',
});
