import { useEffect, useState } from 'react';
import type { Problem } from '../../../core/problem';
import type { Release } from '../../../core/release/Release';
import type { LibraryTree } from '../../../repository/Repository';
import { notifyThrown } from '../../library/notify';
import { useRepository } from '../../state/RepositoryContext';

/** An edition as it was read: held against its hashes and its seal. */
export interface EditionRead {
  /** Absent where something of it is missing or was changed. */
  tree?: LibraryTree;
  problems: readonly Problem[];
}

/** Reads an edition and holds it against its seal; undefined while it is read, and where there is none. */
export function useEdition(release: Release, number: number | undefined): EditionRead | undefined {
  const repository = useRepository();
  const [read, setRead] = useState<EditionRead & { of: string }>();
  const seal = release.editions.find((edition) => edition.number === number)?.seal;
  const of = `${release.id} ${number} ${seal}`;
  useEffect(() => {
    if (seal === undefined) return undefined;
    let stopped = false;
    repository.readEdition(release.id, number).then(
      (result) => {
        if (stopped) return;
        setRead(result.ok ? { of, tree: result.value, problems: [] } : { of, problems: result.problems });
      },
      (fault: unknown) => !stopped && notifyThrown(fault),
    );
    return () => {
      stopped = true;
    };
  }, [repository, release.id, number, seal, of]);
  return read?.of === of ? read : undefined;
}
