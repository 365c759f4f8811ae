import { readCsv } from '../../catalogue/csv';
import { safeCell, textOfCell } from '../../catalogue/formulas';
import { writeTable } from '../../catalogue/table';
import { shaped } from '../../json/shape';
import type { Problem } from '../../problem';
import { fnv1a64 } from '../../variation/hash';
import type { Subject } from '../Comment';
import { capped, commentRefused, notAResponse, tooLarge } from './problems';
import type { ReadResponses } from './readResponse';
import {
  RESPONSE_FORMAT,
  RESPONSE_LIMITS,
  responseCommentShape,
  responseHeadShape,
  type Response,
} from './Response';

/** Columns of a response as a table: a row for each comment. */
export const RESPONSE_COLUMNS = [
  'name',
  'organisation',
  'email',
  'about',
  'process_number',
  'process_name',
  'element_name',
  'kind',
  'comment',
  'layer',
  'register',
  'impact',
  'process_id',
  'element_id',
  'id',
  'at',
  'written_at',
  'release',
  'edition',
  'seal',
] as const;
export type ResponseColumn = (typeof RESPONSE_COLUMNS)[number];
export type ResponseRow = Record<ResponseColumn, string>;

/** What may be left empty in a row that is like the one above it. */
const CARRIED = ['name', 'organisation', 'email', 'written_at', 'release', 'edition', 'seal'] as const;
/** Without these there is no telling what a row says. */
const NEEDED: readonly ResponseColumn[] = ['name', 'about', 'comment', 'release', 'edition', 'seal'];

/** A response as a table for spreadsheets, safe to open: what would run as a formula is kept from it. */
export function writeResponseCsv({
  release,
  edition,
  seal,
  respondent,
  writtenAt,
  comments,
}: Response): string {
  const { name, organisation, email = '' } = respondent;
  return writeResponseRows(
    comments.map(({ id, about, kind, text, at }) => ({
      ...subjectCells(about),
      name,
      organisation,
      email,
      kind,
      comment: text,
      id,
      at,
      written_at: writtenAt,
      release,
      edition: String(edition),
      seal,
    })),
  );
}

/** Rows as CSV with a byte order mark, by which spreadsheets know UTF-8. */
export function writeResponseRows(rows: readonly ResponseRow[]): string {
  const safe = rows.map((row) =>
    Object.fromEntries(RESPONSE_COLUMNS.map((column) => [column, safeCell(row[column])])),
  );
  return `\ufeff${writeTable({ columns: [...RESPONSE_COLUMNS], rows: safe })}`;
}

/** The cells that say what a comment is about; the others are ''. */
export function subjectCells(about: Subject): ResponseRow {
  const cells = Object.fromEntries(RESPONSE_COLUMNS.map((column) => [column, ''])) as ResponseRow;
  cells.about = about.kind;
  if ('process' in about) {
    cells.process_id = about.process.processId;
    cells.process_number = about.process.number;
    cells.process_name = about.process.name;
  }
  if ('elementId' in about) {
    cells.element_id = about.elementId;
    cells.element_name = about.name;
  }
  if (about.kind === 'variation') cells.layer = about.layer;
  if (about.kind === 'impact') {
    cells.register = about.register;
    cells.impact = about.impact;
  }
  return cells;
}

function subjectOf(row: ResponseRow): unknown {
  const process = { processId: row.process_id, number: row.process_number, name: row.process_name };
  const element = { elementId: row.element_id, name: row.element_name };
  switch (row.about) {
    case 'process':
      return { kind: 'process', process };
    case 'step':
      return { kind: 'step', process, ...element };
    case 'variation':
      return { kind: 'variation', process, layer: row.layer, ...element };
    case 'impact':
      return { kind: 'impact', register: row.register, impact: row.impact };
    default:
      return { kind: row.about };
  }
}

/**
 * Reads a response as a table, also one that was filled in by hand: rows without a comment are passed over, who and which
 * release is as in the row above where it is empty, and a row without an id gets one that follows from what it says.
 *
 * @param receivedAt for rows that say no time
 */
export function readResponseCsv(text: string, fileName: string, receivedAt: string): ReadResponses {
  const { records, problems } = readCsv(text, fileName, { separator: separatorOf(text) });
  const [header, ...rest] = records;
  const columns = (header?.fields ?? []).map((field) => field.trim().toLowerCase());
  const missing = NEEDED.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    return {
      responses: [],
      problems: [notAResponse(fileName, `it has no column ${missing.map((name) => `"${name}"`).join(', ')}`)],
    };
  if (rest.length > RESPONSE_LIMITS.rows)
    return { responses: [], problems: [tooLarge(fileName, `over ${RESPONSE_LIMITS.rows} rows`)] };
  const found = new Map<string, Response>();
  const faults: Problem[] = [...problems];
  let above: Partial<ResponseRow> = {};
  let taken = 0;
  for (const { line, fields } of rest) {
    // A separator too many or too few moves words into columns of others.
    if (fields.length !== columns.length) {
      const fault = `has ${fields.length} cells where the header has ${columns.length}`;
      faults.push(commentRefused(fileName, `the row on line ${line}`, { place: '', fault }, line));
      continue;
    }
    const row = rowOf(columns, fields, above);
    above = row;
    if (row.comment.trim() === '') continue;
    const read = commentOf(row, fileName, line, receivedAt);
    if (read.problem) faults.push(read.problem);
    else {
      const response = found.get(read.key) ?? { ...read.head, comments: [] };
      response.comments.push(read.comment);
      found.set(read.key, response);
      taken += 1;
    }
  }
  if (taken > RESPONSE_LIMITS.comments)
    return {
      responses: [],
      problems: [tooLarge(fileName, `${taken} comments, where ${RESPONSE_LIMITS.comments} can be read`)],
    };
  if (taken + faults.length === 0) faults.push(notAResponse(fileName, 'no row of it holds a comment'));
  return { responses: [...found.values()], problems: capped(faults) };
}

function rowOf(columns: readonly string[], fields: readonly string[], above: Partial<ResponseRow>) {
  const row = Object.fromEntries(
    RESPONSE_COLUMNS.map((column) => [column, textOfCell(fields[columns.indexOf(column)] ?? '')]),
  ) as ResponseRow;
  for (const column of RESPONSE_COLUMNS) if (column !== 'comment') row[column] = row[column].trim();
  for (const column of CARRIED) if (row[column] === '') row[column] = above[column] ?? '';
  row.about = row.about.toLowerCase();
  row.kind = row.kind.toLowerCase();
  return row;
}

function commentOf(row: ResponseRow, fileName: string, line: number, receivedAt: string) {
  const writtenAt = row.written_at || receivedAt;
  const head = shaped(responseHeadShape, {
    format: RESPONSE_FORMAT,
    release: row.release,
    // As spreadsheets like to write it.
    edition: /^\d{1,6}(?:\.0)?$/.test(row.edition) ? Number(row.edition) : row.edition,
    seal: row.seal.toLowerCase(),
    respondent: {
      name: row.name,
      organisation: row.organisation,
      ...(row.email !== '' && { email: row.email }),
    },
    writtenAt,
    comments: [],
  });
  const about = subjectOf(row);
  const comment = shaped(responseCommentShape, {
    id:
      row.id ||
      `row-${fnv1a64(JSON.stringify([row.release, row.name, row.organisation, about, row.comment]))}`,
    about,
    kind: row.kind || 'other',
    text: row.comment,
    at: row.at || writtenAt,
  });
  const fault = head.faults[0] ?? comment.faults[0];
  if (fault || head.value === undefined || comment.value === undefined) {
    const wrong = { ...fault!, place: columnAt(fault!.place) };
    return { problem: commentRefused(fileName, `the row on line ${line}`, wrong, line) } as const;
  }
  const { release, edition, seal, respondent } = head.value;
  return {
    head: { release, edition, seal, respondent, writtenAt },
    key: JSON.stringify([release, edition, seal, respondent, writtenAt]),
    comment: comment.value,
  };
}

/** The column that a place of the response stands for. */
const columnAt = (place: string): string => {
  const last = place.split('.').at(-1) ?? '';
  const column = COLUMN_OF[place] ?? COLUMN_OF[last] ?? last;
  return column === '' ? '' : `the column "${column}"`;
};
const COLUMN_OF: Record<string, string> = {
  text: 'comment',
  writtenAt: 'written_at',
  'about.kind': 'about',
  'about.name': 'element_name',
  'about.process.number': 'process_number',
  'about.process.name': 'process_name',
  processId: 'process_id',
  elementId: 'element_id',
};

/** Spreadsheets of other countries write semicolons, and some tabs. */
function separatorOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text)![0];
  const counts = [',', ';', '\t'].map((each) => ({ each, count: header.split(each).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).each;
}
