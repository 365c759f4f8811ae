import { readRegisters, type Registers } from '../../core/register/readRegisters';
import { mayTouch } from '../../repository/changes';
import type { LibraryTree, Repository } from '../../repository/Repository';

/** The registers as read, and the files that they were read from: an edit starts from these texts. */
export interface RegistersRead {
  registers: Registers;
  files: LibraryTree;
}

const cache = new WeakMap<Repository, Promise<RegistersRead>>();
const watched = new WeakSet<Repository>();

/** Reads a library's registers, once until something but a process changes. */
export function registersNow(repository: Repository): Promise<RegistersRead> {
  if (!watched.has(repository)) {
    watched.add(repository);
    // Subscribed before anybody who asks again upon a change, so the old answer is gone by then.
    repository.subscribe((change) => {
      if (mayTouch(change, 'register/')) cache.delete(repository);
    });
  }
  const known = cache.get(repository);
  if (known) return known;
  const reading = read(repository);
  cache.set(repository, reading);
  // A failed reading is not kept: the next one who asks tries again.
  reading.catch(() => cache.delete(repository));
  return reading;
}

async function read(repository: Repository): Promise<RegistersRead> {
  const files = await repository.readFiles('register/');
  return { registers: readRegisters(files), files };
}
