import { createContext, useContext } from 'react';
import type { Repository } from '../../repository/Repository';

export const RepositoryContext = createContext<Repository | undefined>(undefined);

/** @throws Error outside a `RepositoryContext`: a mistake of ours */
export function useRepository(): Repository {
  const repository = useContext(RepositoryContext);
  if (!repository) throw new Error('useRepository needs a RepositoryContext around it');
  return repository;
}
