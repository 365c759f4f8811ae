import { waitFor } from '@testing-library/react';
import { page } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { useWorkspace } from '../../src/app/state/store';
import { accessibilityFaults } from './accessibility-faults';
import { openApp } from './library/openApp';

afterEach(async () => {
  delete document.documentElement.dataset.theme;
  await page.viewport(1280, 800);
});

describe('the shell', () => {
  it.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (theme) => {
    const { screen } = await openApp();
    useWorkspace.getState().chooseTheme(theme);
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe(theme));
    await screen.findByRole('row', { name: /has SMETS1/ });
    expect(await accessibilityFaults()).toEqual([]);
  });

  it.each([
    ['New process', { kind: 'new-process' }],
    ['Bin', { kind: 'bin' }],
    ['Rename or renumber', { kind: 'rename', processKey: '7.2.2-install-and-leave' }],
    ['Export 7.2.2 Install and Leave', { kind: 'export', processKey: '7.2.2-install-and-leave' }],
  ] as const)('has a dialog "%s" with nothing for axe to find', async (name, request) => {
    const { screen } = await openApp();
    useWorkspace.getState().openDialog(request);
    await screen.findByRole('dialog', { name });
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('announces notices', async () => {
    const { screen } = await openApp();
    useWorkspace.getState().notify({ tone: 'error', text: 'Something went wrong.', remedy: 'Try again.' });
    const notice = await screen.findByText('Something went wrong.');
    expect(notice.closest('[role="status"]')).not.toBeNull();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('has landmarks, and a link that skips to the main part', async () => {
    const { screen, user } = await openApp();
    expect(await screen.findAllByRole('main')).toHaveLength(1);
    const names = (await screen.findAllByRole('navigation')).map((each) => each.getAttribute('aria-label'));
    expect(names).toEqual(['Skip', 'Main']);
    await user.tab();
    await expect.poll(() => document.activeElement?.textContent).toBe('Skip to the diagram');
    await user.keyboard('{Enter}');
    await expect.poll(() => document.activeElement).toBe(screen.getByRole('region', { name: 'Process' }));
  });

  it('folds the library and shows it again', async () => {
    const { screen, user } = await openApp();
    await user.click(await screen.findByRole('button', { name: 'Hide library' }));
    await waitFor(() => expect(screen.queryByRole('treegrid')).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Show library' }));
    expect(await screen.findByRole('treegrid')).toBeTruthy();
  });

  it('keeps the library in a drawer on a phone', async () => {
    const { screen, user } = await openApp();
    await page.viewport(360, 740);
    await user.click(await screen.findByRole('button', { name: 'Library' }));
    const drawer = await screen.findByRole('dialog', { name: 'Library' });
    expect(drawer.getBoundingClientRect().width).toBeLessThan(360);
    await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    expect(await accessibilityFaults()).toEqual([]);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await page.viewport(1280, 800);
    const inline = await screen.findByRole('treegrid');
    expect(inline.getBoundingClientRect().width).toBeGreaterThan(150);
  });
});
