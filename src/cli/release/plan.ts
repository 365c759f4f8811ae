import type { Command } from 'commander';
import { writeTable } from '../../core/catalogue/table';
import { dateInBritain } from '../../core/calendar/dates';
import type { Problem } from '../../core/problem';
import { checkPlan, type PlanFacts } from '../../core/release/plan/checkPlan';
import {
  followRule,
  setActual,
  setDropped,
  setEffort,
  setNote,
  setPlanned,
  setWorked,
  type Edited,
} from '../../core/release/plan/editPlan';
import { effortByRole } from '../../core/release/plan/effort';
import { planFor } from '../../core/release/plan/planFor';
import { planTable } from '../../core/release/plan/planTable';
import { progressOf } from '../../core/release/plan/progress';
import { recordsOf } from '../../core/release/plan/records';
import { replan } from '../../core/release/plan/replan';
import type { ReleasePlan } from '../../core/release/plan/ReleasePlan';
import { BadUse } from '../BadUse';
import type { Terminal } from '../terminal';
import { dateOf } from '../dateOf';
import { inTurn, instantOf, now, withLibrary, type LibraryOptions } from './options';
import { PlanFile } from './PlanFile';
import {
  datesOf,
  effortOf,
  saidOf,
  type DatesOption,
  type EffortOption,
  type TextOption,
} from './planOptions';
import { printedPlan, printedProblems } from './planText';
import { ReleaseStore } from './ReleaseStore';

interface PlanOptions extends LibraryOptions {
  init?: boolean;
  goLive?: string | true;
  planned?: DatesOption[];
  byRule?: string[];
  actual?: DatesOption[];
  effort?: EffortOption[];
  drop?: TextOption[];
  note?: TextOption[];
  notes?: string;
  at?: string;
  csv?: boolean;
}

/** `bam release plan`: milestones planned and actual, effort by role, what does not fit. */
export function addPlan(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withLibrary(release.command('plan'))
    .summary('plan a release backwards from its go-live date, and record how it goes')
    .description(
      'Shows the plan of a release: milestones planned and actual, effort by role, and what does not fit. --init makes it, counted back from the go-live date in working days of England and Wales. What is changed is written; where a change cannot be, nothing is. Ends with exit code 1 while something in the plan is wrong.',
    )
    .argument('<id>', 'number of the release')
    .option('--init', 'make the plan, from the go-live date of the release')
    .option(
      '--go-live [date]',
      'count back again from this date (default: that of the release); what happened and what was set by hand stays',
      dateOf,
    )
    .option('--planned <dates>', 'set planned dates by hand, such as M3=2026-10-01..2026-10-28', datesOf)
    .option('--by-rule <id...>', 'let the planned dates of milestones follow from their rules again')
    .option('--actual <dates>', 'what happened: M3=FIRST..LAST, M2=FIRST.. while it goes on', datesOf)
    .option(
      '--effort <days>',
      'days of work of a role, planned/actual@day: "M1:SECAS CoE=10/3@2026-07-28"; the same day again replaces, 0 takes away; without a day no report of a past month can tell when they were worked',
      effortOf,
    )
    .option('--drop <why>', 'a milestone is not done, and why: M8="…"; M8= takes it back', saidOf)
    .option('--note <text>', 'a note on a milestone: M3="…"', saidOf)
    .option('--notes <text>', 'notes on the whole plan')
    .option('--at <instant>', 'as of when (default: now)', instantOf)
    .option('--csv', 'print the plan as CSV')
    .action(async (id: string, options: PlanOptions) =>
      finish(
        isChange(options)
          ? await inTurn(options, terminal, (each) => plan(id, each, terminal))
          : await plan(id, options, terminal),
      ),
    );
}

const LOOKS: readonly string[] = ['library', 'json', 'at', 'csv'];

/** Whoever only looks need not wait for others. */
const isChange = (options: PlanOptions): boolean =>
  Object.keys(options).some((name) => !LOOKS.includes(name));

async function plan(id: string, options: PlanOptions, terminal: Terminal): Promise<number> {
  const store = await ReleaseStore.open(options.library);
  const release = store.get(id);
  const file = await PlanFile.open(options.library, id);
  const today = dateInBritain(options.at ?? now());
  const records = recordsOf(release, today);
  const facts = { today, goLive: release.goLive, records };
  if (options.init && file.plan)
    throw new BadUse(`release ${id} has a plan already: count back again with --go-live.`);
  const begun: Edited = options.init ? planFor(id, release.goLive) : { plan: file.get(), problems: [] };
  const { plan: changed, problems: refused } = changedPlan(begun, options, facts);
  if (changed) await file.save(changed);
  const shown = changed ?? file.plan;
  const problems = refused.length > 0 || !shown ? refused : checkPlan(shown, facts);
  if (options.json)
    terminal.out(
      `${JSON.stringify({ release: id, changed: refused.length === 0, plan: shown, progress: shown && progress(shown, facts), effort: shown && effortByRole(shown), problems }, undefined, 2)}\n`,
    );
  else if (refused.length > 0) terminal.out(`Nothing was changed.\n${printedProblems(refused)}`);
  else if (options.csv) terminal.out(writeTable(planTable(shown!, records, today)));
  else terminal.out(printedPlan(shown!, facts, problems));
  return refused.length > 0 || problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

const progress = ({ milestones }: ReleasePlan, { records, today }: PlanFacts) =>
  progressOf(milestones, records, today).map(({ milestone, ...rest }) => ({
    milestone: milestone.id,
    ...rest,
  }));

/** The changes that were asked for, one after another; the first that cannot be ends them all. */
function changedPlan(
  begun: Edited,
  { goLive, planned = [], byRule = [], actual = [], effort = [], drop = [], note = [], notes }: PlanOptions,
  facts: PlanFacts,
): { plan?: ReleasePlan; problems: Problem[] } {
  const steps: ((plan: ReleasePlan) => { plan?: ReleasePlan; problems: Problem[] })[] = [
    ...actual.map(
      ({ id, dates }) =>
        (plan: ReleasePlan) =>
          setActual(plan, id, dates, facts.today),
    ),
    ...planned.map(({ id, dates: { start, end } }) => (plan: ReleasePlan) => {
      if (!start || !end)
        throw new BadUse(`give both planned days of ${id}, such as ${id}=2026-10-01..2026-10-28.`);
      return setPlanned(plan, id, { start, end });
    }),
    ...byRule.map((id) => (plan: ReleasePlan) => followRule(plan, id)),
    ...effort.map(({ id, role, planned: ahead, actual: done, on }) => (plan: ReleasePlan) => {
      const dated = on !== undefined && done !== undefined;
      const known = {
        ...(ahead !== undefined && { planned: ahead }),
        ...(done !== undefined && !dated && { actual: done }),
      };
      const set = setEffort(plan, id, role, known);
      return dated && set.plan ? setWorked(set.plan, id, role, { on, days: done }, facts.today) : set;
    }),
    ...drop.map(
      ({ id, text }) =>
        (plan: ReleasePlan) =>
          setDropped(plan, id, text || undefined),
    ),
    ...note.map(
      ({ id, text }) =>
        (plan: ReleasePlan) =>
          setNote(plan, id, text),
    ),
    ...(notes === undefined ? [] : [(plan: ReleasePlan) => ({ plan: { ...plan, notes }, problems: [] })]),
    ...(goLive === undefined && byRule.length === 0
      ? []
      : [
          (plan: ReleasePlan) => {
            const date = typeof goLive === 'string' ? goLive : goLive ? facts.goLive : plan.goLive;
            const again = replan(plan, { ...facts, goLive: date });
            return again.plan ? { plan: again.plan, problems: [] } : again;
          },
        ]),
  ];
  let current: { plan?: ReleasePlan; problems: Problem[] } = begun;
  for (const step of steps) {
    if (!current.plan) return current;
    current = step(current.plan);
  }
  return current;
}
