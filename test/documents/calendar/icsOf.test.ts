import fc from 'fast-check';
import { convertIcsCalendar } from 'ts-ics';
import { expect, it } from 'vitest';
import { timelineOf } from '../../../src/core/release/plan/timeline';
import { icsOf } from '../../../src/documents/calendar/icsOf';
import { story, storyPlan } from '../../core/release/plan/story';

const STAMP = '2026-11-25T14:03:00.123Z';
const timeline = timelineOf(story, storyPlan, '2026-11-25');
/** By another library than the one that writes. */
const read = (ics: string) => convertIcsCalendar(undefined, ics);
const day = (date: Date) => date.toISOString().slice(0, 10);

it('is read back by another reader: every key date and milestone as an all-day event', () => {
  const { events = [], version, prodId, method } = read(icsOf(timeline, STAMP));
  expect([version, prodId, method]).toEqual(['2.0', '-//BAM editor//Release timeline//EN', 'PUBLISH']);
  expect(events).toHaveLength(8 + 11);
  const m3 = events.find(({ uid }) => uid === 'release-3.0-M3@bam-editor')!;
  expect(m3).toMatchObject({
    summary: '3.0 M3: Consult the TABASC, the TBEC and SEC Parties on the draft',
    status: 'CONFIRMED',
    timeTransparent: 'TRANSPARENT',
    categories: ['Milestone'],
  });
  expect([m3.start.type, day(m3.start.date), day(m3.end!.date)]).toEqual([
    'DATE',
    '2026-09-24',
    '2026-10-22',
  ]);
  expect(m3.description).toContain('\nActual: 24 Sep 2026 to 21 Oct 2026\nState: done, 9 working days early');
  expect(m3.stamp.date.toISOString()).toBe('2026-11-25T14:03:00.000Z');
  const live = events.find(({ uid }) => uid === 'release-3.0-live@bam-editor')!;
  expect([day(live.start.date), day(live.end!.date), live.status]).toEqual([
    '2026-12-10',
    '2026-12-11',
    'TENTATIVE',
  ]);
});

it('gives what ended before it was to begin, or began after it was to end, its actual day', () => {
  const spanOf = (actual: object) => {
    const rows = timeline.rows
      .slice(0, 1)
      .map((row) => ({ ...row, planned: { start: '2026-10-27', end: '2026-11-05' }, actual }));
    const [event] = read(icsOf({ ...timeline, rows, keyDates: [] }, STAMP)).events ?? [];
    return [day(event!.start.date), day(event!.end!.date)];
  };
  expect(spanOf({ end: '2026-10-22' })).toEqual(['2026-10-22', '2026-10-23']);
  expect(spanOf({ start: '2026-11-09' })).toEqual(['2026-11-09', '2026-11-10']);
  expect(spanOf({ start: '2026-10-20', end: '2026-10-22' })).toEqual(['2026-10-20', '2026-10-23']);
  expect(spanOf({})).toEqual(['2026-10-27', '2026-11-06']);
});

it('numbers the copies of an event, a later one higher', () => {
  const numbers = (stamp: string) =>
    new Set((read(icsOf(timeline, stamp)).events ?? []).map(({ sequence }) => sequence));
  // 9,825 days of this century, and the minutes of the day.
  const afternoon = 9_825 * 24 * 60 + 14 * 60 + 3;
  expect(numbers(STAMP)).toEqual(new Set([afternoon]));
  expect(numbers('2026-11-25T15:03:00Z')).toEqual(new Set([afternoon + 60]));
});

it('keeps the UIDs when dates move, and gives none twice', () => {
  const uids = (today: string) =>
    (read(icsOf(timelineOf(story, storyPlan, today), STAMP)).events ?? []).map(({ uid }) => uid);
  expect(uids('2026-06-11')).toEqual(uids('2026-11-25'));
  expect(new Set(uids('2026-11-25')).size).toBe(19);
});

it('ends its lines with CR LF, none of them longer than 75 octets, whatever people write', () => {
  const texts = fc.string({
    unit: fc.oneof(fc.constantFrom('a', ','), fc.string({ unit: 'binary', maxLength: 1 })),
    minLength: 100,
    maxLength: 300,
  });
  fc.assert(
    fc.property(texts, texts, (label, title) => {
      const rows = timeline.rows.slice(0, 1).map((row) => ({ ...row, label }));
      const ics = icsOf({ ...timeline, title, rows, keyDates: [] }, STAMP);
      const lines = ics.split('\r\n');
      expect(lines.pop()).toBe('');
      for (const line of lines) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        // eslint-disable-next-line no-control-regex -- these are what is looked for
        expect(line).not.toMatch(/[\u0000-\u0008\n-\u001f]/);
      }
      expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    }),
    { numRuns: 100 },
  );
});

it('gives texts with commas, semicolons, backslashes and line ends back as they were', () => {
  const label = 'Consult: a, b; c\\n "d"\nnext – ' + 'é😀'.repeat(60);
  const rows = timeline.rows.slice(2, 3).map((row) => ({ ...row, label }));
  const [event] = read(icsOf({ ...timeline, rows, keyDates: [] }, STAMP)).events ?? [];
  expect(event!.summary).toBe(`3.0 M3: ${label}`);
});
