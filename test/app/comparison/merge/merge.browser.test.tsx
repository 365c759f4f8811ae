import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useWorkspace } from '../../../../src/app/state/store';
import { accessibilityFaults } from '../../accessibility-faults';
import { openApp } from '../../library/openApp';
import original from '../../library/two-steps.bpmn?raw';

const KEY = '7.2.2-install-and-leave';
/** Saved here: a step of the layer has another name. In hand: so has the step that the file renames. */
async function openMerge(file: (stored: string) => string) {
  const app = await openApp();
  const { repository, screen, user } = app;
  const opened = await repository.open(KEY);
  if (!opened.ok) throw new Error('not there');
  const stored = opened.value.text;
  const saved = stored.replace('Tell the S1SP', 'Tell the S1SP at once');
  const revision = await repository.saveRevision({
    processKey: KEY,
    expectedHead: opened.value.head.head,
    text: saved,
    message: 'At once',
    author: '',
  });
  if (!revision.ok) throw new Error(revision.problems[0]?.message);
  const base = revision.value.id;
  const text = saved.replace('Report no WAN', 'Report weak WAN');
  const draft = { processKey: KEY, base, text, changedAt: new Date().toISOString(), sequence: 1 };
  const written = await repository.writeDraft(draft, { command: 'test', elementIds: [] });
  if (!written.ok) throw new Error(written.problems[0]?.message);

  useWorkspace.getState().openDialog({ kind: 'import', files: [new File([file(stored)], 'outside.bpmn')] });
  const dialog = within(await screen.findByRole('dialog', { name: 'Import' }));
  await user.click(await dialog.findByRole('button', { name: 'Merge with what the library has…' }));
  return { ...app, draft: text };
}

const edited = (stored: string) =>
  stored.replace('Report no WAN', 'Report missing WAN').replace('Visit starts', 'Visit begins');

describe('the page that merges', () => {
  it('holds both after a choice, and keeps the work in hand as a revision', async () => {
    const { screen, repository, user, draft } = await openMerge(edited);
    const conflict = within(await screen.findByRole('radiogroup', { name: /Step “Report no WAN”/i }));
    expect(await screen.findAllByRole('radiogroup')).toHaveLength(1);
    expect(await conflict.findAllByRole('img')).toHaveLength(2);
    const alone = within(await screen.findByRole('region', { name: 'Merges by itself' }));
    expect(await alone.findByText(/Visit begins/)).toBeVisible();
    expect(await alone.findByText('Already in the library')).toBeVisible();
    const save = await screen.findByRole('button', { name: 'Save as a new revision' });
    expect(save).toBeDisabled();
    expect(await screen.findByText('1 conflict to decide.')).toBeVisible();

    await user.click(await conflict.findByRole('radio', { name: 'What the file says' }));
    await waitFor(() => expect(save).toBeEnabled());
    expect(await accessibilityFaults('.merge')).toEqual([]);

    await user.click(save);
    await waitFor(() => expect(window.location.hash).toContain('#/process/7.2.2'));
    const opened = await repository.open(KEY);
    if (!opened.ok) throw new Error('not there');
    for (const words of ['Report missing WAN', 'Visit begins', 'Tell the S1SP at once'])
      expect(opened.value.text).toContain(words);
    expect(opened.value.draft).toBeUndefined();
    const history = await repository.history(KEY);
    expect(history.slice(0, 3).map(({ message }) => message)).toEqual([
      'Merged with outside.bpmn',
      'Work in hand, kept before another state took its place',
      'At once',
    ]);
    await expect.poll(async () => (await repository.readRevision(history[1]!.id))?.text).toBe(draft);
  });

  it('says that there is nothing to merge where a revision is exactly the file', async () => {
    const { screen } = await openMerge(() => original);
    expect(await screen.findByText(/The file is exactly the revision/)).toBeVisible();
  });

  it('does not save while another tab edits the process', async () => {
    const { screen, repository, user } = await openMerge((stored) =>
      stored.replace('Visit starts', 'Visit begins'),
    );
    const save = await screen.findByRole('button', { name: 'Save as a new revision' });
    await waitFor(() => expect(save).toBeEnabled());
    const held = await repository.lockForEditing(KEY);
    await user.click(save);
    expect(await screen.findByText(/Another tab edits this process/)).toBeVisible();
    held?.release();
    await expect.poll(async () => (await repository.history(KEY))[0]!.message).toBe('At once');
  });
});
