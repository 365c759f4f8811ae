import fc from 'fast-check';
import { addDays, dateInBritain } from '../../../src/core/calendar/dates';
import { lastOfWorkingDays } from '../../../src/core/calendar/working-days';
import { advance } from '../../../src/core/release/advance';
import { amend } from '../../../src/core/release/amend';
import { createRelease } from '../../../src/core/release/createRelease';
import type { Input } from '../../../src/core/release/guardsOf';
import { RELEASE_STEPS, type Release, type ReleaseStep } from '../../../src/core/release/Release';
import type { ReleaseFacts } from '../../../src/core/release/ReleaseFacts';
import { standingOf } from '../../../src/core/release/standingOf';
import { frozenOf, goodFacts } from './world';

/** One try of a walk: which release, which step, with what, and what the world is like. */
export interface Try {
  release: number;
  step: ReleaseStep | 'on' | 'amend';
  /** Days that pass before it. */
  days: number;
  /** Each fault spoils one thing that some guard looks at. */
  faults: readonly Fault[];
  length: number;
  opensIn: number;
  effectiveIn: number;
  plannedIn: number;
  isShort: boolean;
  text: number;
}

const FAULTS = [
  'error',
  'empty',
  'impact',
  'comment',
  'review',
  'unfrozen',
  'seal',
  'other files',
  'unlooked',
  'by',
  'reference',
  'note',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Mostly the next step onwards with nothing wrong, so that walks reach live; now and then anything. */
export const tries: fc.Arbitrary<Try[]> = fc.array(
  fc.record({
    release: fc.nat(2),
    step: fc.oneof(
      { weight: 10, arbitrary: fc.constant('on' as const) },
      { weight: 2, arbitrary: fc.constantFrom(...RELEASE_STEPS) },
      { weight: 3, arbitrary: fc.constantFrom('change-date' as const, 'amend' as const) },
    ),
    days: fc.oneof(fc.nat(3), fc.nat(45)),
    faults: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray([...FAULTS], { maxLength: 2 })),
    length: fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 20, max: 24 }) },
      fc.constant(19),
      fc.integer({ min: 1, max: 19 }),
    ),
    opensIn: fc.integer({ min: -1, max: 2 }),
    effectiveIn: fc.oneof(fc.nat(30), fc.integer({ min: -3, max: 200 })),
    plannedIn: fc.oneof(fc.integer({ min: -2, max: 10 }), fc.integer({ min: 0, max: 300 })),
    isShort: fc.boolean(),
    text: fc.nat(3),
  }),
  { minLength: 20, maxLength: 60 },
);

/** What was done, for an oracle that knows the guards in its own words. */
export interface Taken {
  id: string;
  step: ReleaseStep;
  today: string;
  input: Input;
  faults: readonly Fault[];
  before: Release;
  after: Release;
}

export interface Walk {
  releases: Release[];
  taken: Taken[];
  refused: number;
}

const ONWARDS: Record<string, ReleaseStep> = {
  draft: 'start-review',
  'internal review': 'open-consultation',
  'in consultation': 'approve',
  approved: 'publish',
  published: 'go-live',
  live: 'undo-go-live',
};
export const PLANNED = ['2020-06-01', '2020-09-01', '2021-03-01'];

/** Walks three releases from 2 January 2020 on; `seen` is called after every step that was taken. */
export function walk(
  all: readonly Try[],
  seen: (taken: Taken, releases: readonly Release[]) => void = () => undefined,
  amended: (release: Release, today: string) => void = () => undefined,
): Walk {
  let day = '2020-01-02';
  const walked: Walk = { releases: [], taken: [], refused: 0 };
  for (const [at, goLive] of PLANNED.entries()) {
    const plan = { id: `${at + 1}.0`, title: `Model ${at + 1}`, summary: '', goLive };
    walked.releases.push(
      createRelease(plan, { by: 'A' }, { now: `${day}T09:00:00Z`, releases: walked.releases }).release!,
    );
  }
  for (const each of all) {
    day = addDays(day, each.days);
    const before = walked.releases[each.release]!;
    if (each.step === 'amend') {
      const world = { now: `${day}T09:00:00Z`, releases: walked.releases };
      const { release } = amend(before, { goLive: addDays(day, each.plannedIn) }, world);
      if (!release || release.goLive === before.goLive) continue;
      walked.releases = walked.releases.map((other) => (other === before ? release : other));
      amended(release, day);
      continue;
    }
    const step = each.step === 'on' ? ONWARDS[standingOf(before).standing.stage]! : each.step;
    const now = `${day}T${at(walked.taken.length)}Z`;
    const input = inputOf(each, day);
    const facts = factsOf(each, step, before, walked.releases, now, input);
    const result = advance(before, step, input, facts);
    if (!result.release) {
      walked.refused += 1;
      continue;
    }
    walked.releases = walked.releases.map((other) => (other === before ? result.release : other));
    const taken = {
      id: before.id,
      step,
      today: dateInBritain(now),
      input,
      faults: each.faults,
      before,
      after: result.release,
    };
    walked.taken.push(taken);
    seen(taken, walked.releases);
  }
  return walked;
}

/** Later within the day for each step, so that the order of steps is the order of instants. */
const at = (count: number) => new Date(count * 60_000 + 9 * 3_600_000).toISOString().slice(11, 19);

function inputOf(
  { faults, length, opensIn, effectiveIn, plannedIn, isShort, text }: Try,
  day: string,
): Input {
  const given = (fault: Fault, value: string) => (faults.includes(fault) ? ' ' : value);
  const opens = addDays(day, opensIn);
  return {
    by: given('by', 'A. Modeller'),
    reference: given('reference', 'Paper 1'),
    note: given('note', 'Because.'),
    opens,
    closes: lastOfWorkingDays(opens, length),
    effective: addDays(day, effectiveIn),
    planned: addDays(day, plannedIn),
    ...(isShort && { shortNotice: 'The parties agreed.' }),
    frozen: frozenOf(`text ${text}`),
  };
}

function factsOf(
  { faults }: Try,
  step: ReleaseStep,
  release: Release,
  releases: readonly Release[],
  now: string,
  { frozen }: Input,
): ReleaseFacts {
  const has = (fault: Fault) => faults.includes(fault);
  const freezes = step === 'start-review' || step === 'revise';
  const seal = freezes ? frozen!.seal : (release.editions.at(-1)?.seal ?? '');
  if (has('unlooked')) return { now, releases };
  const good = goodFacts(now, releases, has('other files') ? 'of other files' : seal);
  const error = { code: 'X', severity: 'error', where: {}, message: 'm', remedy: 'r' } as const;
  const round = has('review') ? 'internal review' : 'consultation';
  return {
    ...good,
    checked: {
      ...good.checked!,
      processes: has('empty') ? 0 : 3,
      problems: has('error') ? [error] : [],
      openImpacts: has('impact') ? [{ register: 'r', impact: 'A001', text: 'A001' }] : [],
    },
    unanswered: has('comment') || has('review') ? [{ id: 'c', round, text: '?' }] : [],
    unfrozen: has('unfrozen') ? [{ id: 'c', round, text: '?' }] : [],
    seal: has('seal') ? [error] : [],
  };
}
