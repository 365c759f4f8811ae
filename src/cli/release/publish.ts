import type { Command } from 'commander';
import type { Terminal } from '../terminal';
import { withRecord, type StepOptions } from './options';
import { takeStep } from './takeStep';

interface PublishStepOptions extends StepOptions {
  shortNotice?: string;
}

/** `bam release publish`: the step; `bam publish --release` makes the site. */
export function addPublish(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withRecord(release.command('publish'))
    .summary('record that the approved edition is published beside the live release')
    .description(
      'Records the publication of the approved edition. The site itself is made by "bam publish --release ID --out DIR".',
    )
    .argument('<id>', 'number of the release')
    .option('--short-notice <text>', 'why the parties get less than a week to prepare, where they do')
    .action(async (id: string, options: PublishStepOptions) => {
      const { shortNotice } = options;
      const input = { ...(shortNotice !== undefined && { shortNotice }) };
      finish(await takeStep(id, 'publish', () => input, options, terminal));
    });
}
