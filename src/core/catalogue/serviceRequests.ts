import { listOf, readRegister, type Register, type Row } from './registers';

export const AVAILABILITIES = ['available', 'available-with-variation', 'not-available', 'unknown'] as const;
export type Smets1Availability = (typeof AVAILABILITIES)[number];

/** The id of the layer that the catalogue's `smets1` columns speak of. */
export const SMETS1_LAYER = 'SMETS1';

/** A DCC User service reference variant. */
export interface ServiceRequest {
  /** Such as `8.14.2`. A string: `4.10` is not `4.1`. Sort with `compareNumbers`. */
  srv: string;
  name: string;
  /** BAD tables that list it, such as `Table 8`; empty where none is known. */
  badTables: string[];
  /** True where a User signs a Pre-Command for it. */
  critical: boolean;
  smets1: Smets1Availability;
  smets1Note: string;
  /** Where the row comes from: impact ids and public documents. */
  source: string;
  /** Impacts that `source` cites, such as `A057`. */
  impacts: string[];
  note: string;
}

/** Reads `register/service-requests.csv`; entries stay in file order. */
export function readServiceRequests(csv: string, fileName?: string): Register<ServiceRequest> {
  return readRegister(
    csv,
    {
      title: 'service request catalogue',
      key: 'srv',
      columns: ['name', 'bad_table', 'critical', 'smets1', 'smets1_note', 'source'],
      entryOf: serviceRequestOf,
    },
    fileName,
  );
}

function serviceRequestOf(row: Row): ServiceRequest | { fault: string } {
  const srv = row('srv');
  const critical = row('critical');
  const smets1 = row('smets1');
  if (!/^\d+(\.\d+)+$/.test(srv)) return { fault: `has "${srv}" for an SRV` };
  if (critical !== 'yes' && critical !== 'no')
    return { fault: `says "${critical}" where critical is yes or no` };
  if (!isAvailability(smets1))
    return { fault: `says "${smets1}" where smets1 is ${AVAILABILITIES.join(', ')}` };
  return {
    srv,
    name: row('name'),
    badTables: listOf(row('bad_table')),
    critical: critical === 'yes',
    smets1,
    smets1Note: row('smets1_note'),
    source: row('source'),
    impacts: row('source').match(/\b[A-Z]{1,4}\d{3,}\b/g) ?? [],
    note: row('note'),
  };
}

const isAvailability = (text: string): text is Smets1Availability =>
  (AVAILABILITIES as readonly string[]).includes(text);
