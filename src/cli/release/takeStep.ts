import { dateInWords } from '../../core/calendar/date-in-words';
import { dateInBritain } from '../../core/calendar/dates';
import { advance } from '../../core/release/advance';
import { guardsOf, recordGuardsOf, type Input } from '../../core/release/guardsOf';
import { mayPass, unmet, type Guard } from '../../core/release/guards/Guard';
import { neededFacts } from '../../core/release/neededFacts';
import { releasePath } from '../../core/release/paths';
import type { Problem } from '../../core/problem';
import type { Release, ReleaseState, ReleaseStep } from '../../core/release/Release';
import { stateInWords, stateOf } from '../../core/release/states';
import { standingOf } from '../../core/release/standingOf';
import { transitionOf } from '../../core/release/transitions';
import type { Terminal } from '../terminal';
import { FactFinder } from './facts';
import { printedGuards } from './guardText';
import { inTurn, type StepOptions } from './options';
import { ReleaseStore } from './ReleaseStore';

/** What the input of a step can depend on. */
export interface StepWorld {
  store: ReleaseStore;
  release: Release;
  /** Date in Great Britain. */
  today: string;
}

/**
 * Takes a step and writes what came of it; where a guard is not met, says which, and writes nothing. What the record alone refuses
 * is refused before the files are checked, which takes most of the time.
 *
 * @param follow what is to be done once the step is written; says what it did
 * @returns exit code: 0 taken, 1 a guard is not met
 */
export const takeStep = (
  id: string,
  stepOf: ReleaseStep | ((world: StepWorld) => ReleaseStep),
  inputOf: (world: StepWorld) => Input,
  options: StepOptions,
  terminal: Terminal,
  follow: (store: ReleaseStore, today: string) => Promise<string> = () => Promise.resolve(''),
): Promise<number> =>
  inTurn(options, terminal, async ({ library, by, at, json }) => {
    const store = await ReleaseStore.open(library);
    const release = store.get(id);
    const today = dateInBritain(at);
    const world = { store, release, today };
    const step = typeof stepOf === 'string' ? stepOf : stepOf(world);
    const given = { by, ...inputOf(world) };
    const { advanced, guards, problems, checked } = await attempt(world, step, given, at, terminal);
    const releases = store.releases.map((other) => (other.id === id && advanced ? advanced : other));
    const state = stateOf(advanced ?? release, releases, today);
    if (json)
      terminal.out(
        `${JSON.stringify({ release: id, step, taken: !!advanced, state, guards, problems }, undefined, 2)}\n`,
      );
    else {
      terminal.out(inWords(id, step, state, guards, problems, advanced));
      if (!checked) terminal.out('  The files were not looked at: mend this first.\n');
    }
    if (advanced) terminal.err(await follow(await ReleaseStore.open(library), today));
    return advanced ? 0 : 1;
  });

interface Attempt {
  advanced?: Release;
  guards: Guard[];
  problems: readonly Problem[];
  /** False where the step was refused before its files were looked at. */
  checked: boolean;
}

async function attempt(
  { store, release }: StepWorld,
  step: ReleaseStep,
  given: Input,
  at: string,
  terminal: Terminal,
): Promise<Attempt> {
  const early = recordGuardsOf(release, step, { now: at, releases: store.releases }, given);
  const isAboutFiles = neededFacts(step).checked !== undefined;
  if (isAboutFiles && !mayPass(early))
    return { guards: early, problems: unmet(early, releasePath(release.id)), checked: false };
  const finder = new FactFinder(store, terminal, at);
  const facts = await finder.factsFor(release, step);
  const frozen = transitionOf(step)?.freezes ? await finder.library() : undefined;
  const input = { ...given, ...(frozen && { frozen }) };
  const guards = guardsOf(release, step, facts, input);
  const { release: advanced, problems = [] } = advance(release, step, input, facts);
  if (advanced) await store.save(advanced, frozen);
  return { guards, problems, checked: true, ...(advanced && { advanced }) };
}

function inWords(
  id: string,
  step: ReleaseStep,
  state: ReleaseState,
  guards: readonly Guard[],
  problems: readonly { code: string; message: string }[],
  advanced: Release | undefined,
): string {
  if (!advanced) {
    // What is no guard is the form of the record itself: a text that is too long, say.
    const others = problems.filter(({ code }) => !guards.some((guard) => guard.code === code && !guard.met));
    const faults = others.map(({ message }) => `  ${message}\n`).join('');
    return `${step} was not taken: release ${id} is still ${stateInWords(state)}.\n${printedGuards(guards)}${faults}`;
  }
  const newest = advanced.editions.at(-1);
  const frozen = transitionOf(step)?.freezes ? ` Edition ${newest?.number} is frozen.` : '';
  // For the minutes: a seal that stands there as well can be held against the file for ever.
  const sealed = step === 'approve' ? ` Its edition ${newest?.number} has the seal ${newest?.seal}.` : '';
  const said = printedGuards(guards.filter(({ met }) => !met));
  const { goLive } = standingOf(advanced).standing;
  const ahead = goLive && state !== 'live' ? ` It goes live on ${dateInWords(goLive.on)}.` : '';
  return `Release ${id} is ${stateInWords(state)}.${frozen}${sealed}${step === 'go-live' ? ahead : ''}\n${said}`;
}
