import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useWorkspace } from '../../../src/app/state/store';
import { blankProcess } from '../../../src/core/bpmn/blank';
import { openApp } from './openApp';
import known from './two-steps.bpmn?raw';

const good = blankProcess({ number: '7.1.4', name: 'Good one' });
const file = (name: string, text: string) => new File([text], name, { type: 'application/xml' });

const BAD = {
  'not-xml.bpmn': 'hello, this is no XML',
  'not-bpmn.xml': '<html><body>No diagram</body></html>',
  'cut-off.bpmn': known.slice(0, 900),
  'doctype.bpmn': known.replace(
    '<bpmn:definitions',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n<bpmn:definitions',
  ),
};

async function preview(files: File[]) {
  const app = await openApp();
  useWorkspace.getState().openDialog({ kind: 'import', files });
  const dialog = within(await app.screen.findByRole('dialog', { name: 'Import' }));
  await dialog.findByText(/can be imported/);
  return { ...app, dialog };
}

describe('the import', () => {
  it('names each bad file, its place and a remedy, and leaves the library as it was', async () => {
    const files = Object.entries(BAD).map(([name, text]) => file(name, text));
    const { dialog, repository, user } = await preview(files);
    const before = await repository.exportTree();
    for (const name of Object.keys(BAD)) {
      const region = within(await dialog.findByRole('region', { name }));
      expect(await region.findByRole('img', { name: 'Cannot be imported' })).toBeTruthy();
      expect((await region.findAllByRole('img', { name: 'Error' })).length).toBeGreaterThan(0);
    }
    expect(await dialog.findByRole('button', { name: 'Import 0 processes' })).toHaveProperty(
      'disabled',
      true,
    );
    await user.click(await dialog.findByRole('button', { name: 'Cancel' }));
    await expect.poll(async () => await repository.exportTree()).toEqual(before);
  });

  it('imports the readable file of several, and opens it', async () => {
    const { dialog, repository, user } = await preview([
      file('bad.bpmn', BAD['not-xml.bpmn']),
      file('good.bpmn', good),
    ]);
    expect(await dialog.findByText('7.1.4 Good one · 1 step')).toBeTruthy();
    await user.click(await dialog.findByRole('button', { name: 'Import 1 process' }));
    await waitFor(() => expect(window.location.hash).toContain('#/process/7.1.4'));
    await expect.poll(async () => await repository.listProcesses()).toHaveLength(4);
  });

  it('leaves out what the library has already, unless it is ticked', async () => {
    const { dialog } = await preview([file('again.bpmn', known)]);
    expect(await dialog.findByText(/exactly this already, as 7.2.2 Install and Leave/)).toBeTruthy();
    expect(await dialog.findByRole('button', { name: 'Import 0 processes' })).toHaveProperty(
      'disabled',
      true,
    );
  });

  it('takes files that are dropped on the window', async () => {
    const { screen } = await openApp();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file('good.bpmn', good));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    expect(await screen.findByRole('region', { name: 'good.bpmn' })).toBeTruthy();
  });
});
