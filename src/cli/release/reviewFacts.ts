import { join } from 'node:path';
import { readRegisters } from '../../core/register/readRegisters';
import { reviewProcessOf, type ReviewFacts } from '../../core/review/facts';
import { modelFiles } from '../files';
import { readModel } from '../models';
import { registerTree } from '../registerTree';

/** What comments need to know of a library as it is now. Reads every process. */
export async function reviewFacts(folder: string): Promise<ReviewFacts> {
  const processes = [];
  for (const path of await modelFiles([join(folder, 'processes')]))
    processes.push(reviewProcessOf((await readModel(path)).definitions));
  const { registers } = readRegisters(await registerTree(folder));
  const impacts = new Map(
    registers.map((register) => [register.id, new Set(register.impacts.map(({ id }) => id))]),
  );
  return { processes, impacts };
}
