import { readRegisters } from '../../register/readRegisters';
import { readProcesses, type Tree } from '../notes/read-edition';
import { impactCountsOf } from './impactCounts';
import type { ImpactCounts } from './monthlyReport';

/** How many impacts stood in each state in an edition. Reads its processes: linear in the length of their files. */
export async function impactCountsIn(tree: Tree): Promise<ImpactCounts[]> {
  const { processes } = await readProcesses(tree);
  return impactCountsOf(
    readRegisters(tree),
    processes.map(({ facts }) => facts),
  );
}
