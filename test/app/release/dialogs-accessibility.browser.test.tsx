import { within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accessibilityFaults } from '../accessibility-faults';
import { asBefore, inTheCalendar, openInTheme, THEMES } from './openInTheme';

beforeEach(inTheCalendar);
afterEach(asBefore);

it.each(THEMES)(
  'axe finds nothing in the dialogs, which the keyboard opens and closes, %s',
  async (theme) => {
    const { screen, user } = await openInTheme('#/releases', theme);
    const lookBehind = async (name: string) => {
      const opener = () => screen.getByRole('button', { name });
      await screen.findByRole('button', { name });
      // The page still fills while its releases are read: a button may be another one a moment later.
      await expect
        .poll(async () => {
          opener().focus();
          await user.keyboard('{Enter}');
          return screen.queryByRole('dialog') !== null;
        })
        .toBe(true);
      const dialog = await screen.findByRole('dialog');
      await expect.poll(() => dialog.contains(document.activeElement)).toBe(true);
      expect(await accessibilityFaults('[role="dialog"]'), name).toEqual([]);
      await user.keyboard('{Escape}');
      await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
      await expect
        .poll(() => document.activeElement === opener(), { message: `${name} has the focus` })
        .toBe(true);
    };
    await lookBehind('New release…');
    await user.click(await screen.findByRole('link', { name: '3.0' }));
    for (const step of ['Change…', 'Open the consultation…', 'Freeze a revised edition…', 'Return to draft…'])
      await lookBehind(step);
    await user.click(
      await within(await screen.findByRole('navigation', { name: 'Release' })).findByRole('link', {
        name: 'Editions',
      }),
    );
    await lookBehind('Make the website…');
  },
);
