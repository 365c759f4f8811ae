import { waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useWorkspace } from '../../../src/app/state/store';
import overview from '../../editor/calls.bpmn?raw';
import { openApp } from '../library/openApp';

/** The small library with an overview of chapter 7.1 that calls 7.1.9 and a process that is not there. */
const openOverview = (query = '') =>
  openApp({
    address: `#/process/7.1?view=${query || 'overlay'}`,
    more: [['processes/7.1-manage-inventory.bpmn', overview]],
  });
const follow = (name: string) =>
  document.querySelector<HTMLElement>(
    `.canvas-host:not([data-hidden]) [aria-label="Open the process that ${name} calls"]`,
  );

it('stands first in its chapter, as the overview, and is no process to be counted', async () => {
  const { screen } = await openOverview();
  const names = () => screen.getAllByRole('row').map((each) => each.getAttribute('aria-label'));
  await waitFor(() =>
    expect(names().slice(0, 4)).toEqual([
      '7.1 Manage inventory, 2 processes',
      '7.1 Manage inventory, overview of the chapter, open',
      '7.1.9 Ninth',
      '7.1.10 Tenth',
    ]),
  );
});

it.each(['overlay', 'resolved'])(
  'leads from a call on the %s into the process, as a step in the history of the browser',
  async (view) => {
    const { screen } = await openOverview(`${view}&element=B02`);
    await screen.findByRole('button', { name: 'Open 7.1.9 Ninth' });
    const pushed = vi.spyOn(window.history, 'pushState');
    follow('Ninth')!.click();
    await waitFor(() => expect(window.location.hash).toBe(`#/process/7.1.9?view=${view}`));
    expect(pushed).toHaveBeenCalledOnce();
    pushed.mockRestore();
  },
);

it('names the called process in the properties, and leads there by the keyboard', async () => {
  const { screen, user } = await openOverview('overlay&element=B02');
  const link = await screen.findByRole('button', { name: 'Open 7.1.9 Ninth' });
  link.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(window.location.hash).toBe('#/process/7.1.9?view=overlay'));
});

it('says so where the library does not hold the called process', async () => {
  const { screen } = await openOverview('overlay&element=B03');
  expect(await screen.findByText('Process_9_9_9')).toBeVisible();
  // The library is read once its last process is known to the search.
  await waitFor(() => expect(screen.getByRole('row', { name: /7.2.2 .* has SMETS1/ })).toBeTruthy());
  follow('Nowhere')!.click();
  expect(await screen.findByText('No process of this library has the id Process_9_9_9.')).toBeTruthy();
  await expect.poll(() => useWorkspace.getState().place.processKey).toContain('7.1-manage-inventory');
});
