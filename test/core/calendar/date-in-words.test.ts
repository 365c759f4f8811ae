import { expect, it } from 'vitest';
import { dateInWords, instantInWords } from '../../../src/core/calendar/date-in-words';

it.each([
  ['2026-12-02', '2 December 2026'],
  ['2024-02-29', '29 February 2024'],
  ['2026-13-02', '2026-13-02'],
  ['soon', 'soon'],
  ['', ''],
])('%s is %s for people', (date, words) => expect(dateInWords(date)).toBe(words));

it.each([
  ['2026-12-02T09:30:00Z', '2 December 2026, 09:30 UTC'],
  ['2026-12-02T09:30:05.25Z', '2 December 2026, 09:30:05.25 UTC'],
  ['noon', 'noon'],
])('%s is %s for people', (instant, words) => expect(instantInWords(instant)).toBe(words));
