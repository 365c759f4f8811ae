import { expect, it } from 'vitest';
import { planFor } from '../../../../src/core/release/plan/planFor';
import { actualOf, recordsOf } from '../../../../src/core/release/plan/records';
import type { ReleaseEvent, ReleaseStep } from '../../../../src/core/release/Release';

const event = (day: string, step: ReleaseStep, more: Partial<ReleaseEvent> = {}): ReleaseEvent => ({
  at: `${day}T10:00:00Z`,
  step,
  by: 'A. Modeller',
  ...more,
});
const story = [
  event('2026-06-01', 'create'),
  event('2026-08-20', 'start-review'),
  event('2026-08-25', 'return-to-draft'),
  event('2026-08-28', 'start-review'),
  event('2026-09-01', 'open-consultation', { opens: '2026-09-07', closes: '2026-10-02' }),
  event('2026-09-20', 'extend-consultation', { closes: '2026-10-09' }),
  event('2026-10-20', 'revise'),
  event('2026-11-05', 'approve'),
  event('2026-11-10', 'publish'),
  event('2026-11-12', 'go-live', { effective: '2026-12-02' }),
];
const on = (today: string, events = story) => recordsOf({ events }, today);

it('says when each thing happened, and nothing of the future', () => {
  expect(on('2026-12-02')).toEqual({
    created: '2026-06-01',
    'review started': '2026-08-28',
    'consultation opens': '2026-09-07',
    'consultation closes': '2026-10-09',
    revised: '2026-10-20',
    approved: '2026-11-05',
    published: '2026-11-10',
    live: '2026-12-02',
  });
  expect(on('2026-12-01')).not.toHaveProperty('live');
  expect(on('2026-09-06')).not.toHaveProperty('consultation opens');
  expect(on('2026-10-09')).not.toHaveProperty('consultation closes');
  expect(on('2026-10-10')).toHaveProperty('consultation closes', '2026-10-09');
  expect(on('2026-05-31')).toEqual({});
});

it('forgets what was taken back', () => {
  const back = [
    ...story,
    event('2026-12-03', 'undo-go-live'),
    event('2026-12-04', 'unpublish'),
    event('2026-12-05', 'revoke-approval'),
  ];
  expect(Object.keys(on('2026-12-10', back))).toEqual([
    'created',
    'review started',
    'consultation opens',
    'consultation closes',
    'revised',
  ]);
  const withdrawn = [...story.slice(0, 5), event('2026-09-10', 'withdraw-consultation')];
  expect(on('2026-12-10', withdrawn)).toEqual({ created: '2026-06-01' });
});

it('goes by the day in Great Britain', () => {
  expect(on('2026-12-02', [{ at: '2026-06-30T23:30:00Z', step: 'create', by: 'x' }])).toEqual({
    created: '2026-07-01',
  });
});

it('lets what people wrote go before what the events say', () => {
  const m3 = planFor('3.0', '2026-12-02').plan!.milestones.find(({ id }) => id === 'M3')!;
  expect(actualOf(m3, on('2026-12-02'))).toEqual({ start: '2026-09-07', end: '2026-10-09' });
  expect(actualOf({ ...m3, actual: { start: '2026-09-08' } }, on('2026-12-02'))).toEqual({
    start: '2026-09-08',
    end: '2026-10-09',
  });
  expect(actualOf(m3, {})).toEqual({});
});
