import { dateInBritain } from '../core/calendar/dates';

/**
 * Tells the style sheet at the root which release is live on the day of the reader's clock. It has the days only while a switch is set
 * ahead; a page that was opened from a folder can read a style sheet, and no other file.
 */
export function sayWhichIsLive(now = new Date().toISOString()): void {
  const root = document.documentElement;
  const days = getComputedStyle(root).getPropertyValue('--live-from').replaceAll('"', '').trim();
  const live = liveOn(days, dateInBritain(now));
  if (live !== undefined) root.dataset['live'] = live;
}

/** @param days such as `2.0=2026-06-25 3.0=2026-12-02`, in the order of the days */
function liveOn(days: string, today: string): string | undefined {
  const turns = days.split(' ').map((turn) => turn.split('='));
  return turns.findLast(([, from]) => from !== undefined && from <= today)?.[0];
}
