import { within } from '@testing-library/react';
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useWorkspace } from '../../../src/app/state/store';
import { accessibilityFaults } from '../accessibility-faults';
import { openApp } from '../library/openApp';
import { twoReleases } from './two-releases';

const SLOW = { timeout: 20_000 };
const THEMES = ['light', 'dark'] as const;

// Within the years that the calendar of working days knows, whatever the year of the test.
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T09:00:00Z') }));
afterEach(async () => {
  vi.useRealTimers();
  delete document.documentElement.dataset.theme;
  await page.viewport(1280, 800);
});

async function openAt(address: string, theme: (typeof THEMES)[number]) {
  const app = await openApp({ more: await twoReleases() });
  window.location.hash = address;
  useWorkspace.getState().chooseTheme(theme);
  return app;
}

it.each(THEMES)(
  'axe finds nothing in the dialogs, which the keyboard opens and closes, %s',
  async (theme) => {
    const { screen, user } = await openAt('#/releases', theme);
    const lookBehind = async (name: string) => {
      const opener = () => screen.getByRole('button', { name });
      await screen.findByRole('button', { name }, SLOW);
      // The page still fills while its releases are read: a button may be another one a moment later.
      await expect
        .poll(async () => {
          opener().focus();
          await user.keyboard('{Enter}');
          return screen.queryByRole('dialog') !== null;
        }, SLOW)
        .toBe(true);
      const dialog = screen.getByRole('dialog');
      await expect.poll(() => dialog.contains(document.activeElement)).toBe(true);
      expect(await accessibilityFaults('[role="dialog"]'), name).toEqual([]);
      await user.keyboard('{Escape}');
      await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
      await expect
        .poll(() => document.activeElement === opener(), { message: `${name} has the focus` })
        .toBe(true);
    };
    await lookBehind('New release…');
    await user.click(screen.getByRole('link', { name: '3.0' }));
    for (const step of ['Change…', 'Open the consultation…', 'Freeze a revised edition…', 'Return to draft…'])
      await lookBehind(step);
    await user.click(
      within(screen.getByRole('navigation', { name: 'Release' })).getByRole('link', { name: 'Editions' }),
    );
    await lookBehind('Make the website…');
  },
);
