import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useWorkspace } from '../../../src/app/state/store';
import { blankProcess } from '../../../src/core/bpmn/blank';
import { openApp } from './openApp';

describe('the library tree', () => {
  it('stands in the order of the numbers, by chapter, and says which process has a layer', async () => {
    const { screen } = await openApp();
    const names = () => screen.getAllByRole('row').map((each) => each.getAttribute('aria-label'));
    await waitFor(() => expect(names()).toContain('7.2.2 Install and Leave, has SMETS1'));
    await expect
      .poll(() => names())
      .toEqual([
        '7.1 Manage inventory, 2 processes',
        '7.1.9 Ninth',
        '7.1.10 Tenth',
        '7.2 Install devices, 1 process',
        '7.2.2 Install and Leave, has SMETS1',
      ]);
  });

  it('opens a process with the keyboard, puts it in the address and the title', async () => {
    const { screen, user } = await openApp();
    await user.click(await screen.findByRole('searchbox', { name: 'Search the library' }));
    await user.tab();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await waitFor(() => expect(window.location.hash).toBe('#/process/7.1.10?view=overlay'));
    await expect.poll(() => document.title).toBe('7.1.10 Tenth · BAM editor');
  });

  it('starts at the place that the address names, and leaves the address as it is', async () => {
    const address = '#/process/7.2.2?view=resolved&layer=SMETS1&element=B02';
    await openApp({ address });
    const { place } = useWorkspace.getState();
    expect(place).toMatchObject({ view: 'resolved', layer: 'SMETS1', elementId: 'B02' });
    await expect.poll(() => window.location.hash).toBe(address);
  });

  it('opens what the address names, and says so when the library does not hold it', async () => {
    const { screen } = await openApp();
    window.location.hash = '#/process/7.2.2?view=baseline&element=B02';
    await waitFor(() =>
      expect(useWorkspace.getState().place).toMatchObject({ view: 'baseline', elementId: 'B02' }),
    );
    window.location.hash = '#/process/9.9.9';
    expect(await screen.findByText('There is no process 9.9.9 in this library')).toBeTruthy();
  });
});

describe('the search', () => {
  it('finds a step by its SRV and opens the process there', async () => {
    const { screen, user } = await openApp();
    await user.type(await screen.findByRole('searchbox', { name: 'Search the library' }), '8.14.2');
    const hit = await screen.findByRole('option', { name: /Report no WAN/ });
    expect((await within(hit).findByText('8.14.2')).tagName).toBe('MARK');
    await user.click(hit);
    await waitFor(() => expect(useWorkspace.getState().place.elementId).toBe('B02'));
    await expect.poll(() => window.location.hash).toBe('#/process/7.2.2?view=overlay&element=B02');
  });

  it('does not find 8.14.20 or 8.1 for it', async () => {
    const { screen, user } = await openApp();
    const box = await screen.findByRole('searchbox', { name: 'Search the library' });
    await user.type(box, '8.1');
    expect(await screen.findByText('Nothing found')).toBeTruthy();
    await user.clear(box);
    expect(await screen.findByRole('treegrid')).toBeTruthy();
  });

  it('knows a process that was added a moment ago', async () => {
    const { screen, user, repository } = await openApp();
    const text = blankProcess({ number: '7.1.3', name: 'Zebra crossing' });
    await repository.createProcess({ number: '7.1.3', name: 'Zebra crossing', text });
    await user.type(await screen.findByRole('searchbox', { name: 'Search the library' }), 'zebra');
    expect(await screen.findByRole('option', { name: /Zebra/ })).toBeTruthy();
  });
});

describe('what can be done with a process', () => {
  it('is renamed and renumbered', async () => {
    const { screen, user, repository } = await openApp();
    await user.click(await screen.findByRole('button', { name: 'Actions for 7.1.9 Ninth' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Rename or renumber…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Rename or renumber' });
    const number = await within(dialog).findByLabelText('BAD number');
    await user.clear(number);
    await user.type(number, '7.1.10');
    expect(await within(dialog).findByText('7.1.10 is already Tenth.')).toBeTruthy();
    expect(await within(dialog).findByRole('button', { name: 'Rename' })).toHaveProperty('disabled', true);
    await user.clear(number);
    await user.type(number, '7.2.9');
    await user.clear(await within(dialog).findByLabelText(/Name/));
    await user.type(await within(dialog).findByLabelText(/Name/), 'Moved');
    await user.click(await within(dialog).findByRole('button', { name: 'Rename' }));
    expect(await screen.findByRole('row', { name: /7\.2\.9 Moved/ })).toBeTruthy();
    const heads = await repository.listProcesses();
    expect(heads.map(({ number: each }) => each)).toEqual(['7.1.10', '7.2.2', '7.2.9']);
  });

  it('goes to the bin and comes back', async () => {
    const { screen, user, repository } = await openApp();
    await user.click(await screen.findByRole('button', { name: 'Actions for 7.1.9 Ninth' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Move to bin' }));
    await waitFor(() => expect(screen.queryByRole('row', { name: /7\.1\.9/ })).toBeNull());
    await user.click(await screen.findByRole('button', { name: /^Bin/ }));
    await user.click(await screen.findByRole('button', { name: 'Restore 7.1.9 Ninth' }));
    await waitFor(async () => expect(await repository.listProcesses()).toHaveLength(3));
    expect(await screen.findByText('The bin is empty')).toBeTruthy();
  });

  it('is made anew, in its chapter, and opens', async () => {
    const { screen, user, repository } = await openApp();
    await user.click(
      await within(await screen.findByRole('region', { name: 'Library' })).findByRole('button', {
        name: 'New process',
      }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'New process' });
    await user.type(await within(dialog).findByLabelText('BAD number'), '7.1.1');
    expect(await within(dialog).findByText('In chapter 7.1 Manage inventory.')).toBeTruthy();
    await user.type(await within(dialog).findByLabelText(/Name/), 'First of all');
    await user.click(await within(dialog).findByRole('button', { name: 'Create' }));
    await waitFor(() => expect(window.location.hash).toBe('#/process/7.1.1?view=baseline'));
    const [first] = await repository.listProcesses();
    expect(first).toMatchObject({ number: '7.1.1', name: 'First of all' });
  });
});
