import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOvertakings, overtakings } from '../../../src/core/release/overtakings';
import { standingOf } from '../../../src/core/release/standingOf';
import { tries, walk } from './walks';
import { World } from './world';

const pairs = (world: World) =>
  overtakings(world.releases).map(({ earlier, later }) => [earlier.id, later.id]);

describe('a release that overtakes another (G12)', () => {
  it('is told of by the dates that both are planned for, and no more once they are in order', () => {
    const world = new World().published('3.0', '2026-06-01').published('3.1', '2026-05-04', '3.0');
    expect(pairs(world)).toEqual([['3.0', '3.1']]);
    expect(checkOvertakings(world.releases)).toEqual([
      {
        code: 'REL-OVERTAKES',
        severity: 'warning',
        where: { fileName: 'releases/3.0/release.json' },
        message:
          'Release 3.1 is planned for 4 May 2026, and release 3.0 for 1 June 2026: 3.1 would overtake it, and 3.0 could not go live any more.',
        remedy: 'Plan 3.1 for a later day than 3.0, or 3.0 for an earlier one.',
      },
    ]);
    world.step('3.1', 'change-date', { planned: '2026-06-02', note: 'In order.', reference: 'Minute 4' });
    expect(pairs(world)).toEqual([]);
  });

  it('is told of by a switch that is set, until the other has gone live before', () => {
    const world = new World().published('3.0', '2026-05-01').published('3.1', '2026-05-04', '3.0');
    expect(pairs(world)).toEqual([]);
    world.step('3.1', 'go-live', { effective: '2026-05-04', reference: 'Minute 3' });
    expect(overtakings(world.releases)[0]?.message).toBe(
      'Release 3.1 is live from 4 May 2026, and release 3.0, which is published, is not live before it: from that day on 3.0 cannot go live any more.',
    );
    world.step('3.0', 'go-live', { effective: '2026-05-01', reference: 'Minute 2' });
    expect(pairs(world)).toEqual([]);
  });

  it('does not speak of a draft that was passed by', () => {
    const world = new World().create('3.0', '2026-04-01').published('3.1', '2026-05-04');
    world.step('3.1', 'go-live', { effective: '2026-05-04', reference: 'Minute 3' });
    expect(pairs(world)).toEqual([]);
  });

  it('is said at the steps of both, which it does not stop', () => {
    const world = new World().published('3.0', '2026-05-01').published('3.1', '2026-05-04', '3.0');
    const effective = '2026-05-04';
    const taken = world.attempt('3.1', 'go-live', { effective, reference: 'Minute 3' });
    expect(taken.release && taken.warnings.map(({ code }) => code)).toEqual(['REL-OVERTAKES']);
    world.step('3.1', 'go-live', { effective, reference: 'Minute 3' });
    world.step('3.0', 'unpublish', { note: 'A fault.' });
    const again = world.attempt('3.0', 'publish');
    expect(again.release && again.warnings.map(({ code }) => code)).toContain('REL-OVERTAKES');
  });

  it('is never silent: whatever can go live no more was named, unless it is a draft or was live', () => {
    fc.assert(
      fc.property(tries, (all) => {
        const { releases } = walk(all);
        for (const lower of releases)
          for (const higher of releases) {
            const on = standingOf(higher).standing.goLive?.on;
            const { stage } = standingOf(lower).standing;
            const isPassed =
              on !== undefined && lower.id < higher.id && stage !== 'draft' && stage !== 'live';
            const isNamed = overtakings(releases).some(
              ({ earlier, later }) => earlier === lower && later === higher,
            );
            if (isPassed) expect(isNamed).toBe(true);
          }
      }),
      { numRuns: 100 },
    );
  });
});
