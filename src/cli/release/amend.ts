import type { Command } from 'commander';
import { formatProblem } from '../../core/problem';
import { amend } from '../../core/release/amend';
import { BadUse } from '../BadUse';
import type { Terminal } from '../terminal';
import { dateOf, withLibrary, type LibraryOptions } from './options';
import { withLibraryLock } from './LibraryLock';
import { ReleaseStore } from './ReleaseStore';

interface AmendOptions extends LibraryOptions {
  title?: string;
  summary?: string;
  goLive?: string;
  previous?: string;
}

/** `bam release amend`: title, summary, previous release and planned date, as long as they are not settled. */
export function addAmend(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withLibrary(release.command('amend'))
    .summary('change title, summary, previous release or planned date')
    .description(
      'Changes what a release is planned to be: title, summary and previous release until the approval, the planned date until it goes live.',
    )
    .argument('<id>', 'number of the release')
    .option('--title <text>', 'its title')
    .option('--summary <text>', 'what it brings')
    .option('--go-live <date>', 'planned release date', dateOf)
    .option('--previous <id>', 'the release that it follows')
    .action(async (id: string, options: AmendOptions) =>
      finish(await withLibraryLock(options.library, terminal, () => change(id, options, terminal))),
    );
}

async function change(
  id: string,
  { library, json, ...changes }: AmendOptions,
  terminal: Terminal,
): Promise<number> {
  if (Object.keys(changes).length === 0) throw new BadUse('say what to change, such as --title.');
  const store = await ReleaseStore.open(library);
  const { release, problems } = amend(store.get(id), changes, store.releases);
  if (release) await store.save(release);
  if (json) terminal.out(`${JSON.stringify({ release, problems: problems ?? [] }, undefined, 2)}\n`);
  else if (release) terminal.out(`Release ${id} is changed.\n`);
  else terminal.out(`${problems.map(formatProblem).join('\n')}\n`);
  return release ? 0 : 1;
}
