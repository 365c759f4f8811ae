import type { Command } from 'commander';
import { dateInWords } from '../../core/calendar/date-in-words';
import { dateInBritain } from '../../core/calendar/dates';
import { overtakings } from '../../core/release/overtakings';
import { recordProblems } from '../../core/release/recordProblems';
import { standingOf } from '../../core/release/standingOf';
import { stateOf } from '../../core/release/states';
import type { Terminal } from '../terminal';
import { instantOf, now, withLibrary, type LibraryOptions } from './options';
import { ReleaseStore } from './ReleaseStore';
import { unreadInWords } from './unreadInWords';

/** `bam release list`: every release with its state. */
export function addList(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withLibrary(release.command('list'))
    .summary('list the releases with their states')
    .description('Lists the releases of a library, lowest number first, with their states on a day.')
    .option('--at <instant>', 'as of when (default: now)', instantOf)
    .action(async (options: LibraryOptions & { at?: string }) => finish(await list(options, terminal)));
}

async function list({ library, json, at = now() }: LibraryOptions & { at?: string }, terminal: Terminal) {
  const { releases, unread } = await ReleaseStore.open(library, { lenient: true });
  const unreadIds = unread.map(({ id }) => id);
  const today = dateInBritain(at);
  const rows = releases.map((release) => {
    const { standing } = standingOf(release);
    const { id, title, goLive: planned, previous, editions } = release;
    return {
      id,
      title,
      state: stateOf(release, releases, today),
      planned,
      ...(standing.goLive && { goLive: standing.goLive.on }),
      ...(previous !== undefined && { previous }),
      editions: editions.length,
      problems: recordProblems(release, releases, at, unreadIds),
    };
  });
  if (json) terminal.out(`${JSON.stringify({ releases: rows, unread }, undefined, 2)}\n`);
  else if (rows.length + unread.length === 0)
    terminal.out('There is no release yet; bam release create begins one.\n');
  else
    for (const { id, title, state, planned, goLive, editions, problems } of rows) {
      const date =
        goLive === undefined ? `planned for ${dateInWords(planned)}` : `live from ${dateInWords(goLive)}`;
      terminal.out(
        `${id}  ${state}, ${date}, ${editions} ${editions === 1 ? 'edition' : 'editions'}  ${title}\n`,
      );
      for (const { message } of problems) terminal.out(`  ${message}\n`);
    }
  if (!json) {
    for (const { message } of overtakings(releases)) terminal.out(`${message}\n`);
    terminal.out(unreadInWords(unread));
  }
  return unread.length > 0 || rows.some(({ problems }) => problems.length > 0) ? 1 : 0;
}
