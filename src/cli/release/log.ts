import { Option, type Command } from 'commander';
import { changeEntry, addEntry, riskCameTrue, type LogStamp } from '../../core/release/plan/log';
import {
  LEVELS,
  LOG_STATES,
  type Level,
  type LogFields,
  type LogKind,
  type LogState,
} from '../../core/release/plan/LogEntry';
import type { Edited } from '../../core/release/plan/editPlan';
import type { ReleasePlan } from '../../core/release/plan/ReleasePlan';
import { BadUse } from '../BadUse';
import type { Terminal } from '../terminal';
import { inTurn, withRecord, type StepOptions } from './options';
import { PlanFile } from './PlanFile';
import { printedLog, printedProblems } from './planText';
import { ReleaseStore } from './ReleaseStore';

interface EntryOptions extends StepOptions {
  title?: string;
  description?: string;
  owner?: string;
  mitigation?: string;
  likelihood?: Level;
  impact?: Level;
  state?: LogState;
  why?: string;
}

type Finish = (code: number) => void;

/** `bam release risk`: what may happen. */
export const addRisk = (release: Command, terminal: Terminal, finish: Finish) =>
  addLog('risk', release, terminal, finish);

/** `bam release issue`: what has happened. */
export const addIssue = (release: Command, terminal: Terminal, finish: Finish) =>
  addLog('issue', release, terminal, finish);

function addLog(kind: LogKind, release: Command, terminal: Terminal, finish: Finish): void {
  const [a, example] = kind === 'risk' ? ['a risk', 'R1'] : ['an issue', 'I1'];
  const log = release
    .command(kind)
    .summary(`keep the ${kind}s of a release`)
    .description(`Adds, changes and closes the ${kind}s in the plan of a release; their history is kept.`)
    .helpCommand(false);
  const add = (name: string, summary: string, change: Change, hasEntry: boolean, fields: FieldNames) => {
    const command = withFields(withRecord(log.command(name)), fields, kind)
      .summary(summary)
      .argument('<id>', 'number of the release');
    if (hasEntry) command.argument('<entry>', `number of the ${kind}, such as ${example}`);
    command.action(async (id: string, entry: unknown) =>
      finish(
        await inTurn(command.opts<EntryOptions>(), terminal, (options) =>
          changeLog(id, typeof entry === 'string' ? entry : '', kind, options, change, terminal),
        ),
      ),
    );
  };
  add('add', `add ${a}`, added, false, 'all');
  add('change', 'change what is said of one, or its state', changed, true, 'all');
  add('close', 'close one, and say why', closed, true, 'why');
  if (kind === 'risk')
    add('came-true', 'close one that came true and make it an issue', cameTrue, true, 'why');
}

type FieldNames = 'all' | 'why';
type Change = (
  plan: ReleasePlan,
  entry: string,
  options: EntryOptions & { kind: LogKind },
  stamp: LogStamp,
) => Edited;

const added: Change = (plan, _entry, { kind, title = '', impact = 'medium', likelihood, ...rest }, stamp) =>
  addEntry(
    plan,
    {
      ...fieldsOf(rest),
      kind,
      title,
      impact,
      ...(kind === 'risk' && { likelihood: likelihood ?? 'medium' }),
    },
    stamp,
  );

const changed: Change = (plan, entry, options, stamp) => changeEntry(plan, entry, fieldsOf(options), stamp);

const closed: Change = (plan, entry, _options, stamp) => changeEntry(plan, entry, { state: 'closed' }, stamp);

const cameTrue: Change = (plan, entry, _options, stamp) => riskCameTrue(plan, entry, stamp);

const fieldsOf = ({
  title,
  description,
  owner,
  mitigation,
  likelihood,
  impact,
  state,
}: Partial<EntryOptions>): Partial<LogFields> =>
  Object.fromEntries(
    Object.entries({ title, description, owner, mitigation, likelihood, impact, state }).filter(
      ([, value]) => value !== undefined,
    ),
  );

function withFields(command: Command, names: FieldNames, kind: LogKind): Command {
  command.option('--why <text>', 'a note for its history');
  if (names === 'why') return command;
  if (kind === 'risk')
    command.addOption(
      new Option('--likelihood <level>', 'how likely it is (default: medium)').choices(LEVELS),
    );
  return command
    .option('--title <text>', 'what it is, in a few words')
    .option('--description <text>', 'what may happen, or has, and what follows from it')
    .option('--owner <name>', 'who sees to it')
    .option('--mitigation <text>', 'what is done against it')
    .addOption(new Option('--impact <level>', 'what it would cost (default: medium)').choices(LEVELS))
    .addOption(new Option('--state <state>', 'where it stands').choices(LOG_STATES));
}

async function changeLog(
  id: string,
  entry: string,
  kind: LogKind,
  options: EntryOptions & { at: string },
  change: Change,
  terminal: Terminal,
): Promise<number> {
  (await ReleaseStore.open(options.library)).get(id);
  const file = await PlanFile.open(options.library, id);
  const before = file.get();
  if (entry !== '' && before.log.find((each) => each.id === entry)?.kind !== kind)
    throw new BadUse(`the plan of release ${id} has no ${kind} ${entry}.`);
  const { plan, problems } = change(
    before,
    entry,
    { ...options, kind },
    {
      at: options.at,
      by: options.by,
      ...(options.why && { note: options.why }),
    },
  );
  if (plan) await file.save(plan);
  const log = (plan ?? before).log;
  if (options.json)
    terminal.out(
      `${JSON.stringify({ release: id, changed: !!plan && plan !== before, log, problems }, undefined, 2)}\n`,
    );
  else terminal.out(plan ? printedLog(log) : `Nothing was changed.\n${printedProblems(problems)}`);
  return plan ? 0 : 1;
}
