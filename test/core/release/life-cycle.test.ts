import { describe, expect, it } from 'vitest';
import { amend } from '../../../src/core/release/amend';
import { createRelease } from '../../../src/core/release/createRelease';
import { guardsOf, possibleSteps } from '../../../src/core/release/guardsOf';
import { RELEASE_STEPS, type ReleaseStep } from '../../../src/core/release/Release';
import { standingOf } from '../../../src/core/release/standingOf';
import { liveReleaseOf, stateOf } from '../../../src/core/release/states';
import { World } from './world';

const codes = ({ problems = [] }: { problems?: { code: string }[] }) => problems.map(({ code }) => code);
const stateIn = (world: World, id: string, today = world.now.slice(0, 10)) =>
  stateOf(world.get(id), world.releases, today);

const consulted = () =>
  new World()
    .create('3.0', '2026-05-01')
    .step('3.0', 'start-review')
    .step('3.0', 'open-consultation', { opens: '2026-03-09', closes: '2026-04-07' });

describe('the way of a release (L2)', () => {
  it('leads from draft to live', () => {
    const world = new World().create('3.0', '2026-04-20');
    expect(stateIn(world, '3.0')).toBe('draft');
    expect(stateIn(world.step('3.0', 'start-review'), '3.0')).toBe('internal review');
    world.step('3.0', 'open-consultation', { opens: '2026-03-09', closes: '2026-04-07' });
    expect(stateIn(world, '3.0')).toBe('in consultation');
    world.at('2026-04-08T09:00:00Z').step('3.0', 'approve', { reference: 'Paper 1' });
    expect(stateIn(world, '3.0')).toBe('approved');
    expect(stateIn(world.step('3.0', 'publish'), '3.0')).toBe('published');
    world
      .at('2026-04-20T09:00:00Z')
      .step('3.0', 'go-live', { reference: 'Minute 2', effective: '2026-04-20' });
    expect(stateIn(world, '3.0')).toBe('live');
    expect(standingOf(world.get('3.0')).standing).toEqual({
      stage: 'live',
      edition: 1,
      planned: '2026-04-20',
      consultation: { edition: 1, opens: '2026-03-09', closes: '2026-04-07' },
      approval: { edition: 1, at: '2026-04-08T09:00:00Z', by: 'A. Modeller', reference: 'Paper 1' },
      publication: { edition: 1, at: '2026-04-08T09:00:00Z', by: 'A. Modeller' },
      goLive: { on: '2026-04-20', at: '2026-04-20T09:00:00Z', by: 'A. Modeller', reference: 'Minute 2' },
    });
  });

  it('refuses every step that does not fit the state, and says from where it would', () => {
    const world = new World().create('3.0', '2026-05-01');
    const possible = possibleSteps(world.get('3.0'), world.releases, '2026-03-02');
    expect(possible).toEqual(['start-review']);
    for (const step of RELEASE_STEPS.filter((each) => each !== 'start-review'))
      expect(codes(world.attempt('3.0', step))).toEqual(['REL-STEP']);
    const { problems } = world.attempt('3.0', 'publish');
    expect(problems?.[0]?.remedy).toBe('It follows on: approved.');
  });

  it.each<[ReleaseStep, string]>([
    ['withdraw-consultation', 'draft'],
    ['extend-consultation', 'in consultation'],
  ])('goes by %s from a consultation to %s', (step, state) => {
    const world = consulted().step('3.0', step, { note: 'Wrong file.', closes: '2026-04-14' });
    expect(stateIn(world, '3.0')).toBe(state);
  });
});

describe('a consultation', () => {
  it('lasts 20 working days or more, and opens today or later (G5)', () => {
    const world = new World().create('3.0', '2026-05-01').step('3.0', 'start-review');
    const attempt = (opens: string, closes: string) =>
      world.attempt('3.0', 'open-consultation', { opens, closes });
    expect(codes(attempt('2026-03-09', '2026-04-02'))).toEqual(['REL-CONSULTATION-DATES']);
    expect(attempt('2026-03-09', '2026-04-02').problems?.[0]).toMatchObject({
      message: expect.stringContaining('19 working days') as string,
      remedy: 'Close it on 7 April 2026 or later.',
    });
    expect(attempt('2026-03-09', '2026-04-07').release).toBeDefined();
    expect(codes(attempt('2026-03-01', '2026-04-07'))).toEqual(['REL-CONSULTATION-DATES']);
    expect(attempt('2028-03-01', '2028-04-07').problems?.[0]?.message).toContain(
      '1 January 2019 to 31 December 2027',
    );
    expect(attempt('2027-12-20', '2027-12-31').problems?.[0]?.remedy).toContain('further years');
  });

  it('is not over before the end of its last day (G6)', () => {
    const world = consulted();
    world.text = 'second';
    world.at('2026-04-07T22:59:59Z');
    expect(codes(world.attempt('3.0', 'approve', { reference: 'P' }))).toEqual(['REL-CONSULTATION-OPEN']);
    expect(codes(world.attempt('3.0', 'revise'))).toEqual(['REL-CONSULTATION-OPEN']);
    world.at('2026-04-07T23:00:00Z'); // midnight of summer time
    expect(world.attempt('3.0', 'approve', { reference: 'P' }).release).toBeDefined();
  });

  it('is extended to a later day, also once it has closed, unless its text was revised since (G7)', () => {
    const world = consulted().at('2026-04-09T09:00:00Z');
    expect(codes(world.attempt('3.0', 'extend-consultation', { closes: '2026-04-07' }))).toEqual([
      'REL-EXTENSION',
    ]);
    expect(codes(world.attempt('3.0', 'extend-consultation', { closes: '2026-04-08' }))).toEqual([
      'REL-EXTENSION',
    ]);
    world.step('3.0', 'extend-consultation', { closes: '2026-04-14' });
    expect(codes(world.attempt('3.0', 'approve', { reference: 'P' }))).toEqual(['REL-CONSULTATION-OPEN']);
    world.text = 'second';
    world.at('2026-04-15T09:00:00Z').step('3.0', 'revise');
    expect(codes(world.attempt('3.0', 'extend-consultation', { closes: '2026-04-20' }))).toEqual([
      'REL-REVISED',
    ]);
  });

  it('ends in a revised edition, which is what is approved (F2)', () => {
    const world = consulted().at('2026-04-09T09:00:00Z');
    expect(codes(world.attempt('3.0', 'revise'))).toEqual(['REL-UNCHANGED']);
    const [first] = world.get('3.0').editions;
    world.text = 'second';
    world.step('3.0', 'revise', { note: 'After the comments' });
    expect(world.get('3.0').editions[0]).toEqual(first);
    expect(world.get('3.0').editions[1]).toMatchObject({ number: 2, note: 'After the comments' });
    world.step('3.0', 'approve', { reference: 'P' });
    expect(standingOf(world.get('3.0')).standing.approval?.edition).toBe(2);
  });
});

describe('guards that look at the world', () => {
  const error = { code: 'X', severity: 'error', where: {}, message: 'm', remedy: 'r' } as const;
  const open = { register: 'smets1', impact: 'A001', text: 'A001' };
  const comment = { id: 'c', round: 'consultation', text: 'Why?' } as const;

  it.each([
    ['REL-UNCHECKED', { checked: undefined }],
    ['REL-ERRORS', { problems: [error] }],
    ['REL-IMPACTS', { openImpacts: [open] }],
    ['REL-UNCHECKED', { seal: 'of other files' }],
  ])('keep an approval back: %s', (code, change) => {
    const world = consulted().at('2026-04-09T09:00:00Z');
    const good = world.facts('3.0', 'approve').checked!;
    const facts = 'checked' in change ? { checked: undefined } : { checked: { ...good, ...change } };
    const found = codes(world.attempt('3.0', 'approve', { reference: 'P' }, facts as never));
    expect(found[0]).toBe(code);
  });

  it('want every comment answered, and no more than those of the review before a consultation (G3)', () => {
    const world = new World().create('3.0', '2026-05-01').step('3.0', 'start-review');
    const dates = { opens: '2026-03-09', closes: '2026-04-07' };
    const unanswered = [comment];
    expect(world.attempt('3.0', 'open-consultation', dates, { unanswered }).release).toBeDefined();
    const review = [{ ...comment, round: 'internal review' as const }];
    expect(codes(world.attempt('3.0', 'open-consultation', dates, { unanswered: review }))).toEqual([
      'REL-COMMENTS',
    ]);
    const later = consulted().at('2026-04-09T09:00:00Z');
    expect(codes(later.attempt('3.0', 'approve', { reference: 'P' }, { unanswered }))).toEqual([
      'REL-COMMENTS',
    ]);
  });

  it('stop a publication and going live on what came in time, and say what came late (G15)', () => {
    const world = new World().published('3.0', '2026-05-01');
    const late = [{ ...comment, late: 'late: received on 9 April 2026' }];
    const live = { effective: '2026-05-01', reference: 'P' };
    const unpublished = consulted().at('2026-04-08T09:00:00Z').step('3.0', 'approve', { reference: 'P' });
    const said = (attempt: ReturnType<World['attempt']>) =>
      attempt.release && attempt.warnings.map(({ code }) => code);
    for (const [at, step, input] of [
      [unpublished, 'publish', {}],
      [world, 'go-live', live],
    ] as const) {
      expect(codes(at.attempt('3.0', step, input, { unanswered: [comment, ...late] }))).toEqual([
        'REL-COMMENTS',
      ]);
      expect(said(at.attempt('3.0', step, input, { unanswered: late }))).toEqual(['REL-COMMENTS-LATE']);
      expect(said(at.attempt('3.0', step, input))).toEqual([]);
      expect(codes(at.attempt('3.0', step, input, { unanswered: undefined } as never))).toEqual([
        'REL-COMMENTS',
      ]);
    }
  });

  it('list what stands in the way, and what is still to be given', () => {
    const world = consulted().at('2026-04-09T09:00:00Z');
    const facts = { ...world.facts('3.0', 'approve'), unanswered: [comment] };
    const guards = guardsOf(world.get('3.0'), 'approve', facts);
    expect(guards.filter(({ met }) => !met).map(({ code, asks }) => [code, asks])).toEqual([
      ['REL-COMMENTS', undefined],
      ['REL-BY', 'by'],
      ['REL-REFERENCE', 'reference'],
    ]);
    expect(guards.find(({ code }) => code === 'REL-COMMENTS')?.elements).toEqual([
      { text: 'Why?', comment: 'c' },
    ]);
  });

  it('say short notice of a publication and refuse a date that is past (G9)', () => {
    const world = consulted().at('2026-04-28T09:00:00Z').step('3.0', 'approve', { reference: 'P' });
    const late = world.attempt('3.0', 'publish');
    expect(late.release && late.warnings.map(({ code }) => code)).toEqual(['REL-SHORT-NOTICE']);
    const told = world.attempt('3.0', 'publish', { shortNotice: ' All parties agreed. ' });
    expect(told.release && [told.warnings, told.release.events.at(-1)!.shortNotice]).toEqual([
      [],
      'All parties agreed.',
    ]);
    expect(codes(world.at('2026-05-02T09:00:00Z').attempt('3.0', 'publish'))).toEqual(['REL-GO-LIVE-PAST']);
  });

  it('want a name, an order in time and a reason for a step back (L3 to L5)', () => {
    const world = consulted();
    expect(codes(world.attempt('3.0', 'withdraw-consultation', { by: ' ', note: ' ' }))).toEqual([
      'REL-BY',
      'REL-REASON',
    ]);
    expect(
      codes(world.at('2026-03-02T08:59:59.5Z').attempt('3.0', 'withdraw-consultation', { note: 'x' })),
    ).toEqual(['REL-TIME']);
  });
});

describe('going live (S1 to S4)', () => {
  const live = (world: World, id: string, effective: string) =>
    world.step(id, 'go-live', { effective, reference: 'Minute 3' });

  it('is a switch for a day: published until then', () => {
    const world = live(new World().published('2.0', '2026-04-20'), '2.0', '2026-04-20');
    expect([stateIn(world, '2.0', '2026-04-19'), stateIn(world, '2.0', '2026-04-20')]).toEqual([
      'published',
      'live',
    ]);
    expect(liveReleaseOf(world.releases, '2026-04-19')).toBeUndefined();
    expect(possibleSteps(world.get('2.0'), world.releases, '2026-04-10')).toEqual(['undo-go-live']);
  });

  it('is not before the planned date, nor before today', () => {
    const world = new World().published('2.0', '2026-04-20');
    const attempt = (effective: string) => world.attempt('2.0', 'go-live', { effective, reference: 'M' });
    expect(codes(attempt('2026-04-19'))).toEqual(['REL-EARLY']);
    expect(
      codes(
        world
          .at('2026-04-22T09:00:00Z')
          .attempt('2.0', 'go-live', { effective: '2026-04-21', reference: 'M' }),
      ),
    ).toEqual(['REL-DATE']);
    expect(attempt('2026-04-22').release).toBeDefined();
  });

  it('supersedes the one before, and undoing it brings that one back', () => {
    const world = new World().published('2.0', '2026-04-20').published('3.0', '2026-05-01', '2.0');
    live(live(world, '2.0', '2026-04-20'), '3.0', '2026-05-01');
    expect(['2.0', '3.0'].map((id) => stateIn(world, id, '2026-04-30'))).toEqual(['live', 'published']);
    expect(['2.0', '3.0'].map((id) => stateIn(world, id, '2026-05-01'))).toEqual(['superseded', 'live']);
    world.at('2026-05-02T09:00:00Z');
    expect(codes(world.attempt('2.0', 'undo-go-live', { note: 'x' }))).toEqual(['REL-STEP']);
    world.step('3.0', 'undo-go-live', { note: 'A fault was found.' });
    expect(['2.0', '3.0'].map((id) => stateIn(world, id))).toEqual(['live', 'published']);
    expect(liveReleaseOf(world.releases, '2026-05-02')?.id).toBe('2.0');
    live(world, '3.0', '2026-05-02');
    expect(['2.0', '3.0'].map((id) => stateIn(world, id))).toEqual(['superseded', 'live']);
  });

  it('keeps two releases that are made at once in their order', () => {
    const world = new World().published('3.0', '2026-04-20').published('3.1', '2026-04-20', '3.0');
    live(world, '3.1', '2026-05-04');
    expect(codes(world.attempt('3.0', 'go-live', { effective: '2026-05-04', reference: 'M' }))).toEqual([
      'REL-ORDER',
    ]);
    live(world, '3.0', '2026-05-01');
    expect(['3.0', '3.1'].map((id) => stateIn(world, id, '2026-05-04'))).toEqual(['superseded', 'live']);
  });

  it('refuses a higher number before a lower one that is set for later', () => {
    const world = new World().published('3.0', '2026-04-20').published('3.1', '2026-04-20', '3.0');
    live(world, '3.0', '2026-05-04');
    expect(codes(world.attempt('3.1', 'go-live', { effective: '2026-05-01', reference: 'M' }))).toEqual([
      'REL-ORDER',
    ]);
  });
});

describe('a plan (A1, A2)', () => {
  const world = new World().published('2.0', '2026-04-20');
  const plan = { id: '3.0', title: 'T', summary: '', goLive: '2026-05-01' };
  const create = (change: object, by = 'A') => createRelease({ ...plan, ...change }, { by }, world);

  it.each([
    [{ id: '2.00' }, 'REL-ID'],
    [{ id: '2' }, 'REL-ID'],
    [{ id: '2.0.0' }, 'REL-ID'],
    [{ goLive: '2026-04-07' }, 'REL-GO-LIVE-PAST'],
    [{ id: 'contents' }, 'REL-ID'],
    [{ id: '../x' }, 'REL-ID'],
    [{ title: ' ' }, 'REL-TITLE'],
    [{ previous: '1.0' }, 'REL-PREVIOUS'],
    [{ id: '1.9', previous: '2.0' }, 'REL-PREVIOUS'],
    [{ goLive: '2026-05-32' }, 'REL-FILE'],
  ])('with %o is refused: %s', (change, code) => {
    expect(codes(create(change))).toEqual([code]);
    expect(codes(create({}, ' '))).toEqual(['REL-BY']);
    expect(create({ previous: '2.0' }).release?.previous).toBe('2.0');
  });

  it('is amended until it is approved, its date until it is consulted on', () => {
    const { now } = world;
    const published = world.get('2.0');
    expect(codes(amend(published, { title: 'Other' }, world))).toEqual(['REL-AMEND']);
    expect(codes(amend(published, { goLive: '2026-06-01' }, world))).toEqual(['REL-AMEND']);
    const draft = create({}).release!;
    expect(amend(draft, { title: 'Other' }, { now, releases: [...world.releases, draft] }).release).toEqual({
      ...draft,
      title: 'Other',
    });
    expect(codes(amend(draft, { previous: '9' }, { now, releases: [draft] }))).toEqual(['REL-PREVIOUS']);
    expect(amend(draft, { goLive: '2026-04-08' }, { now, releases: [] }).release?.goLive).toBe('2026-04-08');
    expect(codes(amend(draft, { goLive: '2026-04-07' }, { now, releases: [] }))).toEqual([
      'REL-GO-LIVE-PAST',
    ]);
    // What is past already may stay while something else changes.
    const later = { now: '2026-06-01T09:00:00Z', releases: [] };
    expect(amend(draft, { title: 'Other', goLive: draft.goLive }, later).release).toBeDefined();
  });
});
