import { useMemo } from 'react';
import type { GovernanceEntry } from '../../../core/catalogue/governance';
import type { Impact } from '../../../core/catalogue/impacts';
import type { ServiceRequest } from '../../../core/catalogue/serviceRequests';
import { useRegistersRead } from '../../register/data/useRegistersRead';
import type { RegistersRead } from '../../register/registers-now';

/** The catalogues that fields complete from; empty until they are read. */
export interface Catalogues {
  serviceRequests: ReadonlyMap<string, ServiceRequest>;
  impacts: ReadonlyMap<string, Impact>;
  governance: readonly GovernanceEntry[];
}

const EMPTY: Catalogues = { serviceRequests: new Map(), impacts: new Map(), governance: [] };

/** The library's registers as catalogues, also as a page or another tab changes them. */
export function useCatalogues(): Catalogues {
  const read = useRegistersRead();
  return useMemo(() => (read ? cataloguesOf(read) : EMPTY), [read]);
}

function cataloguesOf({ registers: { registers, serviceRequests } }: RegistersRead): Catalogues {
  const impacts = registers.flatMap((register) => register.impacts);
  return {
    serviceRequests: new Map(serviceRequests.map((entry) => [entry.srv, entry])),
    impacts: new Map(impacts.map((entry) => [entry.id, entry])),
    governance: registers.flatMap((register) => register.governance),
  };
}
