import { waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { useWorkspace } from '../../../src/app/state/store';
import { accessibilityFaults } from '../accessibility-faults';
import { openReleases } from './openReleases';

type Screen = Awaited<ReturnType<typeof openReleases>>['screen'];
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-09-01T09:00:00Z') }));
afterEach(async () => {
  vi.useRealTimers();
  delete document.documentElement.dataset.theme;
  await page.viewport(1280, 800);
});

/** A text field of a dialog; a date is typed as the browser takes it. */
async function fill(user: UserEvent, dialog: HTMLElement, label: string, value: string) {
  const field = await within(dialog).findByLabelText(new RegExp(`^${label}`));
  await user.clear(field);
  await user.type(field, value);
}

/** Takes a step through its dialog. */
async function take(screen: Screen, user: UserEvent, title: string, fields: Record<string, string> = {}) {
  await user.click(await screen.findByRole('button', { name: `${title}…` }));
  const dialog = await screen.findByRole('dialog', { name: `${title}: release 1.0` });
  for (const [label, value] of Object.entries(fields)) await fill(user, dialog, label, value);
  const button = await within(dialog).findByRole('button', { name: title });
  await waitFor(() => expect(button.hasAttribute('data-disabled')).toBe(false));
  await user.click(button);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

/** What the path of states says is the present one. */
const present = (screen: Screen) =>
  within(screen.getByRole('list', { name: 'The way of the release' }))
    .getAllByRole('listitem')
    .find((item) => item.getAttribute('aria-current') === 'step')?.textContent;

async function create(screen: Screen, user: UserEvent) {
  await user.click(await screen.findByRole('button', { name: 'New release…' }));
  const dialog = await screen.findByRole('dialog', { name: 'New release' });
  await fill(user, dialog, 'Who creates it', 'Ada Modeller');
  await fill(user, dialog, 'Goes live on', '2026-11-05');
  await user.click(await within(dialog).findByRole('button', { name: 'Create the release' }));
  await screen.findByRole('list', { name: 'The way of the release' });
}

it('takes a release from its draft to live, each step when its guards hold, and back', async () => {
  const { screen, user, repository } = await openReleases();
  await create(screen, user);
  await expect.poll(() => window.location.hash).toBe('#/releases/1.0');
  await expect.poll(() => present(screen)).toMatch(/^draft/);

  await take(screen, user, 'Start the internal review', { 'What this edition is': 'For our own people' });
  await waitFor(() => expect(present(screen)).toMatch(/^internal review/));
  const frozen = await repository.readEdition('1.0');
  expect(frozen.ok && [...frozen.value.keys()]).toEqual([
    'library.json',
    'processes/7.3-manage-payment.bpmn',
    'processes/7.5.2-change-of-tenancy.bpmn',
  ]);

  await take(screen, user, 'Open the consultation', { Reference: 'TABASC 80/1' });
  await waitFor(() => expect(present(screen)).toMatch(/^in consultation1 Sept? 2026 to 28 Sept? 2026/));
  const approval = await screen.findByRole('list', { name: 'Check list: Approve' });
  expect(await within(approval).findByText(/The consultation is open until 28 September 2026/)).toBeTruthy();

  vi.setSystemTime(new Date('2026-09-29T09:00:00Z'));
  document.dispatchEvent(new Event('visibilitychange'));
  await take(screen, user, 'Approve', { 'Reference of the decision': 'TABASC 82/3' });
  await take(screen, user, 'Publish beside the live release');
  await take(screen, user, 'Go live', { 'Reference of the decision': 'TABASC 83/1' });
  expect(await screen.findByText(/The switch is set: it goes live on 5 Nov 2026/)).toBeTruthy();
  await expect.poll(() => present(screen)).toMatch(/^published/);

  vi.setSystemTime(new Date('2026-11-05T00:30:00Z'));
  document.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() => expect(present(screen)).toMatch(/^livesince 5 Nov 2026/));
  await take(screen, user, 'Undo going live', { Reason: 'A fault was found' });
  await waitFor(() => expect(present(screen)).toMatch(/^published/));

  const record = await screen.findByRole('region', { name: 'Record' });
  expect((await within(record).findAllByRole('rowheader')).map(({ textContent }) => textContent)).toEqual([
    'Going live undoneedition 1',
    'Set to go liveedition 1, on 5 Nov 2026',
    'Publishededition 1',
    'Approvededition 1',
    expect.stringMatching(/^Consultation openededition 1, 1 Sept? 2026 to 28 Sept? 2026$/),
    'Internal review startededition 1',
    'Created',
  ]);
  expect(await within(record).findByText('A fault was found')).toBeTruthy();
  expect(await within(record).findByText('For our own people')).toBeTruthy();
});

it('shows a process as it was frozen, whatever became of it, and says what differs from now', async () => {
  const { screen, user, repository } = await openReleases();
  await create(screen, user);
  await take(screen, user, 'Start the internal review');
  const payment = (await repository.listProcesses()).find(({ number }) => number === '7.3')!;
  await repository.renameProcess(payment.key, { name: 'Renamed since' });

  await user.click(await screen.findByRole('link', { name: 'Editions' }));
  const edition = await screen.findByRole('region', { name: 'Edition 1' });
  expect(await within(edition).findByText('intact')).toBeTruthy();
  expect(await within(edition).findByText('differs: 1 added, 1 taken out')).toBeTruthy();
  const before = await repository.exportTree();
  await user.click(
    await within(edition).findByRole('link', {
      name: 'Open processes/7.5.2-change-of-tenancy.bpmn as it was frozen',
    }),
  );
  const diagram = await screen.findByRole('group', { name: /Diagram of 7\.5\.2-change-of-tenancy/ });
  await waitFor(() => expect(diagram.querySelector('.djs-element')).toBeTruthy());
  expect((await screen.findByRole('link', { name: 'as it is now' })).getAttribute('href')).toBe(
    '#/process/7.5.2?view=overlay',
  );
  window.history.back();
  expect(await screen.findByRole('region', { name: 'Edition 1' })).toBeTruthy();
  await expect.poll(async () => await repository.exportTree()).toEqual(before);
});

it('finds its way by address, and says so where there is no such release', async () => {
  const { screen, user } = await openReleases();
  await create(screen, user);
  window.location.hash = '#/releases/9.9';
  expect(
    await screen.findByRole('heading', { name: 'There is no release 9.9 in this library' }),
  ).toBeTruthy();
  await user.click(await screen.findByRole('link', { name: 'See the releases that there are' }));
  const row = (await screen.findByRole('rowheader', { name: /^1\.0/ })).closest('tr')!;
  expect(await within(row).findByText('Start the internal review')).toBeTruthy();
  await user.click(await screen.findByRole('link', { name: 'Processes' }));
  expect(await screen.findByRole('treegrid', { name: 'Processes by chapter' })).toBeTruthy();
});

it.each([
  ['light', 1280],
  ['dark', 400],
] as const)('has no fault that axe finds, %s at %i px', async (theme, width) => {
  const { screen, user } = await openReleases();
  await page.viewport(width, 800);
  useWorkspace.setState({ theme });
  expect(await accessibilityFaults()).toEqual([]);
  await create(screen, user);
  await screen.findByText('The checks find no error.');
  expect(await accessibilityFaults()).toEqual([]);
  await take(screen, user, 'Start the internal review');
  await user.click(await screen.findByRole('button', { name: 'Open the consultation…' }));
  await screen.findByRole('dialog');
  expect(await accessibilityFaults()).toEqual([]);
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('link', { name: 'Editions' }));
  await screen.findByText('intact');
  expect(await accessibilityFaults()).toEqual([]);
});
