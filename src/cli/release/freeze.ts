import type { Command } from 'commander';
import type { ReleaseStep } from '../../core/release/Release';
import type { Terminal } from '../terminal';
import { withRecord, type StepOptions } from './options';
import { takeStep } from './takeStep';

interface FreezeOptions extends StepOptions {
  note?: string;
}

type Finish = (code: number) => void;

/** `bam release freeze`: the library as it is becomes an edition, and the internal review begins. */
export const addFreeze = (release: Command, terminal: Terminal, finish: Finish): void =>
  addFreezing(
    release.command('freeze'),
    'start-review',
    'freeze the library and start the internal review',
    'Checks the library, freezes it as the next edition of the release, and starts the internal review of it.',
    [terminal, finish],
  );

/** `bam release revise`: the next edition, after comments. */
export const addRevise = (release: Command, terminal: Terminal, finish: Finish): void =>
  addFreezing(
    release.command('revise'),
    'revise',
    'freeze a revised edition after comments',
    'Checks the library and freezes it as the next edition: during the internal review, or once the consultation has closed.',
    [terminal, finish],
  );

function addFreezing(
  command: Command,
  step: ReleaseStep,
  summary: string,
  description: string,
  [terminal, finish]: [Terminal, Finish],
): void {
  withRecord(command)
    .summary(summary)
    .description(description)
    .argument('<id>', 'number of the release')
    .option('--note <text>', 'what this edition is, or what changed in it')
    .action(async (id: string, options: FreezeOptions) => {
      const { note } = options;
      finish(await takeStep(id, step, () => (note === undefined ? {} : { note }), options, terminal));
    });
}
