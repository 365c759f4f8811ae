import { within } from '@testing-library/react';
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RELEASE_TABS } from '../../../src/app/release/tabs';
import { accessibilityFaults } from '../accessibility-faults';
import { asBefore, inTheCalendar, openInTheme, THEMES } from './openInTheme';

beforeEach(inTheCalendar);
afterEach(asBefore);

/** True once nothing of the page says that it is still being read. */
const isRead = () => document.querySelector('.release-page .spinner, .release-page progress') === null;

it.each(RELEASE_TABS.flatMap(({ id, title }) => THEMES.map((theme) => ({ id, title, theme }))))(
  'axe finds nothing on the tab $title, $theme, wide and narrow',
  async ({ id, title, theme }) => {
    const { screen } = await openInTheme(`#/releases/3.0${id === 'overview' ? '' : `/${id}`}`, theme);
    const tabs = await screen.findByRole('navigation', { name: 'Release' });
    expect((await within(tabs).findByRole('link', { name: title })).getAttribute('aria-current')).toBe(
      'page',
    );
    await expect.poll(isRead).toBe(true);
    expect(await accessibilityFaults('.release-page')).toEqual([]);
    await page.viewport(400, 800);
    expect(await accessibilityFaults('.release-page')).toEqual([]);
    await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(400);
  },
);
