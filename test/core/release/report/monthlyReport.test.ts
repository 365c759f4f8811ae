import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainText, type Block } from '../../../../src/core/release/notes/words/blocks';
import { addDays } from '../../../../src/core/calendar/dates';
import { setEffort, setWorked } from '../../../../src/core/release/plan/editPlan';
import { addEntry, changeEntry } from '../../../../src/core/release/plan/log';
import { editionThen } from '../../../../src/core/release/report/editionThen';
import { monthlyReport, type ReportSources } from '../../../../src/core/release/report/monthlyReport';
import { reportBlocks, reportTitle } from '../../../../src/core/release/report/reportBlocks';
import { comment } from '../../review/comments';
import { story, storyPlan } from '../plan/story';

const stamp = (day: string, note?: string) => ({ at: `${day}T09:00:00Z`, by: 'P. Planner', note });
const risk = { kind: 'risk', likelihood: 'medium', impact: 'high', owner: 'SECAS' } as const;
let plan = setEffort(storyPlan, 'M1', 'SECAS CoE', { actual: 12 }).plan!;
plan = addEntry(plan, { ...risk, title: 'Few parties respond' }, stamp('2026-09-01')).plan!;
plan = addEntry(plan, { ...risk, title: 'A late modification', impact: 'low' }, stamp('2026-09-10')).plan!;
plan = addEntry(
  plan,
  { kind: 'issue', title: 'No room for the meeting', impact: 'low' },
  stamp('2026-11-02'),
).plan!;
plan = changeEntry(plan, 'R1', { state: 'closed' }, stamp('2026-10-22', 'Eleven responded')).plan!;

const comments = [
  comment({
    id: 'a',
    at: '2026-09-20T09:00:00Z',
    round: 'internal review',
    states: [{ at: '2026-10-02T09:00:00Z', by: 'A', state: 'done', revision: 'x' }],
  }),
  comment({
    id: 'b',
    at: '2026-10-05T09:00:00Z',
    states: [{ at: '2026-11-03T09:00:00Z', by: 'A', state: 'rejected', reason: 'Out of scope' }],
  }),
  comment({ id: 'c', at: '2026-11-04T09:00:00Z' }),
];
const sources: ReportSources = {
  release: story,
  releases: [story],
  plan,
  comments,
  impacts: [{ register: 'smets1', title: 'SMETS1', states: { answered: 90, open: 3 } }],
  month: '2026-10',
  today: '2026-11-25',
};

const textOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if (block.kind === 'list') return block.items.map(({ words }) => `- ${plainText(words)}`).join('\n');
      if (block.kind === 'table') return block.rows.map((row) => row.map(plainText).join(' | ')).join('\n');
      return plainText(block.kind === 'details' ? block.summary : block.words);
    })
    .join('\n');

it('tells how things stood at the end of the month', () => {
  const report = monthlyReport(sources);
  expect(report).toMatchObject({
    month: '2026-10',
    asOf: '2026-10-31',
    state: 'in consultation',
    comments: { all: 2, open: 1, received: 1, answered: 1, done: 1, new: 1 },
    steps: [],
  });
  expect(report.log.map(({ entry: { id }, isNew, isClosed }) => [id, isNew, isClosed])).toEqual([
    ['R2', false, false],
    ['R1', false, true],
  ]);
  expect(report.timeline.rows.find(({ id }) => id === 'M4')!.state).toBe('to come');
});

it('tells what happened in the month, what it took, and what is next', () => {
  const report = monthlyReport({ ...sources, month: '2026-11' });
  expect(report.asOf).toBe('2026-11-25');
  expect(report.state).toBe('approved');
  expect(report.steps.map(({ step }) => step)).toEqual(['revise', 'approve']);
  expect(report.next).toEqual([
    'M6 Publish the BAD beside the version in force: on 3 Dec 2026.',
    'M7 Tell SEC Parties that the new version is in effect: on 10 Dec 2026.',
    'M10 Put the BAM of the new release on the website, for use without a licence: on 10 Dec 2026.',
    'Next step of the release: publish beside the live release.',
  ]);
  expect(report.effort).toContainEqual({
    role: 'SECAS CoE',
    planned: 67,
    actual: 12,
    plannedOfCounted: 10,
    inMonth: 0,
  });
});

it('stays the same, once the month is over, but for effort and the day it was made', () => {
  const later = {
    ...story,
    events: [...story.events, { ...story.events[4]!, at: '2026-11-26T10:00:00Z', step: 'publish' as const }],
  };
  const october = monthlyReport(sources);
  const again = monthlyReport({
    ...sources,
    release: later,
    releases: [later],
    comments: [...comments, comment({ id: 'd', at: '2026-11-26T09:00:00Z' })],
    today: '2026-12-24',
  });
  expect({ ...again, madeOn: '' }).toEqual({ ...october, madeOn: '' });
});

it('says it in words, for page, Word file and Markdown alike', () => {
  const report = monthlyReport(sources);
  const text = textOf(reportBlocks(report));
  expect(reportTitle(report)).toBe('Release 3.0: report for October 2026');
  for (const words of [
    'On 31 Oct 2026 it stood at: in consultation. 2 of 11 milestones are done; late: M8. 1 comment of 2 waits for an answer.',
    'M8 Change the BAM, with the comments of the review: 6 working days late to begin, planned until 24 Nov 2026.',
    '1 comment came in this month, 1 was answered.',
    'SECAS CoE | 67 | 10 | 12 | +2 | 0',
    'R1 | Few parties respond | SECAS | medium, high |  | closed 22 Oct 2026',
    '- R1 Few parties respond: 22 Oct 2026 state: open → closed (Eleven responded).',
    'SMETS1 | 90 | 3 | 93',
    'Consultation closes | 3 Nov 2026 | 21 Oct 2026 | done',
    'No step was taken.',
  ])
    expect(text).toContain(words);
  expect(textOf(reportBlocks(monthlyReport({ ...sources, month: '2026-11' })))).toContain(
    '20 Nov 2026: Approve, by A. Modeller; edition 2; reference TABASC_61_2011.',
  );
});

it('tells the impacts of a month that is over as they were frozen by its end, and says so', () => {
  const frozen = story.editions.map(({ number, frozenAt }) => [number, frozenAt.slice(0, 10)]);
  expect(frozen).toEqual([
    [1, '2026-09-16'],
    [2, '2026-11-09'],
  ]);
  expect(editionThen(story, '2026-10', '2026-11-25')?.number).toBe(1);
  expect(editionThen(story, '2026-11', '2026-11-25')).toBeUndefined();
  expect(editionThen(story, '2026-11', '2026-12-01')?.number).toBe(2);
  expect(editionThen(story, '2026-08', '2026-11-25')).toBeUndefined();
  const said = (given: Partial<ReportSources>) =>
    textOf(reportBlocks(monthlyReport({ ...sources, ...given }))).match(/By state, as .*\./)?.[0];
  expect(said({})).toBe('By state, as edition 1 froze them on 16 Sep 2026.');
  expect(said({ month: '2026-11' })).toBe('By state, as the registers were on 25 Nov 2026.');
  expect(said({ month: '2026-08' })).toMatch(/on 25 Nov 2026: nothing was frozen by 31 Aug 2026/);
});

it('leaves out effort of what had not begun, and says what may have been counted since', () => {
  const counted = ['M1', 'M4', 'M6'].reduce(
    (each, id) => setEffort(each, id, 'SECAS CoE', { planned: 5, actual: 7 }).plan!,
    plan,
  );
  const milestones = counted.milestones.map((each) =>
    each.id === 'M4' ? { ...each, actual: { start: '2026-11-02', end: '2026-11-03' } } : each,
  );
  const report = monthlyReport({ ...sources, plan: { ...counted, milestones } });
  const all = monthlyReport({ ...sources, plan: { ...counted, milestones }, month: '2026-11' });
  const actual = ({ effort }: typeof report) => effort.find(({ role }) => role === 'SECAS CoE')!.actual;
  expect([actual(report), actual(all)]).toEqual([14, 21]);
  expect([report.effortSince, all.effortSince]).toEqual([['M1', 'M6'], []]);
  expect(textOf(reportBlocks(report))).toContain(
    'Some days of M1 and M6 have no date and are as they were known on 25 Nov 2026',
  );
});

it('counts exactly the days of work that were worked by its last day, whatever was entered since', () => {
  const today = '2026-12-31';
  const worked = fc.array(
    fc.record({
      id: fc.constantFrom('M1', 'M2', 'M4', 'M6'),
      on: fc.integer({ min: 0, max: 200 }).map((days) => addDays('2026-06-10', days)),
      days: fc.integer({ min: 1, max: 80 }).map((quarters) => quarters / 4),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(worked, fc.constantFrom('2026-07', '2026-10', '2026-12'), (entries, month) => {
      let dated = storyPlan;
      for (const { id, ...entry } of entries) dated = setWorked(dated, id, 'Expert', entry, today).plan!;
      // The same day of the same milestone again is in place of what was entered before.
      const last = [...new Map(entries.map((each) => [`${each.id} ${each.on}`, each])).values()];
      const report = monthlyReport({ ...sources, plan: dated, month, today });
      const expert = report.effort.find(({ role }) => role === 'Expert') ?? { actual: 0, inMonth: 0 };
      const sum = (some: typeof last) => some.reduce((days, each) => days + each.days, 0);
      expect(expert.actual).toBeCloseTo(sum(last.filter(({ on }) => on <= report.asOf)), 6);
      expect(expert.inMonth).toBeCloseTo(sum(last.filter(({ on }) => on.startsWith(month))), 6);
      expect(report.effortSince).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('can be made for any month, before the release and after it', () => {
  const month = fc.record({
    year: fc.integer({ min: 2019, max: 2027 }),
    month: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(month, ({ year, month: number }) => {
      const report = monthlyReport({
        ...sources,
        month: `${year}-${String(number).padStart(2, '0')}`,
        today: '2027-12-31',
      });
      expect(reportBlocks(report).length).toBeGreaterThan(10);
      expect(report.comments.received).toBeGreaterThanOrEqual(0);
      expect(report.state === 'not begun').toBe(report.asOf < '2026-06-10');
    }),
    { numRuns: 40 },
  );
});
