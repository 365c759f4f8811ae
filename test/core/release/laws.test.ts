import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingDaysBetween } from '../../../src/core/calendar/working-days';
import { compareNumbers } from '../../../src/core/catalogue/numbers';
import { readRelease, writeRelease, type Release, type ReleaseStep } from '../../../src/core/release/Release';
import { standingOf } from '../../../src/core/release/standingOf';
import { liveReleaseOf, stateOf } from '../../../src/core/release/states';
import { runs as usually } from '../../laws/models';
import { tries, walk, type Fault, type Taken } from './walks';

const runs = usually(40);

/** The last time that a step was taken for a release, in what has been taken so far. */
const last = (taken: readonly Taken[], ...steps: ReleaseStep[]) =>
  taken.findLast(({ step }) => steps.includes(step));

/**
 * The guards in the oracle's own words: what must be true of the steps that brought a release live. It looks at what the walk
 * did, not at the release.
 */
function brokenGuards(taken: readonly Taken[], goLive: string): string[] {
  const broken: string[] = [];
  const expectNone = (step: Taken | undefined, name: string, ...faults: Fault[]) => {
    if (!step) return broken.push(`no ${name}`);
    for (const fault of [...faults, 'by'] as const)
      if (step.faults.includes(fault)) broken.push(`${name}: ${fault}`);
    return undefined;
  };
  const live = last(taken, 'go-live');
  const approval = last(taken, 'approve');
  const consultation = last(taken, 'open-consultation');
  const closing = last(taken, 'open-consultation', 'extend-consultation');
  const frozen = last(taken, 'start-review', 'revise');
  expectNone(live, 'going live', 'reference', 'seal', 'unlooked');
  expectNone(last(taken, 'publish'), 'publication', 'seal', 'unlooked');
  const LOOKED = ['error', 'impact', 'seal', 'other files', 'unlooked'] as const;
  expectNone(approval, 'approval', 'reference', 'comment', 'review', ...LOOKED);
  expectNone(consultation, 'consultation', 'review', ...LOOKED);
  expectNone(frozen, 'frozen edition', 'error', 'empty', 'other files', 'unlooked');
  if (!live || !approval || !consultation || !closing || !frozen) return broken;
  if (live.input.effective! < goLive || live.input.effective! < live.today) broken.push('day');
  if (approval.today <= closing.input.closes!) broken.push('consultation open');
  if (workingDaysBetween(consultation.input.opens!, closing.input.closes!) < 20)
    broken.push('consultation short');
  if (taken.indexOf(frozen) > taken.indexOf(approval)) broken.push('approved edition is not the newest');
  return broken;
}

describe('laws of releases', () => {
  it('no path of steps that were taken reaches live without its guards', () => {
    let live = 0;
    fc.assert(
      fc.property(tries, (all) => {
        const taken: Taken[] = [];
        walk(all, (step) => {
          taken.push(step);
          if (step.step !== 'go-live') return;
          live += 1;
          expect(
            brokenGuards(
              taken.filter(({ id }) => id === step.id),
              step.after.goLive,
            ),
          ).toEqual([]);
        });
      }),
      runs,
    );
    expect(live).toBeGreaterThan(runs.numRuns / 10); // else the law would say little
  });

  it('events and editions are only added to, and what was given stays as it was', () => {
    fc.assert(
      fc.property(tries, (all) => {
        const texts = new Map<Release, string>();
        walk(all, ({ before, after }) => {
          texts.set(after, JSON.stringify(after));
          expect(after.events.slice(0, -1)).toEqual(before.events);
          expect(after.editions.slice(0, before.editions.length)).toEqual(before.editions);
        });
        for (const [release, text] of texts) expect(JSON.stringify(release)).toBe(text);
      }),
      runs,
    );
  });

  it('every accepted history replays, from its file as well, to the same standing', () => {
    fc.assert(
      fc.property(tries, (all) => {
        for (const release of walk(all).releases) {
          const again = readRelease(writeRelease(release)).value!;
          expect(standingOf(again)).toEqual({ ...standingOf(release), problems: [] });
          const [shorter, event] = [release.events.slice(0, -1), release.events.at(-1)!];
          if (shorter.length === 0 || event.step === 'start-review' || event.step === 'revise') continue;
          expect(standingOf({ ...release, events: shorter }).problems).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('a record without a reference, a consultation or an order in time reaches no further', () => {
    let spoilt = 0;
    const spoil = (release: Release, how: number): Release | undefined => {
      const { events } = release;
      const at = events.findLastIndex(({ step }) => step === (how === 0 ? 'approve' : 'open-consultation'));
      if (at < 0) return undefined;
      spoilt += 1;
      const event = events[at]!;
      if (how === 0) return { ...release, events: events.with(at, { ...event, reference: ' ' }) };
      if (how === 1) return { ...release, events: events.toSpliced(at, 1) };
      if (how === 2) return { ...release, events: events.with(at, { ...event, closes: event.opens! }) };
      return { ...release, events: events.with(at, { ...event, at: '2019-01-01T00:00:00Z' }) };
    };
    fc.assert(
      fc.property(tries, fc.nat(3), (all, how) => {
        for (const release of walk(all).releases) {
          const bad = spoil(release, how);
          if (!bad) continue;
          const { standing, problems } = standingOf(bad);
          // Without its consultation a record may still be one, of a release that is in review.
          if (how !== 1) expect(problems.map(({ code }) => code)).toEqual(['REL-HISTORY']);
          expect(['draft', 'internal review', 'in consultation']).toContain(standing.stage);
        }
      }),
      runs,
    );
    expect(spoilt).toBeGreaterThan(runs.numRuns / 10);
  });

  it('a step and its way back restore what was', () => {
    const pairs: Partial<Record<ReleaseStep, ReleaseStep>> = {
      'revoke-approval': 'approve',
      unpublish: 'publish',
      'undo-go-live': 'go-live',
    };
    let seen = 0;
    fc.assert(
      fc.property(tries, (all) => {
        const taken: Taken[] = [];
        walk(all, (step) => {
          const forth = taken.findLast(({ id }) => id === step.id);
          taken.push(step);
          if (forth === undefined || pairs[step.step] !== forth.step) return;
          seen += 1;
          expect(standingOf(step.after).standing).toEqual(standingOf(forth.before).standing);
        });
      }),
      runs,
    );
    expect(seen).toBeGreaterThan(runs.numRuns / 20);
  });

  it('on any day at most one release is live, the others that went live are superseded, in the order of numbers', () => {
    fc.assert(
      fc.property(tries, fc.nat(400), (all, days) => {
        const { releases } = walk(all);
        const today = new Date(Date.UTC(2020, 0, 2 + days * 3)).toISOString().slice(0, 10);
        const states = releases.map((release) => stateOf(release, releases, today));
        const on = releases.filter((release) => (standingOf(release).standing.goLive?.on ?? '9999') <= today);
        const live = liveReleaseOf(releases, today);
        expect(states.filter((state) => state === 'live')).toHaveLength(on.length > 0 ? 1 : 0);
        expect(states.filter((state) => state === 'superseded')).toHaveLength(Math.max(0, on.length - 1));
        expect(on.every(({ id }) => compareNumbers(id, live!.id) <= 0)).toBe(true);
      }),
      runs,
    );
  });
});
