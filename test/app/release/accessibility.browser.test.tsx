import { within } from '@testing-library/react';
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RELEASE_TABS } from '../../../src/app/release/tabs';
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

/** True once nothing of the page says that it is still being read. */
const isRead = () => document.querySelector('.release-page .spinner, .release-page progress') === null;

it.each(RELEASE_TABS.flatMap(({ id, title }) => THEMES.map((theme) => ({ id, title, theme }))))(
  'axe finds nothing on the tab $title, $theme, wide and narrow',
  async ({ id, title, theme }) => {
    const { screen } = await openAt(`#/releases/3.0${id === 'overview' ? '' : `/${id}`}`, theme);
    const tabs = await screen.findByRole('navigation', { name: 'Release' }, SLOW);
    expect(within(tabs).getByRole('link', { name: title }).getAttribute('aria-current')).toBe('page');
    await expect.poll(isRead, SLOW).toBe(true);
    expect(await accessibilityFaults('.release-page')).toEqual([]);
    await page.viewport(400, 800);
    expect(await accessibilityFaults('.release-page')).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(400);
  },
);
