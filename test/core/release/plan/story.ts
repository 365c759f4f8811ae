import { planFor } from '../../../../src/core/release/plan/planFor';
import type { Release, ReleaseEvent, ReleaseStep } from '../../../../src/core/release/Release';

const event = (day: string, step: ReleaseStep, more: Partial<ReleaseEvent> = {}): ReleaseEvent => ({
  at: `${day}T10:00:00Z`,
  step,
  by: 'A. Modeller',
  ...more,
});
const hash = 'a'.repeat(64);
const edition = (number: number, day: string) => ({
  number,
  frozenAt: `${day}T10:00:00Z`,
  by: 'A. Modeller',
  note: '',
  contents: {},
  seal: hash,
});

/** A release that was consulted on and approved, and is to be published and to go live in December 2026. */
export const story: Release = {
  format: 1,
  id: '3.0',
  title: 'Business Architecture Model 3.0',
  summary: 'SMETS1 for every process.',
  goLive: '2026-12-10',
  editions: [edition(1, '2026-09-16'), edition(2, '2026-11-09')],
  events: [
    event('2026-06-10', 'create'),
    event('2026-09-16', 'start-review', { edition: 1 }),
    event('2026-09-23', 'open-consultation', { edition: 1, opens: '2026-09-24', closes: '2026-10-21' }),
    event('2026-11-09', 'revise', { edition: 2 }),
    event('2026-11-20', 'approve', { edition: 2, reference: 'TABASC_61_2011' }),
  ],
};

export const storyPlan = planFor('3.0', story.goLive).plan!;
