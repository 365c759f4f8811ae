import { describe, expect, it } from 'vitest';
import { recordProblems } from '../../../src/core/release/recordProblems';
import type { Release, ReleaseEvent, ReleaseStep } from '../../../src/core/release/Release';
import { standingOf } from '../../../src/core/release/standingOf';
import { World } from './world';

const codes = ({ problems = [] }: { problems?: { code: string }[] }) => problems.map(({ code }) => code);
const set = () =>
  new World()
    .published('3.0', '2026-04-20')
    .step('3.0', 'go-live', { effective: '2026-04-20', reference: 'Minute 3' });

/** The release with its last event of a step changed. */
function forged(release: Release, step: ReleaseStep, change: Partial<ReleaseEvent>): Release {
  const at = release.events.findLastIndex((event) => event.step === step);
  return { ...release, events: release.events.with(at, { ...release.events[at]!, ...change }) };
}

/** As records were before they kept dates and seals. */
const old = (release: Release): Release => ({
  ...release,
  events: release.events.map(({ planned: _, seal: __, ...event }) => event),
});

describe('a step that is written down afterwards', () => {
  const at = '2026-03-02T09:00:00Z';
  it.each([
    [at, undefined],
    ['2026-03-02T09:09:00Z', undefined],
    ['2026-03-01T09:00:00Z', undefined],
    ['2026-03-02T09:11:00Z', '2026-03-02T09:11:00Z'],
    ['2026-11-26T12:00:00Z', '2026-11-26T12:00:00Z'],
  ])('at %s says so: %s', (clock, recordedAt) => {
    const world = new World(at).create('3.0', '2026-04-20');
    const { release } = world.attempt('3.0', 'start-review', {}, { clock });
    expect(release?.events.at(-1)?.recordedAt).toBe(recordedAt);
    expect(standingOf(release!).problems).toEqual([]);
  });
});

describe('a release whose place among the others is wrong', () => {
  it('takes no step until its record is mended, not even the last', () => {
    const world = set();
    const three = { ...world.get('3.0'), previous: '2.0' };
    world.releases = [three];
    expect(codes(world.attempt('3.0', 'undo-go-live', { note: 'Too early.' }))).toEqual(['REL-PREVIOUS']);
  });
});

describe('the planned date (A2, G14)', () => {
  const why = { note: 'Tests take longer.', reference: 'Minute 2' };
  const change = (world: World, planned: string, input = {}) =>
    world.attempt('3.0', 'change-date', { planned, ...why, ...input });

  it('changes by an event that keeps the former one', () => {
    const { release } = change(new World().published('3.0', '2026-04-20'), '2026-05-01');
    expect(release?.goLive).toBe('2026-05-01');
    expect(release?.events.at(-1)).toEqual({
      at: '2026-04-08T09:00:00Z',
      step: 'change-date',
      by: 'A. Modeller',
      edition: 1,
      planned: '2026-05-01',
      formerly: '2026-04-20',
      ...why,
    });
    expect(standingOf(release!)).toMatchObject({ standing: { planned: '2026-05-01' }, problems: [] });
  });

  it.each([
    ['2026-04-20', {}, ['REL-DATE-SAME']],
    ['2026-04-07', {}, ['REL-GO-LIVE-PAST', 'REL-NOTICE']],
    ['2026-04-14', {}, ['REL-NOTICE']],
    ['2026-04-14', { shortNotice: 'All parties agreed.' }, []],
    ['2026-04-15', {}, []],
    ['2026-05-01', { reference: ' ' }, ['REL-REFERENCE']],
    ['2026-05-01', { note: ' ' }, ['REL-REASON']],
    ['2026-05-01', { by: ' ' }, ['REL-BY']],
  ])('to %s with %o once published: %j', (planned, input, expected) => {
    expect(codes(change(new World().published('3.0', '2026-04-20'), planned, input))).toEqual(expected);
  });

  it('may come a week after the publication where it is put off, and a week from today where it is brought forward', () => {
    const world = new World().published('3.0', '2026-04-20').at('2026-04-19T09:00:00Z');
    expect(codes(change(world, '2026-04-21'))).toEqual([]);
    world.step('3.0', 'change-date', { planned: '2026-06-01', ...why });
    expect(codes(change(world, '2026-04-25'))).toEqual(['REL-NOTICE']);
    expect(codes(change(world, '2026-04-26'))).toEqual([]);
  });

  it('needs no decision before the approval, and no record before anybody was asked', () => {
    const world = new World().create('3.0', '2026-05-01').step('3.0', 'start-review');
    expect(codes(change(world, '2026-06-01'))).toEqual(['REL-STEP']);
    world.step('3.0', 'open-consultation', { opens: '2026-03-09', closes: '2026-04-07' });
    expect(codes(change(world, '2026-06-01', { reference: '' }))).toEqual([]);
  });

  it('is what going live is judged by, also in a record that was written by hand', () => {
    const release = set().get('3.0');
    expect(standingOf(release).problems).toEqual([]);
    for (const record of [release, old(release)]) {
      const early = forged(record, 'go-live', { effective: '2026-04-19' });
      expect(standingOf(early).problems[0]?.message).toContain('19 April 2026 is before its planned date');
      expect(codes(standingOf({ ...early, goLive: '2026-04-19' }))).toEqual(
        record === release ? ['REL-HISTORY'] : [],
      );
    }
    expect(codes(standingOf({ ...release, goLive: '2026-04-18' }))).toEqual(['REL-HISTORY']);
  });

  it('may have been changed in an old record after a switch that was undone', () => {
    const world = set().at('2026-04-21T09:00:00Z').step('3.0', 'undo-go-live', { note: 'A fault.' });
    expect(standingOf({ ...old(world.get('3.0')), goLive: '2026-06-01' }).problems).toEqual([]);
  });
});

describe('the seal (F5)', () => {
  it('stands in the approval and the publication, and is held against the edition', () => {
    const release = set().get('3.0');
    const seal = 'b'.repeat(64);
    expect(release.events.filter((event) => event.seal === release.editions[0]!.seal)).toHaveLength(2);
    const other = { ...release, editions: [{ ...release.editions[0]!, seal }] };
    expect(standingOf(other)).toMatchObject({
      standing: { stage: 'in consultation' },
      problems: [{ code: 'REL-HISTORY', message: expect.stringContaining('another seal') as string }],
    });
    expect(standingOf(old(other)).problems).toEqual([]);
  });
});

describe('a record among others', () => {
  const { releases } = new World().published('2.0', '2026-04-20').published('3.0', '2026-05-01', '2.0');
  const [two, three] = releases as [Release, Release];
  const now = '2026-04-09T09:00:00Z';

  it.each([
    ['in order', three, releases, now, []],
    ['dated ahead', three, releases, '2026-04-07T09:00:00Z', ['REL-FUTURE']],
    ['by a clock that is a little fast', three, releases, '2026-04-08T08:55:00Z', []],
    ['after one that is gone', three, [three], now, ['REL-PREVIOUS']],
    ['after itself', { ...three, previous: '3.0' }, releases, now, ['REL-PREVIOUS']],
    ['with the number of another', three, [...releases, { ...two, id: '3' }], now, ['REL-ID']],
  ])('%s', (_, release, all, at, expected) => {
    expect(recordProblems(release, all, at).map(({ code }) => code)).toEqual(expected);
  });

  it('follows one whose record cannot be read', () => {
    expect(recordProblems(three, [three], now, ['2.0'])).toEqual([]);
  });
});
