import { page } from 'vitest/browser';
import { vi } from 'vitest';
import { useWorkspace } from '../../../src/app/state/store';
import { openApp } from '../library/openApp';
import { twoReleases } from './two-releases';

export const THEMES = ['light', 'dark'] as const;

/** Within the years that the calendar of working days knows, whatever the year of the test. */
export function inTheCalendar(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T09:00:00Z') });
}

export async function asBefore(): Promise<void> {
  vi.useRealTimers();
  delete document.documentElement.dataset.theme;
  await page.viewport(1280, 800);
}

/** The app with two releases in review, at an address and in a theme. */
export async function openInTheme(address: string, theme: (typeof THEMES)[number]) {
  const app = await openApp({ more: await twoReleases() });
  window.location.hash = address;
  useWorkspace.getState().chooseTheme(theme);
  return app;
}
