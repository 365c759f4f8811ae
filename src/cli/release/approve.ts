import type { Command } from 'commander';
import type { Terminal } from '../terminal';
import { withRecord, type StepOptions } from './options';
import { takeStep } from './takeStep';

/** `bam release approve`: the decision on the newest edition. */
export function addApprove(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withRecord(release.command('approve'))
    .summary('record the approval of the newest edition')
    .description(
      'Records that the newest edition is approved: after the consultation, with every comment answered and every impact covered.',
    )
    .argument('<id>', 'number of the release')
    .requiredOption('--reference <text>', 'of the decision: paper, minutes')
    .action(async (id: string, options: StepOptions & { reference: string }) => {
      const { reference } = options;
      finish(await takeStep(id, 'approve', () => ({ reference }), options, terminal));
    });
}
