import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/calendar/dates';
import { isWorkingDay, workingDaysBetween } from '../../../src/core/calendar/working-days';
import { BLANK } from '../../../src/core/release/Standing';
import { diffInWords, filesDiff } from '../../../src/app/release/editions/edition-diff';
import { usualPlan } from '../../../src/app/release/list/usual-plan';
import { shownGuards } from '../../../src/app/release/steps/shown-guards';
import { closesAfter, fieldsOf, isRequired, usualInput } from '../../../src/app/release/steps/step-fields';
import { guardsOf } from '../../../src/core/release/guardsOf';
import { release } from '../../repository/releases';

describe('the usual dates of a step', () => {
  it('open a consultation on a working day and close it 20 working days later, over Christmas too', () => {
    for (const today of ['2026-11-28', '2026-12-24', '2026-12-25']) {
      const { opens, closes } = usualInput('open-consultation', release(), BLANK, today);
      expect(isWorkingDay(opens!)).toBe(true);
      expect(opens! >= today).toBe(true);
      expect(workingDaysBetween(opens!, closes!)).toBe(20);
      expect(workingDaysBetween(opens!, addDays(closes!, -1))).toBe(19);
    }
  });

  it('are the planned day of going live, or today where that is past', () => {
    const planned = release({ goLive: '2027-02-25' });
    expect(usualInput('go-live', planned, BLANK, '2027-01-01')).toEqual({ effective: '2027-02-25' });
    expect(usualInput('go-live', planned, BLANK, '2027-03-01')).toEqual({ effective: '2027-03-01' });
  });

  it('extend a consultation by a week from its last day, or from today where that has passed', () => {
    const standing = { ...BLANK, consultation: { edition: 1, opens: '2026-09-07', closes: '2026-10-02' } };
    expect(usualInput('extend-consultation', release(), standing, '2026-09-20')).toEqual({
      closes: '2026-10-09',
    });
    expect(usualInput('extend-consultation', release(), standing, '2026-10-05')).toEqual({
      closes: '2026-10-12',
    });
  });

  it('stay where the calendar ends', () => {
    expect(closesAfter('2027-12-20')).toBe('2027-12-20');
    expect(closesAfter('2031-01-01')).toBe('2031-01-01');
  });
});

it('asks for what a step cannot go without', () => {
  expect(fieldsOf('approve').filter((field) => isRequired('approve', field))).toEqual(['reference']);
  expect(fieldsOf('go-live').filter((field) => isRequired('go-live', field))).toEqual([
    'effective',
    'reference',
  ]);
  expect(fieldsOf('unpublish').filter((field) => isRequired('unpublish', field))).toEqual(['note']);
  expect(fieldsOf('publish').filter((field) => isRequired('publish', field))).toEqual([]);
});

it('plans a new release after the newest one, and names it the same way', () => {
  const now = '2026-11-25T12:00:00Z';
  expect(usualPlan([], now)).toMatchObject({ id: '1.0', title: 'Business Architecture Model 1.0' });
  expect(usualPlan([release({ id: '3.4', title: 'BAM 3.4' })], now)).toEqual({
    id: '4.0',
    title: 'BAM 4.0',
    summary: '',
    goLive: '2027-03-25',
    previous: '3.4',
  });
  expect(usualPlan([release({ id: '3.0', title: 'Another' })], now).title).toBe(
    'Business Architecture Model 4.0',
  );
});

it('says how two sets of files differ', () => {
  const diff = filesDiff({ a: '1', b: '2', c: '3' }, { b: '2', c: '4', d: '5' });
  expect(diff).toEqual({ added: ['d'], removed: ['a'], changed: ['c'] });
  expect(diffInWords(diff)).toBe('1 changed, 1 added, 1 taken out');
  expect(diffInWords(filesDiff({ a: '1' }, { a: '1' }))).toBe('');
});

it('leaves out of a check list what waits for the checks and what goes without saying', () => {
  const facts = { now: '2026-11-25T12:00:00Z', releases: [release()] };
  const before = shownGuards(guardsOf(release(), 'start-review', facts), facts).map(({ code }) => code);
  expect(before).toEqual(['REL-TITLE', 'REL-BY']);
  const checked = { seal: 'x', processes: 0, problems: [], openImpacts: [] };
  const known = { ...facts, checked };
  const after = shownGuards(guardsOf(release(), 'start-review', known), known).map(({ code }) => code);
  expect(after).toEqual(['REL-TITLE', 'REL-EMPTY', 'REL-ERRORS', 'REL-BY']);
});
