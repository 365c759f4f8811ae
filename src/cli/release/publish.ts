import type { Command } from 'commander';
import type { Terminal } from '../terminal';
import { withRecord, type StepOptions } from './options';
import { takeStep } from './takeStep';

/** `bam release publish`: the step; `bam publish --release` makes the site. */
export function addPublish(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withRecord(release.command('publish'))
    .summary('record that the approved edition is published beside the live release')
    .description(
      'Records the publication of the approved edition. The site itself is made by "bam publish --release ID --out DIR".',
    )
    .argument('<id>', 'number of the release')
    .action(async (id: string, options: StepOptions) =>
      finish(await takeStep(id, 'publish', () => ({}), options, terminal)),
    );
}
