import { useEffect, useState } from 'react';
import type { GovernanceEntry } from '../../../core/catalogue/governance';
import type { Impact } from '../../../core/catalogue/impacts';
import type { ServiceRequest } from '../../../core/catalogue/serviceRequests';
import { mayTouch } from '../../../repository/changes';
import type { Repository } from '../../../repository/Repository';
import { registersNow } from '../../register/registers-now';
import { useRepository } from '../../state/RepositoryContext';

/** The catalogues that fields complete from; empty until they are read. */
export interface Registers {
  serviceRequests: ReadonlyMap<string, ServiceRequest>;
  impacts: ReadonlyMap<string, Impact>;
  governance: readonly GovernanceEntry[];
}

const EMPTY: Registers = { serviceRequests: new Map(), impacts: new Map(), governance: [] };

/** The library's registers, also as a page or another tab changes them. */
export function useRegisters(): Registers {
  const repository = useRepository();
  const [registers, setRegisters] = useState(EMPTY);
  useEffect(() => {
    let stopped = false;
    const load = () =>
      read(repository).then(
        (found) => {
          if (!stopped) setRegisters(found);
        },
        () => undefined, // the next change tries again
      );
    // The cache subscribes first, so that a change empties it before this asks again.
    void load();
    const stop = repository.subscribe((change) => {
      if (mayTouch(change, 'register/')) void load();
    });
    return () => {
      stopped = true;
      stop();
    };
  }, [repository]);
  return registers;
}

async function read(repository: Repository): Promise<Registers> {
  const { registers, serviceRequests } = (await registersNow(repository)).registers;
  const impacts = registers.flatMap((register) => register.impacts);
  return {
    serviceRequests: new Map(serviceRequests.map((entry) => [entry.srv, entry])),
    impacts: new Map(impacts.map((entry) => [entry.id, entry])),
    governance: registers.flatMap((register) => register.governance),
  };
}
