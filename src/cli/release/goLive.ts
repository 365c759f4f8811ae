import type { Command } from 'commander';
import { dateInWords } from '../../core/calendar/date-in-words';
import { dateInBritain } from '../../core/calendar/dates';
import { standingOf } from '../../core/release/standingOf';
import { stateOf } from '../../core/release/states';
import type { ReleaseStep } from '../../core/release/Release';
import type { Terminal } from '../terminal';
import { dateOf } from '../dateOf';
import { inTurn, now, withRecord, type StepOptions } from './options';
import { ReleaseStore } from './ReleaseStore';
import { takeStep, type StepWorld } from './takeStep';

const SITE = 'the published site: its root follows on the day; no page of a release is made again';

interface SwitchOptions extends StepOptions {
  site?: string;
}

/** Makes the root of a site follow the release that is live now, and those whose switch is set for later. */
async function switchSite(store: ReleaseStore, today: string, { site, library }: SwitchOptions) {
  if (site === undefined) return '';
  const { publishRoot } = await import('../site/publishRoot');
  const { live, coming } = await publishRoot(store, site, { today });
  const now =
    live === undefined ? `${site} lists the releases: none is live.` : `${site} leads to release ${live}.`;
  const ahead = coming.map(
    ({ id, on }) => ` From ${dateInWords(on)} on it leads to release ${id}, by itself.`,
  );
  const again = coming.map(
    ({ on }) =>
      `For readers whose browser runs no scripts, run this on ${dateInWords(on)} or later:\n  bam publish ${library} --root --out ${site}\n`,
  );
  return `${now}${ahead.join('')}\n${again.join('')}`;
}

/** Takes a step and has the site follow; a site that cannot follow is found out before. */
async function takeAndSwitch(
  id: string,
  step: ReleaseStep,
  inputOf: Parameters<typeof takeStep>[2],
  options: SwitchOptions,
  terminal: Terminal,
): Promise<number> {
  const { library, site, at = now() } = options;
  if (site !== undefined) {
    const { needSite } = await import('../site/publishRoot');
    needSite(await ReleaseStore.open(library), site, dateInBritain(at));
  }
  return takeStep(id, step, inputOf, options, terminal, (store, day) => switchSite(store, day, options));
}

/** `bam release go-live`: the switch, for today or a day to come. */
export function addGoLive(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withRecord(release.command('go-live'))
    .summary('switch to the release, on its day')
    .description(
      'Sets the switch: from the day on the release is live, and the one before is superseded. A day to come may be given ahead: the site turns on that day by itself. With --site, a switch that is set stays as it is, and the root of the site is made again.',
    )
    .argument('<id>', 'number of the release')
    .option('--on <date>', 'the day (default: the planned date, or today if that is later)', dateOf)
    .requiredOption('--reference <text>', 'of the decision: paper, minutes')
    .option('--site <folder>', SITE)
    .action(async (id: string, options: SwitchOptions & { on?: string; reference: string }) => {
      const { on, reference } = options;
      if (await isSet(id, options)) return finish(await rootAgain(id, options, terminal));
      const inputOf = ({ release: { goLive }, today }: StepWorld) => ({
        effective: on ?? (goLive > today ? goLive : today),
        reference,
      });
      finish(await takeAndSwitch(id, 'go-live', inputOf, options, terminal));
    });
}

/** Whether the switch is set as it is asked for, so that there is only a site to follow. */
async function isSet(id: string, { library, site, on, at = now() }: SwitchOptions & { on?: string }) {
  if (site === undefined) return false;
  const { releases } = await ReleaseStore.open(library);
  const release = releases.find((each) => each.id === id);
  const set = release && standingOf(release).standing.goLive?.on;
  if (set === undefined || (on !== undefined && on !== set)) return false;
  return stateOf(release!, releases, dateInBritain(at)) !== 'superseded';
}

const rootAgain = (id: string, options: SwitchOptions, terminal: Terminal): Promise<number> =>
  inTurn(options, terminal, async ({ library, at }) => {
    const store = await ReleaseStore.open(library);
    const { goLive } = standingOf(store.get(id)).standing;
    const site = await switchSite(store, dateInBritain(at), options);
    terminal.out(
      `The switch of release ${id} is set for ${dateInWords(goLive?.on ?? '')}; nothing is recorded again.\n`,
    );
    terminal.err(site);
    return 0;
  });

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
      finish(await takeAndSwitch(id, 'undo-go-live', () => ({ note: options.reason }), options, terminal)),
    );
}
