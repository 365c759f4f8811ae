import type { Command } from 'commander';
import { lastOfWorkingDays } from '../../core/calendar/working-days';
import { CONSULTATION_DAYS } from '../../core/release/guards/record-guards';
import type { Terminal } from '../terminal';
import { dateOf } from '../dateOf';
import { withRecord, type StepOptions } from './options';
import { takeStep } from './takeStep';

interface ConsultOptions extends StepOptions {
  opens?: string;
  closes?: string;
  reference?: string;
}

/** `bam release consult`: the newest edition goes out for comments. */
export function addConsult(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withRecord(release.command('consult'))
    .summary('open the consultation on the newest edition')
    .description(
      `Opens the consultation: at least ${CONSULTATION_DAYS} working days of England and Wales, first and last day counted.`,
    )
    .argument('<id>', 'number of the release')
    .option('--opens <date>', 'its first day (default: today)', dateOf)
    .option(
      '--closes <date>',
      `its last day (default: the last of ${CONSULTATION_DAYS} working days)`,
      dateOf,
    )
    .option('--reference <text>', 'of the decision to consult')
    .action(async (id: string, options: ConsultOptions) => {
      const { closes, reference } = options;
      const input = ({ today }: { today: string }) => {
        const opens = options.opens ?? today;
        return { opens, ...given({ closes: closes ?? earliestClose(opens), reference }) };
      };
      finish(await takeStep(id, 'open-consultation', input, options, terminal));
    });
}

/** `bam release extend`: the consultation stays open for longer. */
export function addExtend(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withRecord(release.command('extend'))
    .summary('extend the consultation')
    .description('Keeps a consultation open until a later day, or opens it again for the same edition.')
    .argument('<id>', 'number of the release')
    .requiredOption('--closes <date>', 'its new last day', dateOf)
    .option('--note <text>', 'why')
    .option('--reference <text>', 'of the decision to extend')
    .action(async (id: string, options: ConsultOptions & { note?: string }) => {
      const { closes, note, reference } = options;
      const input = () => given({ closes, note, reference });
      finish(await takeStep(id, 'extend-consultation', input, options, terminal));
    });
}

/** None outside the years of the calendar; the guard says so. */
function earliestClose(opens: string): string | undefined {
  try {
    return lastOfWorkingDays(opens, CONSULTATION_DAYS);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The entries that have a value. */
const given = <T extends object>(input: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as never;
