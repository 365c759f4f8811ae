import { listOf, readRegister, type Register, type Row } from './registers';

export const IMPACT_KINDS = [
  'additional-processing',
  'governance-text',
  'new-process',
  'none',
  'not-applicable',
  'open-question',
  'scope-text',
  'smets2-only',
  'table-column',
  'terminology',
  'variation',
] as const;
export type ImpactKind = (typeof IMPACT_KINDS)[number];

/** One row of the impact register: a section of a SEC document that touches a BAD section. */
export interface Impact {
  /** Letters and a number, such as `A057`; no two registers of a library share one, because variations name it alone. */
  id: string;
  secDocument: string;
  secDocumentTitle: string;
  secDocumentVersion: string;
  /** Section of the SEC document, with its title. */
  section: string;
  /** BAD section number such as `7.2.2.6.1`; '' where the row names a table, the glossary or no section. */
  badSection: string;
  /** What the row names in the BAD: a step, table or text. */
  badTarget: string;
  /** SRVs that the source states. */
  serviceRequests: string[];
  /** SRVs that follow from the step's name and are not stated. */
  inferredServiceRequests: string[];
  kind: ImpactKind;
  summary: string;
  /** '' where the row asks nothing. */
  openQuestion: string;
  note: string;
}

/** Reads the `impacts.csv` of a register; entries stay in file order. */
export function readImpacts(csv: string, fileName?: string): Register<Impact> {
  return readRegister(
    csv,
    {
      title: 'impact register',
      key: 'id',
      columns: ['sec_document', 'section', 'bad_section_number', 'impact_kind', 'summary', 'open_question'],
      entryOf: impactOf,
    },
    fileName,
  );
}

function impactOf(row: Row): Impact | { fault: string } {
  const id = row('id');
  const kind = row('impact_kind');
  if (!/^[A-Z]{1,4}\d{3,}$/.test(id)) return { fault: `has "${id}" for an impact id` };
  if (!isKind(kind)) return { fault: `says "${kind}" where the kind is one of ${IMPACT_KINDS.join(', ')}` };
  return {
    id,
    secDocument: row('sec_document'),
    secDocumentTitle: row('sec_document_title'),
    secDocumentVersion: row('sec_document_version'),
    section: row('section'),
    badSection: row('bad_section_number'),
    badTarget: row('bad_target'),
    serviceRequests: listOf(row('srv')),
    inferredServiceRequests: listOf(row('srv_inferred')),
    kind,
    summary: row('summary'),
    openQuestion: row('open_question'),
    note: row('note'),
  };
}

const isKind = (text: string): text is ImpactKind => (IMPACT_KINDS as readonly string[]).includes(text);
