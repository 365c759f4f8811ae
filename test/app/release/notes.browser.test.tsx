import { waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useWorkspace } from '../../../src/app/state/store';
import * as downloads from '../../../src/app/ui/download';
import { accessibilityFaults } from '../accessibility-faults';
import { openApp } from '../library/openApp';
import { twoReleases } from './two-releases';

vi.mock('../../../src/app/ui/download', { spy: true });
afterEach(() => {
  delete document.documentElement.dataset.theme;
});

async function openAt(address: string) {
  const app = await openApp({ more: await twoReleases() });
  window.location.hash = address;
  return app;
}
const openNotes = () => openAt('#/releases/3.0/notes');

it('tells what changed since the release before, with ways to the comparison', async () => {
  const { screen } = await openNotes();
  const notes = await screen.findByRole('article');
  expect(notes.textContent).toContain('2 processes have changed in meaning');
  expect(notes.textContent).toContain('for SMETS1 not applicable, passed by.');
  expect(notes.textContent).toContain('It was 7.1.10 Tenth before.');
  const step = (await within(notes).findAllByRole('link', { name: 'Step “Check the meter”' }))[0]!;
  expect(step.getAttribute('href')).toMatch(
    /^#\/compare\?a=release%212\.0%21Process_7_1_9&b=release%213\.0%21Process_7_1_9&at=/,
  );
});

it.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (theme) => {
  const { screen } = await openNotes();
  useWorkspace.getState().chooseTheme(theme);
  await screen.findByRole('article');
  expect(await accessibilityFaults('.release-page')).toEqual([]);
});

it('hands the notes out as Markdown and Word', async () => {
  const { screen, user } = await openNotes();
  await screen.findByRole('article');
  const download = vi.mocked(downloads.download).mockReset().mockReturnValue(undefined);
  await user.click(await screen.findByRole('button', { name: 'Markdown' }));
  const [markdown, name] = download.mock.calls[0]!;
  expect(name).toBe('release-3.0-notes.md');
  expect(await markdown.text()).toMatch(/^# Test library 3\.0: what changed since Release 2\.0\n/);
  await user.click(await screen.findByRole('button', { name: 'Word' }));
  await waitFor(() => expect(download.mock.calls[1]?.[1]).toBe('release-3.0-notes.docx'));
  expect(new Uint8Array(await download.mock.calls[1]![0].arrayBuffer()).slice(0, 2)).toEqual(
    new Uint8Array([0x50, 0x4b]),
  );
});

it('shows a process of one release beside the same of another, and beside the library as it is now', async () => {
  const { screen, user } = await openNotes();
  const notes = await screen.findByRole('article');
  await user.click((await within(notes).findAllByRole('link', { name: 'Old and new side by side' }))[0]!);
  await waitFor(() => expect(document.querySelectorAll('.compare-side-head small')).toHaveLength(2));
  const details = () =>
    [...document.querySelectorAll('.compare-side-head')].map(({ textContent }) => textContent);
  await waitFor(() => expect(details()[0]).toContain('Release 2.0 (in internal review)'));
  await waitFor(() => expect(details()[1]).toContain('Release 3.0 (in internal review)'));
  await waitFor(() => expect(document.querySelectorAll('.compare .bjs-powered-by')).toHaveLength(2));
  await screen.findByRole('region', { name: 'Variations' });
  await user.click(await screen.findByRole('button', { name: 'Choose after' }));
  const dialog = await screen.findByRole('dialog', { name: 'What came after' });
  await waitFor(() =>
    expect(within(dialog).getByRole('button', { name: /State/ }).textContent).toContain('Release 3.0'),
  );
  await user.click(await within(dialog).findByRole('button', { name: /State/ }));
  await user.click(await screen.findByRole('option', { name: /^Present/ }));
  await user.click(await within(dialog).findByRole('button', { name: 'Choose' }));
  await waitFor(() => expect(details()[1]).toContain('Present'));
});

it('says where a release of a link is not there', async () => {
  await openAt('#/compare?a=release%219.0%217.1.9&b=7.1.9');
  await waitFor(() =>
    expect(document.querySelector('.compare-side-fault')?.textContent).toContain(
      'Nothing is frozen for a release 9.0',
    ),
  );
});
