import { waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import * as downloads from '../../../src/app/ui/download';
import { planPath } from '../../../src/core/release/paths';
import { planFor } from '../../../src/core/release/plan/planFor';
import { readPlan, writePlan } from '../../../src/core/release/plan/readPlan';
import type { Release } from '../../../src/core/release/Release';
import type { Repository } from '../../../src/repository/Repository';
import { accessibilityFaults } from '../accessibility-faults';
import { openRelease } from './openRelease';

vi.mock('../../../src/app/ui/download', { spy: true });

const PATH = planPath('3.0');
const release: Release = {
  format: 1,
  id: '3.0',
  title: 'Business Architecture Model 3.0',
  summary: '',
  // The planned dates do not matter here, only that there is room for them.
  goLive: '2027-06-24',
  editions: [],
  events: [{ at: '2026-06-10T09:00:00Z', step: 'create', by: 'A. Modeller' }],
};
const stored = async (repository: Repository) => {
  const text = (await repository.readFiles(PATH)).get(PATH);
  return text ? readPlan(text).value : undefined;
};
const milestoneOf = async (repository: Repository, id: string) =>
  (await stored(repository))?.milestones.find((each) => each.id === id);

afterEach(() => page.viewport(1280, 800));

/** The app with a plan in the store. */
async function openPlan(tab = 'plan') {
  const opened = await openRelease(release, tab);
  const text = writePlan(planFor('3.0', release.goLive).plan!);
  await opened.repository.saveFiles([{ path: PATH, text }], 'Plan made');
  return opened;
}

it('makes a plan, takes dates and effort, and has them back by undo and from its history', async () => {
  const { repository, screen, user } = await openRelease(release, 'plan');
  await user.click(await screen.findByRole('button', { name: 'Make the plan' }));
  await user.click(await screen.findByRole('button', { name: 'M1, change' }));
  const aside = await screen.findByRole('complementary', { name: 'Milestone M1' });
  await user.type(await within(aside).findByLabelText('Actual end'), '2026-06-30');
  const toAdd = within(await within(aside).findByRole('group', { name: 'SECAS CoE: days to add' }));
  await user.clear(await toAdd.findByLabelText('Worked by'));
  await user.type(await toAdd.findByLabelText('Worked by'), '2026-06-26');
  await user.type(await toAdd.findByLabelText('Days'), '12,5');
  await user.type(await within(aside).findByLabelText('Another role'), 'Expert');
  await user.click(await within(aside).findByRole('button', { name: 'Save' }));
  await waitFor(async () =>
    expect(await milestoneOf(repository, 'M1')).toMatchObject({
      actual: { end: '2026-06-30' },
      effort: [
        { role: 'SECAS Core', planned: 4 },
        { role: 'SECAS CoE', planned: 10, worked: [{ on: '2026-06-26', days: 12.5 }] },
        { role: 'Expert', planned: 0 },
      ],
    }),
  );
  expect(await screen.findByRole('row', { name: /^M1.*10 Jun 2026 to 30 Jun 2026.*done/ })).toBeTruthy();
  await user.click((await screen.findAllByRole('button', { name: 'Undo' })).at(-1)!);
  await waitFor(async () => expect((await milestoneOf(repository, 'M1'))?.actual).toEqual({}));
  await user.click(await screen.findByRole('button', { name: 'History' }));
  const history = await screen.findByRole('dialog', { name: 'History of the plan' });
  await user.click(await within(history).findByRole('button', { name: 'Take back: Milestone M1 changed' }));
  await waitFor(async () =>
    expect((await milestoneOf(repository, 'M1'))?.actual).toEqual({ end: '2026-06-30' }),
  );
});

it('says what a date set by hand breaks, what cannot be stored, and lets the rule have it again', async () => {
  const { repository, screen, user } = await openPlan();
  const { start } = (await milestoneOf(repository, 'M3'))!.planned!;
  await user.click(await screen.findByRole('button', { name: 'M3, change' }));
  let aside = await screen.findByRole('complementary', { name: 'Milestone M3' });
  const end = await within(aside).findByLabelText('Planned end');
  await user.clear(end);
  await user.type(end, '2026-01-05');
  await user.click(await within(aside).findByRole('button', { name: 'Save' }));
  expect((await within(aside).findByRole('alert')).textContent).toContain('Give the first day first.');
  await expect.poll(async () => (await milestoneOf(repository, 'M3'))?.byHand).toBeUndefined();
  await user.clear(end);
  await user.type(end, start);
  await user.click(await within(aside).findByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/M3 is planned for 1 working day; it needs at least 20/)).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'M3, change' }));
  aside = await screen.findByRole('complementary', { name: 'Milestone M3' });
  await user.click(await within(aside).findByRole('checkbox', { name: /Set by hand/ }));
  await user.click(await within(aside).findByRole('button', { name: 'Save' }));
  await waitFor(async () => expect((await milestoneOf(repository, 'M3'))?.byHand).toBeUndefined());
  await waitFor(() => expect(screen.queryByText(/it needs at least 20/)).toBeNull());
});

it('shows what would move before it plans again', async () => {
  const { repository, screen, user } = await openPlan();
  await user.click(await screen.findByRole('button', { name: 'Plan again' }));
  const dialog = await screen.findByRole('dialog', { name: 'Plan again' });
  const date = await within(dialog).findByLabelText('Go-live date');
  await user.clear(date);
  await user.type(date, '2027-07-01');
  expect((await within(dialog).findByRole('region', { name: 'What moves' })).textContent).toContain(
    'M7 1 Jul 2027',
  );
  expect(dialog.textContent).not.toContain('PLAN-DEADLINE');
  await user.click(await within(dialog).findByRole('button', { name: 'Plan again' }));
  await waitFor(async () => expect((await stored(repository))?.goLive).toBe('2027-07-01'));
  expect(
    await screen.findByText(/was counted back from 1 Jul 2027, and the release is to go live on 24 Jun 2027/),
  ).toBeTruthy();
});

it('keeps risks and issues, with who changed what', async () => {
  const { repository, screen, user } = await openPlan();
  await user.click(await screen.findByRole('button', { name: 'Add a risk' }));
  let aside = await screen.findByRole('complementary', { name: 'New risk' });
  await user.type(await within(aside).findByLabelText('In a few words'), 'Few parties respond');
  await user.type(await within(aside).findByLabelText('Your name'), 'P. Planner');
  await user.click(await within(aside).findByRole('button', { name: 'Save' }));
  await user.click(await screen.findByRole('button', { name: 'R1, change' }));
  aside = await screen.findByRole('complementary', { name: 'Risk R1' });
  await user.type(await within(aside).findByLabelText('Why, for its history'), 'One came in');
  await user.click(await within(aside).findByRole('button', { name: 'It came true' }));
  await waitFor(async () =>
    expect(
      (await stored(repository))?.log.map(({ id, state, history }) => [id, state, history.at(-1)!.by]),
    ).toEqual([
      ['R1', 'closed', 'P. Planner'],
      ['I1', 'open', 'P. Planner'],
    ]),
  );
  await user.click(await screen.findByRole('button', { name: 'R1, change' }));
  aside = await screen.findByRole('complementary', { name: 'Risk R1' });
  expect((await within(aside).findByRole('region', { name: 'History' })).textContent).toContain(
    'came true: I1; One came in',
  );
});

it('hands out the plan, the report of a month, the calendar and the chart', async () => {
  const given = vi.mocked(downloads.download).mockImplementation(() => undefined);
  const { screen, user } = await openPlan();
  const last = async (calls: number) => {
    await waitFor(() => expect(given.mock.calls).toHaveLength(calls));
    const [blob, name] = given.mock.calls.at(-1)!;
    return { name, text: await blob.text() };
  };
  await user.click(await screen.findByRole('button', { name: 'CSV' }));
  expect(await last(1)).toMatchObject({
    name: 'release-3.0-plan.csv',
    text: expect.stringContaining('\nM10,') as string,
  });
  await user.click(await screen.findByRole('button', { name: 'Monthly report' }));
  const dialog = await screen.findByRole('dialog', { name: 'Monthly report' });
  const make = await within(dialog).findByRole('button', { name: 'Make the report' });
  await waitFor(() => expect(make.hasAttribute('disabled')).toBe(false));
  await user.click(make);
  const word = await last(2);
  expect([word.name.replace(/\d{4}-\d\d/, 'MONTH'), word.text.slice(0, 2)]).toEqual([
    'release-3.0-report-MONTH.docx',
    'PK',
  ]);
  await user.click(await screen.findByRole('link', { name: 'Timeline' }));
  await user.click(await screen.findByRole('button', { name: 'Calendar file' }));
  expect(await last(3)).toMatchObject({
    name: 'release-3.0.ics',
    text: expect.stringContaining('BEGIN:VEVENT') as string,
  });
  await user.click(await screen.findByRole('button', { name: 'SVG' }));
  expect((await last(4)).text).toMatch(/^<svg /);
});

it('says why a plan cannot be read, and has the last one that could', async () => {
  const { repository, screen, user } = await openPlan();
  const [{ text } = { text: '' }] = await repository.fileHistory(PATH);
  await repository.saveFiles(
    [{ path: PATH, text: text.replace('"id": "M2"', '"id": "M1"'), expected: text }],
    'Broken',
  );
  expect(await screen.findByText(/stands there twice: M1/)).toBeTruthy();
  await user.click(await screen.findByRole('link', { name: 'Timeline' }));
  expect(await screen.findByText(/The plan cannot be read: the planned dates are counted back/)).toBeTruthy();
  await user.click(await screen.findByRole('link', { name: 'Plan' }));
  await user.click(await screen.findByRole('button', { name: 'Take back: Plan made' }));
  expect(await screen.findByRole('table', { name: 'Milestones' })).toBeTruthy();
});

it.each(['plan', 'timeline'])('has no fault of accessibility in the tab %s, light and dark', async (tab) => {
  const { screen } = await openPlan(tab);
  if (tab === 'plan') await screen.findByRole('table', { name: 'Milestones' });
  else await screen.findByRole('img', { name: /Timeline of release 3.0/ });
  for (const width of [1280, 360]) {
    await page.viewport(width, 800);
    for (const theme of ['light', 'dark']) {
      document.documentElement.dataset['theme'] = theme;
      expect(await accessibilityFaults('main')).toEqual([]);
    }
  }
  delete document.documentElement.dataset['theme'];
});

it.each(['plan', 'timeline'])('needs no scrolling to the side on a phone in the tab %s', async (tab) => {
  const { screen, user } = await openPlan(tab);
  if (tab === 'plan') {
    await user.click(await screen.findByRole('button', { name: 'Add a risk' }));
    const aside = await screen.findByRole('complementary', { name: 'New risk' });
    await user.type(await within(aside).findByLabelText('In a few words'), 'Few parties respond');
    await user.type(await within(aside).findByLabelText('Your name'), 'P. Planner');
    await user.click(await within(aside).findByRole('button', { name: 'Save' }));
    await screen.findByRole('button', { name: 'R1, change' });
  }
  const milestones = await screen.findByRole('table', { name: 'Milestones' });
  await page.viewport(360, 800);
  const tooWide = () =>
    [...document.querySelectorAll('.register-scroll, .register-scroll section, .register-scroll svg, table')]
      .filter((each) => each.scrollWidth > each.clientWidth || each.getBoundingClientRect().right > 360)
      .map(({ className }) => String(className));
  await waitFor(() => expect(tooWide()).toEqual([]));
  // A card is still a row of the table, and says what each of its dates is.
  const [, first] = await within(milestones).findAllByRole('row');
  expect((await within(first!).findByRole('rowheader')).textContent).toContain('M1');
  const planned = first!.querySelector('[data-label="Planned"]')!;
  expect(getComputedStyle(planned, '::before').content).toBe('"Planned"');
});
