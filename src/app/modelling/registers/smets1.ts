import type { Smets1Availability } from '../../../core/catalogue/serviceRequests';

/** How a badge says whether SMETS1 has a service request. */
export const SMETS1_BADGES: Readonly<
  Record<Smets1Availability, { text: string; tone: string; explained: string }>
> = {
  available: { text: 'SMETS1', tone: 'success', explained: 'Available to SMETS1' },
  'available-with-variation': {
    text: 'SMETS1 varies',
    tone: 'layer',
    explained: 'Available to SMETS1, with a difference in processing',
  },
  'not-available': { text: 'not SMETS1', tone: 'warning', explained: 'Not available to SMETS1' },
  unknown: { text: 'SMETS1 ?', tone: '', explained: 'The register does not say whether SMETS1 has it' },
};
