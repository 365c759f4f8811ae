import type { Command } from 'commander';
import { dateInWords, instantInWords } from '../../core/calendar/date-in-words';
import { dateInBritain } from '../../core/calendar/dates';
import { guardsOf, possibleSteps } from '../../core/release/guardsOf';
import type { Guard } from '../../core/release/guards/Guard';
import type { Release, ReleaseEvent, ReleaseStep } from '../../core/release/Release';
import type { ReleaseFacts } from '../../core/release/ReleaseFacts';
import { neededFacts } from '../../core/release/neededFacts';
import { openComments, unansweredInWords } from '../../core/release/openComments';
import { overtakings } from '../../core/release/overtakings';
import { standingOf } from '../../core/release/standingOf';
import { stateOf } from '../../core/release/states';
import { transitionOf } from '../../core/release/transitions';
import type { Terminal } from '../terminal';
import { FactFinder } from './facts';
import { printedGuards } from './guardText';
import { instantOf, now, withLibrary, type LibraryOptions } from './options';
import { ReleaseStore } from './ReleaseStore';

interface StatusOptions extends LibraryOptions {
  at?: string;
  checks: boolean;
}

/** `bam release status`: state, record, and the check list of each step that can follow. */
export function addStatus(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withLibrary(release.command('status'))
    .summary('say where a release stands and what its next steps want')
    .description(
      'Shows the state and the record of a release and, for each step that can follow, what must hold: [x] holds, [ ] does not, [?] is to be given with the step, [!] is only said.',
    )
    .argument('<id>', 'number of the release')
    .option('--at <instant>', 'as of when (default: now)', instantOf)
    .option('--no-checks', 'do not check the files, which takes most of the time')
    .action(async (id: string, options: StatusOptions) => finish(await status(id, options, terminal)));
}

interface Next {
  step: ReleaseStep;
  guards: Guard[];
}

async function status(id: string, options: StatusOptions, terminal: Terminal): Promise<number> {
  const { library, json, at = now(), checks } = options;
  const store = await ReleaseStore.open(library);
  const release = store.get(id);
  const today = dateInBritain(at);
  const { standing, problems } = standingOf(release);
  const state = stateOf(release, store.releases, today);
  const overtaking = overtakings(store.releases)
    .filter(({ earlier, later }) => earlier.id === id || later.id === id)
    .map(({ message, remedy }) => `${message} ${remedy}`);
  const finder = new FactFinder(store, terminal, at);
  const next: Next[] = [];
  for (const step of possibleSteps(release, store.releases, today)) {
    const facts: ReleaseFacts =
      checks || neededFacts(step).checked === undefined
        ? await finder.factsFor(release, step)
        : { now: at, releases: store.releases };
    next.push({ step, guards: guardsOf(release, step, facts) });
  }
  const { unanswered } = openComments(release, await store.comments(id));
  if (json)
    terminal.out(
      `${JSON.stringify({ release: id, state, standing, next, unanswered, overtaking, problems }, undefined, 2)}\n`,
    );
  else {
    terminal.out(`${release.title}\n${stateInWords(release, state)}\n\nRecord\n`);
    for (const event of release.events) terminal.out(`  ${eventInWords(event)}\n`);
    for (const { message } of problems) terminal.out(`  ${message}\n`);
    if (unanswered.length > 0) terminal.out(`\n[!] ${unansweredInWords(unanswered)}\n`);
    for (const line of overtaking) terminal.out(`\n${line}\n`);
    for (const { step, guards } of next)
      terminal.out(`\n${transitionOf(step)!.title} (${step})\n${printedGuards(guards.slice(1))}`);
  }
  return problems.length > 0 ? 1 : 0;
}

function stateInWords({ id, goLive, editions }: Release, state: string): string {
  const newest = editions.at(-1);
  const edition = newest
    ? `edition ${newest.number}, seal ${newest.seal.slice(0, 12)}`
    : 'nothing frozen yet';
  return `Release ${id}: ${state}; ${edition}; planned to go live on ${dateInWords(goLive)}.`;
}

function eventInWords({
  at,
  recordedAt,
  step,
  by,
  edition,
  opens,
  closes,
  effective,
  planned,
  formerly,
  shortNotice,
  reference,
  note,
}: ReleaseEvent): string {
  const parts = [
    edition === undefined ? '' : `edition ${edition}`,
    opens === undefined ? '' : `from ${dateInWords(opens)}`,
    closes === undefined ? '' : `until ${dateInWords(closes)}`,
    effective === undefined ? '' : `on ${dateInWords(effective)}`,
    formerly === undefined ? '' : `from ${dateInWords(formerly)} to ${dateInWords(planned ?? '')}`,
    reference ?? '',
    note ?? '',
    shortNotice === undefined ? '' : `short notice: ${shortNotice}`,
  ];
  const entered = recordedAt === undefined ? '' : ` (entered on ${dateInWords(dateInBritain(recordedAt))})`;
  const said = parts.filter((part) => part !== '').join('; ');
  return `${instantInWords(at)}${entered}  ${step} by ${by}${said === '' ? '' : `: ${said}`}`;
}
