import type { RegisterPage } from '../state/registerPlace';

/** What the pages of the registers are called, in their order. */
export const PAGE_TITLES: Readonly<Record<RegisterPage, string>> = {
  impacts: 'Impacts',
  matrix: 'Matrix',
  'service-requests': 'Service requests',
  governance: 'Governance',
  glossary: 'Glossary',
  coverage: 'Coverage',
};
