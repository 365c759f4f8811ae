import type { Command } from 'commander';
import type { Terminal } from '../terminal';
import { dateOf, withRecord, type StepOptions } from './options';
import type { ReleaseStore } from './ReleaseStore';
import { takeStep } from './takeStep';

const SITE = 'the published site: its root follows at once; no page of a release is made again';

interface SwitchOptions extends StepOptions {
  site?: string;
}

/** Makes the root of a site follow the release that is live now. */
async function switchSite(store: ReleaseStore, today: string, { site }: SwitchOptions): Promise<string> {
  if (site === undefined) return '';
  const { publishRoot } = await import('../site/publishRoot');
  const { live } = await publishRoot(store, site, { today });
  return live === undefined
    ? `${site} lists the releases: none is live.\n`
    : `${site} leads to release ${live}.\n`;
}

/** `bam release go-live`: the switch, for today or a day to come. */
export function addGoLive(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withRecord(release.command('go-live'))
    .summary('switch to the release, on its day')
    .description(
      'Sets the switch: from the day on the release is live, and the one before is superseded. A day to come may be given ahead.',
    )
    .argument('<id>', 'number of the release')
    .option('--on <date>', 'the day (default: the planned date, or today if that is later)', dateOf)
    .requiredOption('--reference <text>', 'of the decision: paper, minutes')
    .option('--site <folder>', SITE)
    .action(async (id: string, options: SwitchOptions & { on?: string; reference: string }) => {
      const { on, reference } = options;
      const input = ({ release: { goLive }, today }: { release: { goLive: string }; today: string }) => ({
        effective: on ?? (goLive > today ? goLive : today),
        reference,
      });
      finish(
        await takeStep(id, 'go-live', input, options, terminal, (store, day) =>
          switchSite(store, day, options),
        ),
      );
    });
}

/** `bam release undo`: the switch back. */
export function addUndo(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withRecord(release.command('undo'))
    .summary('undo going live: the release before is live again')
    .description(
      'Takes the switch back: the release is published as before, and the one before it is live again.',
    )
    .argument('<id>', 'number of the release')
    .requiredOption('--reason <text>', 'why')
    .option('--site <folder>', SITE)
    .action(async (id: string, options: SwitchOptions & { reason: string }) =>
      finish(
        await takeStep(
          id,
          'undo-go-live',
          () => ({ note: options.reason }),
          options,
          terminal,
          (store, day) => switchSite(store, day, options),
        ),
      ),
    );
}
