import { expect, it } from 'vitest';
import { timelineOf } from '../../../../src/core/release/plan/timeline';
import {
  keyDateCells,
  milestoneCells,
  shownState,
  stateInWords,
} from '../../../../src/core/release/plan/timelineTable';
import { story, storyPlan } from './story';

it('holds planned against actual, for milestones and key dates', () => {
  const timeline = timelineOf(story, storyPlan, '2026-11-25');
  expect(keyDateCells(timeline)).toEqual([
    ['Draft begun', '21 Jul 2026', '10 Jun 2026', 'done'],
    ['Internal review begins', '29 Sep 2026', '16 Sep 2026', 'done'],
    ['Consultation opens', '7 Oct 2026', '24 Sep 2026', 'done'],
    ['Consultation closes', '3 Nov 2026', '21 Oct 2026', 'done'],
    ['Updated after the comments', '13 Nov 2026', '9 Nov 2026', 'done'],
    ['Approved', '26 Nov 2026', '20 Nov 2026', 'done'],
    ['Published', '3 Dec 2026', '', 'to come'],
    ['Live', '10 Dec 2026', '', 'to come'],
  ]);
  const cells = milestoneCells(timeline.rows).map(([name, ...rest]) => [name.split(' ')[0], ...rest]);
  expect(cells.slice(0, 4)).toEqual([
    ['M1', '21 Jul 2026 to 5 Aug 2026', 'from 10 Jun 2026', 'not recorded'],
    ['M2', '10 Aug 2026 to 29 Sep 2026', 'until 16 Sep 2026', 'done, 9 working days early'],
    ['M3', '7 Oct 2026 to 3 Nov 2026', '24 Sep 2026 to 21 Oct 2026', 'done, 9 working days early'],
    ['M4', '4 Nov 2026 to 13 Nov 2026', 'until 9 Nov 2026', 'done, 4 working days early'],
  ]);
  expect(timeline.span).toEqual({ start: '2026-06-10', end: '2026-12-10' });
});

it('tells what is set from what has happened', () => {
  const [, , opens, closes] = timelineOf(story, storyPlan, '2026-09-23').keyDates;
  expect([opens!.set, opens!.actual, closes!.set]).toEqual(['2026-09-24', undefined, '2026-10-21']);
  expect(keyDateCells(timelineOf(story, storyPlan, '2026-09-23'))[2]![3]).toBe('set for 24 Sep 2026');
  const late = timelineOf({ ...story, events: story.events.slice(0, 1) }, storyPlan, '2026-10-08');
  expect(keyDateCells(late)[2]![3]).toBe('not yet');
  expect(late.rows.find(({ id }) => id === 'M2')).toMatchObject({ state: 'late', deviation: 7 });
});

it('tells what was done late from what was done in time, in its state and in words', () => {
  const done = (deviation?: number) => ({
    state: 'done' as const,
    ...(deviation !== undefined && { deviation }),
  });
  expect([3, 1, 0, -2, undefined].map((days) => [shownState(done(days)), stateInWords(done(days))])).toEqual([
    ['done late', 'done late, by 3 working days'],
    ['done late', 'done late, by 1 working day'],
    ['done', 'done, on time'],
    ['done', 'done, 2 working days early'],
    ['done', 'done'],
  ]);
  expect(shownState({ state: 'late', deviation: 3 })).toBe('late');
});
