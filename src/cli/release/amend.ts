import type { Command } from 'commander';
import { formatProblem } from '../../core/problem';
import { amend } from '../../core/release/amend';
import { isDateOnRecord } from '../../core/release/isDateOnRecord';
import { BadUse } from '../BadUse';
import type { Terminal } from '../terminal';
import { dateOf } from '../dateOf';
import { inTurn, instantOf, notAhead, withLibrary, type LibraryOptions } from './options';
import { ReleaseStore } from './ReleaseStore';
import { takeStep } from './takeStep';

interface AmendOptions extends LibraryOptions {
  title?: string;
  summary?: string;
  goLive?: string;
  previous?: string;
  by?: string;
  at?: string;
  reason?: string;
  reference?: string;
  shortNotice?: string;
}

/** `bam release amend`: title, summary, previous release and planned date, as long as they are not settled. */
export function addAmend(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  const command = withLibrary(release.command('amend'))
    .summary('change title, summary, previous release or planned date')
    .description(
      'Changes what a release is planned to be: title, summary and previous release until the approval, the planned date until it goes live. Once it was consulted on, another date is a step of its own: the record keeps who changed it, when and why, and the former date.',
    )
    .argument('<id>', 'number of the release')
    .option('--title <text>', 'its title')
    .option('--summary <text>', 'what it brings')
    .option('--go-live <date>', 'planned release date, today or later', dateOf)
    .option('--previous <id>', 'the release that it follows')
    .option('--by <name>', 'who changes a date that was consulted on')
    .option('--at <instant>', 'when it was changed (default: now)', instantOf)
    .option('--reason <text>', 'why that date changes')
    .option('--reference <text>', 'of the decision; wanted once the release is approved')
    .option('--short-notice <text>', 'why the parties get less than a week to prepare, where they do')
    .action(async (id: string, options: AmendOptions) => finish(await change(id, options, terminal)));
  notAhead(command);
}

/** A date that is on record is changed by a step; what else there is to a plan is changed as it stands. */
async function change(id: string, options: AmendOptions, terminal: Terminal): Promise<number> {
  const { title, summary, goLive, previous, by, reason, reference, shortNotice } = options;
  const parts = { title, summary, goLive, previous };
  const named = Object.values(parts).filter((value) => value !== undefined).length;
  if (named === 0) throw new BadUse('say what to change, such as --title.');
  const release = (await ReleaseStore.open(options.library)).get(id);
  if (goLive === undefined || !isDateOnRecord(release)) return amendPlan(id, parts, options, terminal);
  if (named > 1) throw new BadUse('the date of this release is on record: change it by itself.');
  if (by === undefined || reason === undefined)
    throw new BadUse('the date of this release is on record: say who changes it, and why (--by, --reason).');
  const input = { planned: goLive, note: reason, reference, shortNotice };
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  return takeStep(id, 'change-date', () => given, { ...options, by }, terminal);
}

const amendPlan = (
  id: string,
  changes: Pick<AmendOptions, 'title' | 'summary' | 'goLive' | 'previous'>,
  options: AmendOptions,
  terminal: Terminal,
): Promise<number> =>
  inTurn(options, terminal, async ({ library, json, at }) => {
    const store = await ReleaseStore.open(library);
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const { release, problems } = amend(store.get(id), given, { now: at, releases: store.releases });
    if (release) await store.save(release);
    if (json) terminal.out(`${JSON.stringify({ release, problems: problems ?? [] }, undefined, 2)}\n`);
    else if (release) terminal.out(`Release ${id} is changed.\n`);
    else terminal.out(`${problems.map(formatProblem).join('\n')}\n`);
    return release ? 0 : 1;
  });
