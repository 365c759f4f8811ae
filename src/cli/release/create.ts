import type { Command } from 'commander';
import { dateInWords } from '../../core/calendar/date-in-words';
import { formatProblem } from '../../core/problem';
import { compareNumbers } from '../../core/catalogue/numbers';
import { createRelease } from '../../core/release/createRelease';
import type { Terminal } from '../terminal';
import { dateOf } from '../dateOf';
import { inTurn, now, withRecord, type StepOptions } from './options';
import { ReleaseStore } from './ReleaseStore';

interface CreateOptions extends StepOptions {
  title?: string;
  summary: string;
  goLive: string;
  previous?: string | false;
}

/** `bam release create`: a draft, which holds nothing yet. */
export function addCreate(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withRecord(release.command('create'))
    .summary('begin a release')
    .description('Begins a release as a draft. What it holds is frozen later, with bam release freeze.')
    .argument('<id>', 'its number, such as 3.0')
    .requiredOption('--go-live <date>', 'planned release date, such as 2026-12-02', dateOf)
    .option('--title <text>', 'its title (default: the title of the model with the number)')
    .option('--summary <text>', 'what it brings', '')
    .option('--previous <id>', 'the release that it follows (default: the highest lower number)')
    .option('--no-previous', 'it follows none')
    .action(async (id: string, options: CreateOptions) =>
      finish(await inTurn(options, terminal, (each) => create(id, each, terminal))),
    );
}

async function create(
  id: string,
  options: CreateOptions & { at: string },
  terminal: Terminal,
): Promise<number> {
  const { library, title = `Business Architecture Model ${id}`, summary, goLive, by, at, json } = options;
  const store = await ReleaseStore.open(library);
  const lower = store.releases.filter((other) => compareNumbers(other.id, id) < 0).at(-1)?.id;
  const previous = options.previous === false ? undefined : (options.previous ?? lower);
  const { release, problems } = createRelease(
    { id, title, summary, goLive, ...(previous !== undefined && { previous }) },
    { by },
    { now: at, clock: now(), releases: store.releases },
  );
  if (release) await store.save(release);
  if (json) terminal.out(`${JSON.stringify({ release, problems: problems ?? [] }, undefined, 2)}\n`);
  else if (release)
    terminal.out(`Release ${id} is in draft, planned to go live on ${dateInWords(goLive)}.\n`);
  else terminal.out(`${problems.map(formatProblem).join('\n')}\n`);
  return release ? 0 : 1;
}
