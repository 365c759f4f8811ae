import { waitFor, within } from '@testing-library/react';
import { page } from 'vitest/browser';
import { afterEach, expect, it } from 'vitest';
import { useWorkspace } from '../../../../src/app/state/store';
import { processFile } from '../../../core/release/notes/editions';
import { accessibilityFaults } from '../../accessibility-faults';
import { openApp } from '../../library/openApp';
import { twoReleases } from '../two-releases';

const GLOSSARY = 'register/glossary.csv';

afterEach(async () => {
  delete document.documentElement.dataset.theme;
  await page.viewport(1280, 800);
});

async function openAt(address: string) {
  const more = await twoReleases({
    before: { [GLOSSARY]: 'term,definition\nDCC,A company\nHub,A box\n' },
    after: {
      [GLOSSARY]: 'term,definition\nDCC,The company\nHub,A box\nS1SP,A provider\n',
      'processes/7.1.11-new.bpmn': processFile('7.1.11', 'New'),
    },
  });
  const app = await openApp({ more });
  window.location.hash = address;
  return app;
}

const heads = () =>
  [...document.querySelectorAll('.compare-side-head')].map(({ textContent }) => textContent);
const choose = (screen: Awaited<ReturnType<typeof openAt>>['screen'], name: string) =>
  screen.findByRole('button', { name: new RegExp(`${name}$`) });

it('shows a process of both releases from one click on the release, with the address in step', async () => {
  const { screen, user } = await openAt('#/releases/3.0');
  const tabs = await screen.findByRole('navigation', { name: 'Release' });
  await user.click(await within(tabs).findByRole('link', { name: 'Side by side' }));
  await waitFor(() => expect(document.querySelectorAll('.compare .bjs-powered-by')).toHaveLength(2));
  await expect.poll(() => window.location.hash).toBe('#/releases/3.0/side-by-side');
  await expect.poll(() => heads()[0]).toContain('Release 2.0');
  await expect.poll(() => heads()[1]).toContain('Release 3.0');
  await expect.poll(() => heads()[1]).toContain('7.1.10 The tenth');
  await user.click(await screen.findByRole('button', { name: 'Next file' }));
  await waitFor(() => expect(window.location.hash).toContain('file=processes%2F7.1.11-new.bpmn'));
  // What only one of them has stands alone.
  expect(await screen.findByText('Release 2.0 does not have this process.')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Next file' }));
  const list = await screen.findByRole('region', { name: 'Variations' });
  await user.click((await within(list).findAllByRole('button'))[0]!);
  await expect.poll(() => window.location.hash).toContain('at=Step_7_1_9');
});

it.each(['light', 'dark'] as const)(
  'shows a register row by row, with nothing for axe to find, %s',
  async (theme) => {
    const { screen, user } = await openAt(`#/releases/3.0/side-by-side?file=${encodeURIComponent(GLOSSARY)}`);
    useWorkspace.getState().chooseTheme(theme);
    expect(await screen.findByText('1 changed, 1 new of 3 rows')).toBeVisible();
    const table = within(await screen.findByRole('table'));
    const row = (await table.findByRole('rowheader', { name: /^DCC/ })).closest('tr')!;
    expect([...row.querySelectorAll('del, ins')].map(({ textContent }) => textContent)).toEqual(['A', 'The']);
    await expect.poll(() => table.queryByText('Hub')).toBeNull();
    await user.click(await screen.findByRole('switch', { name: 'Show what is the same, too' }));
    expect(await table.findByRole('rowheader', { name: /^Hub/ })).toBeVisible();
    expect(await accessibilityFaults('.release-page')).toEqual([]);
  },
);

it.each(['light', 'dark'] as const)('has nothing for axe to find beside two diagrams, %s', async (theme) => {
  const { screen } = await openAt('#/releases/3.0/side-by-side');
  useWorkspace.getState().chooseTheme(theme);
  await waitFor(() => expect(document.querySelectorAll('.compare .bjs-powered-by')).toHaveLength(2));
  await choose(screen, 'Process or register');
  expect(await accessibilityFaults('.release-page')).toEqual([]);
  await page.viewport(400, 800);
  await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(400);
});
