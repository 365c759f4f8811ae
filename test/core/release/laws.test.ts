import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/calendar/dates';
import { compareNumbers } from '../../../src/core/catalogue/numbers';
import { readRelease, writeRelease, type Release, type ReleaseStep } from '../../../src/core/release/Release';
import { standingOf } from '../../../src/core/release/standingOf';
import { liveReleaseOf, stateOf } from '../../../src/core/release/states';
import { runs as usually } from '../../laws/models';
import { Oracle } from './oracle';
import { PLANNED, tries, walk, type Taken } from './walks';

const runs = usually(40);

describe('laws of releases', () => {
  it('no step is taken, and so no path reaches live, without its guards', () => {
    const seen: Partial<Record<ReleaseStep | 'amend', number>> = {};
    const count = (step: ReleaseStep | 'amend') => (seen[step] = (seen[step] ?? 0) + 1);
    fc.assert(
      fc.property(tries, (all) => {
        const oracles = new Map(PLANNED.map((goLive, at) => [`${at + 1}.0`, new Oracle(goLive)]));
        walk(
          all,
          (taken) => {
            count(taken.step);
            expect(oracles.get(taken.id)!.judge(taken)).toEqual([]);
          },
          ({ id, goLive }, today) => {
            count('amend');
            expect(oracles.get(id)!.amended(goLive, today)).toEqual([]);
          },
        );
      }),
      runs,
    );
    // Else the law would say little of them.
    for (const step of ['open-consultation', 'change-date', 'go-live', 'amend'] as const)
      expect(seen[step] ?? 0, step).toBeGreaterThan(runs.numRuns / 10);
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
          const goLive = event.formerly ?? release.goLive;
          expect(standingOf({ ...release, goLive, events: shorter }).problems).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('a record without a reference, a consultation, an order in time, its day or its seal reaches no further', () => {
    const spoilt = [0, 0, 0, 0, 0, 0];
    const SPOILT = [
      'approve',
      'open-consultation',
      'open-consultation',
      'open-consultation',
      'go-live',
      'approve',
    ];
    const spoil = (release: Release, how: number): Release | undefined => {
      const { events } = release;
      const at = events.findLastIndex(({ step }) => step === SPOILT[how]);
      if (at < 0) return undefined;
      spoilt[how]! += 1;
      const event = events[at]!;
      if (how === 0) return { ...release, events: events.with(at, { ...event, reference: ' ' }) };
      if (how === 1) return { ...release, events: events.toSpliced(at, 1) };
      if (how === 2) return { ...release, events: events.with(at, { ...event, closes: event.opens! }) };
      if (how === 4)
        return { ...release, events: events.with(at, { ...event, effective: addDays(event.planned!, -1) }) };
      if (how === 5) return { ...release, events: events.with(at, { ...event, seal: 'f'.repeat(64) }) };
      return { ...release, events: events.with(at, { ...event, at: '2019-01-01T00:00:00Z' }) };
    };
    fc.assert(
      fc.property(tries, fc.nat(5), (all, how) => {
        for (const release of walk(all).releases) {
          const bad = spoil(release, how);
          if (!bad) continue;
          const { standing, problems } = standingOf(bad);
          // Without its consultation a record may still be one, of a release that is in review.
          if (how !== 1) expect(problems.map(({ code }) => code)).toEqual(['REL-HISTORY']);
          expect(standing.stage).not.toBe('live');
          if (how !== 4) expect(['draft', 'internal review', 'in consultation']).toContain(standing.stage);
        }
      }),
      runs,
    );
    expect(spoilt.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(runs.numRuns / 10);
    expect(spoilt.every((each) => each > 0)).toBe(true);
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
