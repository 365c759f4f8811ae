import { OUTCOMES, readDispositions } from '../catalogue/dispositions';
import { readGlossary } from '../catalogue/glossary';
import { readGovernance } from '../catalogue/governance';
import { IMPACT_KINDS, readImpacts } from '../catalogue/impacts';
import type { Register } from '../catalogue/registers';
import { readRetiredTerms } from '../catalogue/retiredTerms';
import { readSections } from '../catalogue/sections';
import { AVAILABILITIES, readServiceRequests } from '../catalogue/serviceRequests';
import { CATALOGUE_FILES, registerPath } from './layout';

/** A column of a sheet, as a form or a spreadsheet shows it. */
export interface SheetColumn {
  name: string;
  label: string;
  /** Values that the column takes; any text where absent. */
  choices?: readonly string[];
  /** For a text of more than a few words. */
  long?: boolean;
  hint?: string;
}

/** A file of rows that people edit: what its columns are, which of them name a row, and what reads it. */
export interface Sheet {
  id: SheetId;
  /** What one row is called, such as `impact`, and several of them. */
  row: string;
  rows: string;
  title: string;
  key: readonly string[];
  columns: readonly SheetColumn[];
  read(csv: string, fileName?: string): Register<object>;
}

export const SHEET_IDS = [
  'impacts',
  'governance',
  'dispositions',
  'serviceRequests',
  'glossary',
  'retiredTerms',
  'sections',
] as const;
export type SheetId = (typeof SHEET_IDS)[number];

/** Where a sheet stands in the library's tree; what belongs to one register stands in its folder. */
export function sheetPath(sheet: SheetId, register: string): string {
  return sheet === 'impacts' || sheet === 'governance' || sheet === 'dispositions'
    ? registerPath(register, sheet)
    : CATALOGUE_FILES[sheet];
}

const LIST = 'Separate several by ;';
const IMPACTS: SheetColumn = { name: 'impacts', label: 'Impacts', hint: LIST };
const NOTE: SheetColumn = { name: 'note', label: 'Note', long: true };

export const SHEETS: Readonly<Record<SheetId, Sheet>> = {
  impacts: {
    id: 'impacts',
    row: 'impact',
    rows: 'impacts',
    title: 'Impacts',
    key: ['id'],
    read: readImpacts,
    columns: [
      { name: 'id', label: 'Id', hint: 'Letters and a number, such as A163' },
      { name: 'summary', label: 'Summary', long: true },
      { name: 'impact_kind', label: 'Kind', choices: IMPACT_KINDS },
      { name: 'sec_document', label: 'SEC document' },
      { name: 'sec_document_title', label: 'Title of the document' },
      { name: 'sec_document_version', label: 'Version of the document' },
      { name: 'section', label: 'Section of the document' },
      { name: 'bad_section_number', label: 'BAD section', hint: 'Such as 7.2.2.6.1; empty for none' },
      { name: 'bad_target', label: 'What it names in the BAD' },
      { name: 'srv', label: 'Service requests', hint: LIST },
      { name: 'srv_inferred', label: 'Service requests that only follow from the step', hint: LIST },
      { name: 'open_question', label: 'Question', long: true },
      { name: 'source_row', label: 'Row of the source' },
      NOTE,
    ],
  },
  governance: {
    id: 'governance',
    row: 'governance row',
    rows: 'governance rows',
    title: 'Governance',
    key: ['id'],
    read: readGovernance,
    columns: [
      { name: 'id', label: 'Id', hint: 'Such as G028' },
      { name: 'process', label: 'Process', hint: 'BAD number, such as 7.2.3' },
      { name: 'section', label: 'Governance table', hint: 'BAD number, such as 7.2.3.7' },
      { name: 'reference', label: 'Clause of the SEC' },
      { name: 'layer', label: 'Layer', hint: 'Empty for the baseline' },
      IMPACTS,
      { ...NOTE, label: 'What it means for the process' },
    ],
  },
  dispositions: {
    id: 'dispositions',
    row: 'written reason',
    rows: 'written reasons',
    title: 'Written reasons',
    key: ['impact', 'outcome'],
    read: readDispositions,
    columns: [
      { name: 'impact', label: 'Impact' },
      { name: 'outcome', label: 'What it settles', choices: OUTCOMES },
      { name: 'target', label: 'Where the answer stands', hint: 'Table 6, glossary: TERM or retired: TERM' },
      { name: 'reason', label: 'Reason', long: true },
    ],
  },
  serviceRequests: {
    id: 'serviceRequests',
    row: 'service request',
    rows: 'service requests',
    title: 'Service requests',
    key: ['srv'],
    read: readServiceRequests,
    columns: [
      { name: 'srv', label: 'SRV', hint: 'Such as 8.14.2' },
      { name: 'name', label: 'Name' },
      { name: 'bad_table', label: 'BAD tables', hint: LIST },
      { name: 'critical', label: 'Critical', choices: ['yes', 'no'] },
      { name: 'smets1', label: 'Applies to SMETS1', choices: AVAILABILITIES },
      { name: 'smets1_note', label: 'What differs for SMETS1', long: true },
      { name: 'source', label: 'Source, with the impacts behind it' },
      { name: 'bad_table_basis', label: 'Where the table comes from' },
      { name: 'name_basis', label: 'Where the name comes from' },
      NOTE,
    ],
  },
  glossary: {
    id: 'glossary',
    row: 'term',
    rows: 'terms',
    title: 'Glossary',
    key: ['term'],
    read: readGlossary,
    columns: [
      { name: 'term', label: 'Term' },
      { name: 'expansion', label: 'Stands for' },
      { name: 'definition', label: 'Definition', long: true },
      { name: 'smets1_change_note', label: 'What the release changes about it', long: true },
      { name: 'annex_ids', label: 'Impacts', hint: LIST },
      { name: 'term_found_in', label: 'Found in' },
    ],
  },
  retiredTerms: {
    id: 'retiredTerms',
    row: 'retired term',
    rows: 'retired terms',
    title: 'Retired terms',
    key: ['term'],
    read: readRetiredTerms,
    columns: [
      { name: 'term', label: 'Retired term' },
      { name: 'instead', label: 'Write instead' },
      IMPACTS,
      { name: 'allowed_in', label: 'May go on standing in', hint: 'Such as glossary: CPL; separate by ;' },
      NOTE,
    ],
  },
  sections: {
    id: 'sections',
    row: 'BAD section',
    rows: 'BAD sections',
    title: 'BAD sections',
    key: ['number'],
    read: readSections,
    columns: [
      { name: 'number', label: 'Number' },
      { name: 'title', label: 'Title' },
      { name: 'parent', label: 'Within' },
      { name: 'kind', label: 'Kind' },
      { name: 'named_in', label: 'Named by impacts', hint: LIST },
      { name: 'inferred', label: 'Inferred', choices: ['yes', 'no'] },
      NOTE,
    ],
  },
};

/** What names a row of a sheet, in one text. */
export const rowKey = ({ key }: Pick<Sheet, 'key'>, row: Readonly<Record<string, string>>): string =>
  key
    .map((column) => row[column] ?? '')
    .join(' ')
    .trim();
