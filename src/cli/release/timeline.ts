import { Option, type Command } from 'commander';
import { dateInBritain } from '../../core/calendar/dates';
import { planFor } from '../../core/release/plan/planFor';
import { timelineOf, type Timeline } from '../../core/release/plan/timeline';
import { keyDateCells, milestoneCells, TIMELINE_COLUMNS } from '../../core/release/plan/timelineTable';
import { formatProblem } from '../../core/problem';
import { BadUse } from '../BadUse';
import { writeText } from '../files';
import type { Terminal } from '../terminal';
import { instantOf, now, withLibrary, type LibraryOptions } from './options';
import { PlanFile } from './PlanFile';
import { ReleaseStore } from './ReleaseStore';

interface TimelineOptions extends LibraryOptions {
  format?: 'text' | 'svg' | 'ics' | 'json';
  output?: string;
  at?: string;
}

/** `bam release timeline`: planned against actual, as a chart, a calendar, or in words. */
export function addTimeline(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withLibrary(release.command('timeline'))
    .summary('show the timeline of a release, as a chart, a calendar or in words')
    .description(
      'Shows when the milestones and key dates of a release are planned and when they happened. A release without a plan is shown as one would be counted back from its go-live date.',
    )
    .argument('<id>', 'number of the release')
    .addOption(
      new Option('--format <what>', 'a chart, a calendar file, or data (default: words)').choices([
        'text',
        'svg',
        'ics',
        'json',
      ]),
    )
    .option('-o, --output <file>', 'where to write it (default: the terminal)')
    .option('--at <instant>', 'as of when (default: now)', instantOf)
    .action(async (id: string, options: TimelineOptions) => finish(await show(id, options, terminal)));
}

async function show(id: string, options: TimelineOptions, terminal: Terminal): Promise<number> {
  const { library, json, at = now(), output } = options;
  const release = (await ReleaseStore.open(library)).get(id);
  const { plan = counted(id, release.goLive) } = await PlanFile.open(library, id);
  const timeline = timelineOf(release, plan, dateInBritain(at));
  const text = await written(timeline, options.format ?? (json ? 'json' : 'text'), at);
  if (output === undefined) terminal.out(text);
  else await writeText(output, text);
  return 0;
}

function counted(id: string, goLive: string) {
  const { plan, problems } = planFor(id, goLive);
  if (plan) return plan;
  throw new BadUse(problems.map(formatProblem).join('\n'));
}

async function written(
  timeline: Timeline,
  format: 'text' | 'svg' | 'ics' | 'json',
  at: string,
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(timeline, undefined, 2)}\n`;
  if (format === 'svg')
    return (await import('../../publish/timeline/renderTimeline')).renderTimeline(timeline, {
      theme: 'auto',
    });
  if (format === 'ics') return (await import('../../documents/calendar/icsOf')).icsOf(timeline, at);
  const rows = [[...TIMELINE_COLUMNS], ...milestoneCells(timeline.rows), ...keyDateCells(timeline)];
  const widths = TIMELINE_COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => `${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd() + '\n')
    .join('');
}
