import { dateInBritain } from '../../core/calendar/dates';
import { advance } from '../../core/release/advance';
import { guardsOf, type Input } from '../../core/release/guardsOf';
import type { Guard } from '../../core/release/guards/Guard';
import type { Release, ReleaseState, ReleaseStep } from '../../core/release/Release';
import { stateInWords, stateOf } from '../../core/release/states';
import { standingOf } from '../../core/release/standingOf';
import { transitionOf } from '../../core/release/transitions';
import type { Terminal } from '../terminal';
import { FactFinder } from './facts';
import { printedGuards } from './guardText';
import type { StepOptions } from './options';
import { ReleaseStore } from './ReleaseStore';

/** What the input of a step can depend on. */
export interface StepWorld {
  store: ReleaseStore;
  release: Release;
  /** Date in Great Britain. */
  today: string;
}

/**
 * Takes a step and writes what came of it; where a guard is not met, says which, and writes nothing.
 *
 * @param follow what is to be done once the step is written; says what it did
 * @returns exit code: 0 taken, 1 a guard is not met
 */
export async function takeStep(
  id: string,
  stepOf: ReleaseStep | ((world: StepWorld) => ReleaseStep),
  inputOf: (world: StepWorld) => Input,
  { library, by, at, json }: StepOptions,
  terminal: Terminal,
  follow: (store: ReleaseStore) => Promise<string> = () => Promise.resolve(''),
): Promise<number> {
  const store = await ReleaseStore.open(library);
  const release = store.get(id);
  const today = dateInBritain(at);
  const world = { store, release, today };
  const step = typeof stepOf === 'string' ? stepOf : stepOf(world);
  const finder = new FactFinder(store, terminal, at);
  const facts = await finder.factsFor(release, step);
  const frozen = transitionOf(step)?.freezes ? await finder.library() : undefined;
  const input = { by, ...inputOf(world), ...(frozen && { frozen }) };
  const guards = guardsOf(release, step, facts, input);
  const { release: advanced, problems = [] } = advance(release, step, input, facts);
  if (advanced) await store.save(advanced, frozen);
  const releases = store.releases.map((other) => (other.id === id && advanced ? advanced : other));
  const state = stateOf(advanced ?? release, releases, today);
  if (json)
    terminal.out(
      `${JSON.stringify({ release: id, step, taken: !!advanced, state, guards, problems }, undefined, 2)}\n`,
    );
  else terminal.out(inWords(id, step, state, guards, problems, advanced));
  if (advanced) terminal.err(await follow(await ReleaseStore.open(library)));
  return advanced ? 0 : 1;
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
  const ahead = goLive && state !== 'live' ? ` It goes live on ${goLive.on}.` : '';
  return `Release ${id} is ${stateInWords(state)}.${frozen}${sealed}${step === 'go-live' ? ahead : ''}\n${said}`;
}
