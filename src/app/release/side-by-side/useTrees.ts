import { useEffect, useState } from 'react';
import type { Problem } from '../../../core/problem';
import type { LibraryTree, Repository } from '../../../repository/Repository';
import { notifyThrown } from '../../library/notify';
import { useRepository } from '../../state/RepositoryContext';
import { libraryNow } from '../data/library-now';
import type { Frozen } from './compared-sides';

interface Trees {
  of: string;
  before?: LibraryTree;
  after?: LibraryTree;
  problems: readonly Problem[];
}

/** The files of both sides, editions held against their seals; undefined while they are read. */
export function useTrees(before: Frozen | undefined, after: Frozen): Trees | undefined {
  const repository = useRepository();
  const [trees, setTrees] = useState<Trees>();
  const of = JSON.stringify([before, after]);
  useEffect(() => {
    const sides = JSON.parse(of) as [Frozen | null, Frozen];
    if (sides[0] === null) return undefined;
    let stopped = false;
    const read = async () => {
      const [was, is] = await Promise.all([treeOf(repository, sides[0]!), treeOf(repository, sides[1])]);
      if (stopped) return;
      setTrees({
        of,
        ...('tree' in was && { before: was.tree }),
        ...('tree' in is && { after: is.tree }),
        problems: [was, is].flatMap((side) => ('problems' in side ? side.problems : [])),
      });
    };
    read().catch((fault: unknown) => !stopped && notifyThrown(fault));
    return () => {
      stopped = true;
    };
  }, [repository, of]);
  return trees?.of === of ? trees : undefined;
}

async function treeOf(
  repository: Repository,
  { release, edition }: Frozen,
): Promise<{ tree: LibraryTree } | { problems: Problem[] }> {
  if (release === undefined) return { tree: (await libraryNow(repository)).tree };
  const read = await repository.readEdition(release, edition);
  return read.ok ? { tree: read.value } : { problems: read.problems };
}
