import { waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { readBpmn } from '../../../src/core/bpmn/read';
import { basisOf } from '../../../src/core/variation/basis';
import { openApp } from '../library/openApp';

const KEY = '7.2.2-install-and-leave';

/** 7.2.2 with a variation on B02 that was recorded on the first of two revisions; the second renames the step. */
async function openStale() {
  const app = await openApp();
  const opened = await app.repository.open(KEY);
  if (!opened.ok) throw new Error('not there');
  const { head, text } = opened.value;
  const basis = basisOf((await readBpmn(text)).elementsById['B02']!);
  const varied = text
    .replace(
      '<bam:trace badSection="7.2.2.6.1"',
      `<bam:variation layer="SMETS1" effect="noted" basis="${basis}">Longer here</bam:variation>$&`,
    )
    .replace('name="Report no WAN"', 'name="Report weak WAN"');
  expect(varied).toContain('bam:variation');
  const saved = await app.repository.saveRevision({
    processKey: KEY,
    expectedHead: head.head,
    text: varied,
    message: 'Another name',
    author: 'M. Modeller',
  });
  if (!saved.ok) throw new Error(saved.problems[0]?.message);
  window.location.hash = '#/process/7.2.2?view=overlay&layer=SMETS1';
  return app;
}

it('lists a stale variation with what changed below it, counts it in the tree, and confirms it as one command', async () => {
  const { screen, user } = await openStale();
  expect(
    await screen.findByRole('row', { name: /7\.2\.2 .*1 variation asks for a second look/ }),
  ).toBeVisible();
  await user.click(await screen.findByRole('tab', { name: 'Variations' }));
  const list = await screen.findByRole('region', { name: 'Ask for a second look' });
  await waitFor(() => expect(list.querySelector('del')?.textContent).toContain('no'));
  expect(list.querySelector('ins')?.textContent).toContain('weak');
  const confirm = await within(list).findByRole('button', { name: 'Still right: Report weak WAN' });
  await waitFor(() => expect(confirm).toBeEnabled());
  await user.click(confirm);
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Ask for a second look' })).toBeNull());
  await waitFor(() => expect(screen.queryByRole('row', { name: /asks for a second look/ })).toBeNull());
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('region', { name: 'Ask for a second look' })).toBeVisible();
});

it('leads from a stale variation to its fields, and to the comparison of then and now', async () => {
  const { screen, user } = await openStale();
  await user.click(await screen.findByRole('tab', { name: 'Variations' }));
  await user.click(await screen.findByRole('button', { name: 'Amend: Report weak WAN' }));
  expect(await screen.findByDisplayValue('Longer here')).toBeVisible();
  await user.click(await screen.findByRole('tab', { name: 'Variations' }));
  await user.click(await screen.findByRole('button', { name: 'Compare Report weak WAN then and now' }));
  await waitFor(() => expect(window.location.hash).toMatch(/^#\/compare\?.*at=B02$/));
});
