import { expect, it } from 'vitest';
import { packNotice } from '../../../src/publish/site/consultation/packNotice';
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

const opened = {
  at: '2026-09-07T09:00:00Z',
  step: 'open-consultation' as const,
  by: 'A',
  edition: 2,
  opens: '2026-09-07',
  closes: '2026-10-02',
};
const open = { ...release, events: [...release.events, opened] };

it('a pack is of the edition that is consulted on, with its seal and dates', () => {
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

it('a pack that comes too late says so: after the last day, and once the release has gone on', () => {
  expect([packNotice(release, '2026-09-04'), packNotice(open, '2026-10-02')]).toEqual([undefined, undefined]);
  expect(packNotice(open, '2026-10-03')).toMatch(
    /^Comments that come now are late: .* 2 October 2026\. Extend/,
  );
  const approve = {
    at: '2026-10-12T09:00:00Z',
    step: 'approve' as const,
    by: 'A',
    edition: 2,
    reference: 'P',
  };
  expect(packNotice({ ...open, events: [...open.events, approve] }, '2026-10-12')).toBe(
    'Release 3.0 is approved and the consultation on release 3.0 closed on 2 October 2026: nobody waits for comments on it any more.',
  );
});
