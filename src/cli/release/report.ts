import { join } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { isInCalendar } from '../../core/calendar/working-days';
import { dateInBritain } from '../../core/calendar/dates';
import { LIBRARY_FILE, readLibraryInfo } from '../../core/catalogue/library';
import { readRegisters } from '../../core/register/readRegisters';
import { editionTree } from '../../core/release/editions';
import type { Release } from '../../core/release/Release';
import { impactCountsOf } from '../../core/release/report/impactCounts';
import { editionThen } from '../../core/release/report/editionThen';
import { impactCountsIn } from '../../core/release/report/impactCountsIn';
import {
  monthlyReport,
  type ImpactCounts,
  type MonthlyReport,
} from '../../core/release/report/monthlyReport';
import { formatProblem } from '../../core/problem';
import { BadUse } from '../BadUse';
import { modelFiles, readText, writeText } from '../files';
import { factsOfFiles } from '../factsOfFiles';
import { passedOver } from '../passedOver';
import { registerTree } from '../registerTree';
import { progressOf, type Terminal } from '../terminal';
import { instantOf, now, withLibrary, type LibraryOptions } from './options';
import { PlanFile } from './PlanFile';
import { ReleaseStore } from './ReleaseStore';

type Format = 'html' | 'docx' | 'json' | 'md';

interface ReportOptions extends LibraryOptions {
  month?: string;
  format?: Format;
  output?: string;
  at?: string;
}

/** `bam release report`: a month of a release. */
export function addReport(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withLibrary(release.command('report'))
    .summary('make the report of a month: page, Word, Markdown or data')
    .description(
      'Makes the report of a month from the plan, the record, the comments, the risks and issues and the impact registers. What happened after the month is left out; impacts of a month that is over are those of the newest edition frozen by its end.',
    )
    .argument('<id>', 'number of the release')
    .option('--month <month>', 'such as 2026-10 (default: the month that runs)', monthOf)
    .addOption(
      new Option('--format <what>', 'default: md').choices(['html', 'docx', 'json', 'md'] satisfies Format[]),
    )
    .option('-o, --output <file>', 'where to write it (default: the terminal; a Word file needs one)')
    .option('--at <instant>', 'as of when (default: now)', instantOf)
    .action(async (id: string, options: ReportOptions) => finish(await make(id, options, terminal)));
}

function monthOf(text: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text) || !isInCalendar(`${text}-01`))
    throw new InvalidArgumentError('Give a month such as 2026-10, of 2019 to 2027.');
  return text;
}

async function make(id: string, options: ReportOptions, terminal: Terminal): Promise<number> {
  const { library, json, at = now(), output } = options;
  const format = options.format ?? (json ? 'json' : 'md');
  if (format === 'docx' && output === undefined)
    throw new BadUse('say where to write the Word file, with -o.');
  const store = await ReleaseStore.open(library);
  const release = store.get(id);
  const plan = (await PlanFile.open(library, id)).get();
  const today = dateInBritain(at);
  const month = options.month ?? today.slice(0, 7);
  const report = monthlyReport({
    release,
    releases: store.releases,
    plan,
    comments: await store.comments(id),
    impacts: await impactsThen(store, release, month, today, terminal),
    month,
    today,
  });
  const content = await written(report, format, library);
  if (output !== undefined) await writeText(output, content);
  else terminal.out(content as string);
  return 0;
}

async function impactsThen(
  store: ReleaseStore,
  release: Release,
  month: string,
  today: string,
  terminal: Terminal,
): Promise<ImpactCounts[]> {
  const edition = editionThen(release, month, today);
  if (!edition) return impactsOf(store.folder, terminal);
  const { tree, problems } = await editionTree(edition, store.textOf);
  if (problems.length > 0) throw new BadUse(problems.map(formatProblem).join('\n'));
  return impactCountsIn(tree);
}

async function impactsOf(library: string, terminal: Terminal): Promise<ImpactCounts[]> {
  const files = await modelFiles([join(library, 'processes')]);
  const progress = progressOf(terminal, files.length);
  const { models, failed } = await factsOfFiles(files, progress);
  // The report of the others is made; its counts are without it.
  passedOver(failed, terminal);
  return impactCountsOf(readRegisters(await registerTree(library)), models);
}

async function written(report: MonthlyReport, format: Format, library: string): Promise<string | Uint8Array> {
  if (format === 'json') return `${JSON.stringify(report, undefined, 2)}\n`;
  if (format === 'html') return (await import('../../publish/report/reportPage')).reportPage(report);
  if (format === 'md') {
    const { reportBlocks, reportTitle } = await import('../../core/release/report/reportBlocks');
    const { notesMarkdown } = await import('../../publish/notes/notes-markdown');
    return notesMarkdown(reportTitle(report), reportBlocks(report));
  }
  const { reportDocx } = await import('../../documents/docx/report-docx');
  const { documentFonts } = await import('../fonts');
  const { info } = readLibraryInfo(await readText(join(library, LIBRARY_FILE)));
  return reportDocx(report, info?.title ?? 'Business Architecture Model', await documentFonts());
}
