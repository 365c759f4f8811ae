import type { Counts, CoverageRow } from '../core/register/coverage';
import type { RegisterCoverage } from './coverage';

const COLUMNS: [keyof Counts, string][] = [
  ['total', 'impacts'],
  ['answered', 'answered'],
  ['no-change', 'no change'],
  ['question', 'question'],
  ['open', 'open'],
  ['suspect', 'look again'],
  ['elsewhere', 'elsewhere'],
];

/** The coverage of a register for people: counts, the rows that were asked for, and what is left to do. */
export function printedCoverage(
  { title, coverage, statuses }: RegisterCoverage,
  by: 'document' | 'process' | undefined,
): string {
  const { total, answered, question, open, suspect, unrecorded } = coverage;
  const lines = [
    title,
    `${total} ${total === 1 ? 'impact' : 'impacts'}: ${answered} answered, ${coverage['no-change']} need no model change, ${question} with an open question, ${open} open.`,
  ];
  if (by !== undefined) {
    const rows = by === 'document' ? coverage.byDocument : coverage.byProcess;
    lines.push('', ...tableLines(by === 'document' ? 'SEC document' : 'process', rows));
  }
  if (open > 0) lines.push('', 'Open:');
  for (const { impact, state } of statuses) {
    if (state !== 'open') continue;
    lines.push(`  ${impact.id} ${impact.badSection || impact.badTarget || 'no section'}: ${impact.summary}`);
  }
  if (suspect > 0) lines.push('', 'To be looked at again:');
  for (const { impact, suspicions } of statuses)
    lines.push(...suspicions.map((suspicion) => `  ${impact.id} ${suspicion}`));
  const elsewhere = statuses.filter((status) => status.elsewhere);
  if (elsewhere.length > 0) {
    lines.push('', 'Answered only in another process than that of their section:');
    lines.push(`  ${elsewhere.map(({ impact }) => `${impact.id} (${impact.badSection})`).join(', ')}`);
  }
  if (unrecorded > 0)
    lines.push(
      '',
      `${unrecorded} links are not recorded yet: run with --record, so that a later change shows.`,
    );
  return `${lines.join('\n')}\n`;
}

function tableLines(heading: string, rows: readonly CoverageRow[]): string[] {
  const names = rows.map(({ key }) => key || 'the document as a whole');
  const width = Math.max(heading.length, ...names.map((name) => name.length));
  const cells = (values: string[]) =>
    values.map((value, at) => value.padStart(COLUMNS[at]![1].length)).join('  ');
  return [
    `${heading.padEnd(width)}  ${cells(COLUMNS.map(([, label]) => label))}`,
    ...rows.map(
      (row, at) => `${names[at]!.padEnd(width)}  ${cells(COLUMNS.map(([key]) => String(row[key])))}`,
    ),
  ];
}
