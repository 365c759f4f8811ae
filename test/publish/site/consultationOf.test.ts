import { expect, it } from 'vitest';
import type { Release } from '../../../src/core/release/Release';
import { consultationOf } from '../../../src/publish/site/consultation/consultationOf';

const edition = (number: number) => ({
  number,
  frozenAt: '2026-09-01T09:00:00Z',
  by: 'A. Modeller',
  note: '',
  contents: {},
  seal: String(number).repeat(64),
});
const release: Release = {
  format: 1,
  id: '3.0',
  title: 'BAM 3.0',
  summary: '',
  goLive: '2027-02-01',
  editions: [edition(1), edition(2)],
  events: [
    { at: '2026-09-01T09:00:00Z', step: 'create', by: 'A' },
    { at: '2026-09-02T09:00:00Z', step: 'start-review', by: 'A', edition: 1 },
    { at: '2026-09-03T09:00:00Z', step: 'revise', by: 'A', edition: 2 },
  ],
};

it('a pack is of the edition that is consulted on, with its seal and dates', () => {
  const opened = {
    at: '2026-09-07T09:00:00Z',
    step: 'open-consultation' as const,
    by: 'A',
    edition: 2,
    opens: '2026-09-07',
    closes: '2026-10-02',
  };
  const open = { ...release, events: [...release.events, opened] };
  expect(consultationOf(open, 'bam@example.org')).toEqual({
    consultation: {
      release: '3.0',
      edition: 2,
      seal: '2'.repeat(64),
      opens: '2026-09-07',
      closes: '2026-10-02',
      replyTo: 'bam@example.org',
    },
  });
});

it('there is no pack of a release that nobody is asked about', () => {
  expect(consultationOf(release).problem?.code).toBe('REV-NO-CONSULTATION');
});
