import { useEffect, useState } from 'react';
import { readImpacts, type Impact } from '../../../core/catalogue/impacts';
import { readServiceRequests, type ServiceRequest } from '../../../core/catalogue/serviceRequests';
import type { Repository } from '../../../repository/Repository';
import { useRepository } from '../../state/RepositoryContext';

/** The catalogues that fields complete from; empty until they are read. */
export interface Registers {
  serviceRequests: ReadonlyMap<string, ServiceRequest>;
  impacts: ReadonlyMap<string, Impact>;
}

const EMPTY: Registers = { serviceRequests: new Map(), impacts: new Map() };
const read = new WeakMap<Repository, Promise<Registers>>();

/** Reads the library's registers once for this window. */
export function useRegisters(): Registers {
  const repository = useRepository();
  const [registers, setRegisters] = useState(EMPTY);
  useEffect(() => {
    let stopped = false;
    const reading = read.get(repository) ?? readRegisters(repository);
    read.set(repository, reading);
    reading.then(
      (found) => {
        if (!stopped) setRegisters(found);
      },
      () => read.delete(repository), // the next field tries again
    );
    return () => {
      stopped = true;
    };
  }, [repository]);
  return registers;
}

async function readRegisters(repository: Repository): Promise<Registers> {
  const tree = await repository.exportTree();
  const text = (path: string) => tree.get(path) ?? '';
  return {
    serviceRequests: new Map(
      readServiceRequests(text('register/service-requests.csv')).entries.map((entry) => [entry.srv, entry]),
    ),
    impacts: new Map(readImpacts(text('register/impacts.csv')).entries.map((entry) => [entry.id, entry])),
  };
}
