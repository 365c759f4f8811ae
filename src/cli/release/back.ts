import type { Command } from 'commander';
import type { ReleaseStep } from '../../core/release/Release';
import { possibleSteps } from '../../core/release/guardsOf';
import { stateInWords, stateOf } from '../../core/release/states';
import { transitionOf } from '../../core/release/transitions';
import { BadUse } from '../BadUse';
import type { Terminal } from '../terminal';
import { withRecord, type StepOptions } from './options';
import { takeStep, type StepWorld } from './takeStep';

/** `bam release back`: the step back that fits the state. */
export function addBack(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withRecord(release.command('back'))
    .summary('take the last step back, with a reason')
    .description(
      'Leads back by the step that fits: from review to draft, from a consultation to draft, from an approval to the consultation, from publication to the approval, from live to published. The record keeps both.',
    )
    .argument('<id>', 'number of the release')
    .requiredOption('--reason <text>', 'why')
    .action(async (id: string, options: StepOptions & { reason: string }) =>
      finish(await takeStep(id, backFrom, () => ({ note: options.reason }), options, terminal)),
    );
}

function backFrom({ store, release, today }: StepWorld): ReleaseStep {
  const step = possibleSteps(release, store.releases, today).find((each) => transitionOf(each)?.back);
  if (step) return step;
  throw new BadUse(
    `release ${release.id} is ${stateInWords(stateOf(release, store.releases, today))}: there is no way back from there.`,
  );
}
