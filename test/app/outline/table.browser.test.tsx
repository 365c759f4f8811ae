import { fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { tableInHtml } from '../../../src/app/outline/pasted-table';
import { useWorkspace } from '../../../src/app/state/store';
import { accessibilityFaults } from '../accessibility-faults';
import { openApp } from '../library/openApp';

async function tableDialog() {
  const app = await openApp();
  await app.user.click(await app.screen.findByRole('button', { name: 'New process from a table' }));
  const element = await app.screen.findByRole('dialog', { name: 'New process from a table' });
  return { ...app, element, dialog: within(element) };
}

function paste(target: HTMLElement, html: string) {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

const WORD_TABLE = `<html><body><p>Steps</p><table>
  <tr><td><p>No</p></td><td>Actor</td><td>Step</td><td>Then</td></tr>
  <tr><td>1</td><td>User</td><td><p>Ask for</p><p>the matrix</p></td><td></td></tr>
  <tr><td>2</td><td>DCC (DSP)</td><td>Request valid?</td><td>yes -&gt; 3<br>no -&gt; 1</td></tr>
  <tr><td>3</td><td>DCC (DSP)</td><td>Return it <img src="x" onerror="globalThis.ran = true"></td><td>end</td></tr>
</table></body></html>`;

describe('a new process from a table', () => {
  it('is made of a table pasted from a document, drawn before it is made, and opened', async () => {
    const { dialog, repository, user } = await tableDialog();
    paste(await dialog.findByRole('textbox', { name: 'Table of steps' }), WORD_TABLE);
    await dialog.findByText('5 steps. 1 thing needs mending in the table first.');
    expect(await dialog.findByText(/does not say which process it describes/)).toBeTruthy();
    await user.type(await dialog.findByRole('textbox', { name: 'BAD number' }), '7.1.5');
    await user.type(await dialog.findByRole('textbox', { name: 'Name' }), 'WAN matrix');
    await dialog.findByText('5 steps.');
    const picture = await dialog.findByRole<HTMLImageElement>('img', {
      name: 'Drawing of the process with 5 steps',
    });
    await waitFor(() => expect(picture.naturalWidth).toBeGreaterThan(300));
    expect('ran' in globalThis).toBe(false);

    await waitFor(() =>
      expect(dialog.getByRole('button', { name: 'Create' })).toHaveProperty('disabled', false),
    );
    expect(await accessibilityFaults('[role="dialog"]')).toEqual([]);
    await user.click(await dialog.findByRole('button', { name: 'Create' }));
    await waitFor(() => expect(window.location.hash).toContain('#/process/7.1.5'));
    const head = (await repository.listProcesses()).find(({ number }) => number === '7.1.5')!;
    const opened = await repository.open(head.key);
    expect(opened.ok && opened.value.text).toMatch(/<bpmn:task id="B01" name="Ask for&#10;the matrix">/);
    expect(opened.ok && opened.value.text).toContain('<bpmndi:BPMNShape id="B02_di"');
  });

  it('says by row and column what to mend, and makes nothing until it is mended', async () => {
    const { dialog, repository } = await tableDialog();
    const before = await repository.exportTree();
    const field = await dialog.findByRole('textbox', { name: 'Table of steps' });
    const table = 'id,kind,name,next\n7.1.6,process,Six,\nB01,start,Go,B07\nB02,end,Done,';
    fireEvent.change(field, { target: { value: table } });
    await dialog.findByText(/Row 3, column “next”: there is no step “B07” to go to\./);
    expect(await dialog.findByText('7.1.6 Six')).toBeTruthy();
    expect(await dialog.findByRole('button', { name: 'Create' })).toHaveProperty('disabled', true);
    fireEvent.change(field, { target: { value: table.replace('B07', 'B02') } });
    await waitFor(() =>
      expect(dialog.getByRole('button', { name: 'Create' })).toHaveProperty('disabled', false),
    );
    await expect.poll(async () => await repository.exportTree()).toEqual(before);
  });

  it('refuses a number that another process has', async () => {
    const { dialog } = await tableDialog();
    fireEvent.change(await dialog.findByRole('textbox', { name: 'Table of steps' }), {
      target: { value: 'id,kind,name,next\n7.1.9,process,Again,\nB01,start,Go,B02\nB02,end,Done,' },
    });
    await dialog.findByText('7.1.9 is already Ninth.');
    expect(await dialog.findByRole('button', { name: 'Create' })).toHaveProperty('disabled', true);
  });

  it('takes a CSV file', async () => {
    const { dialog, user, element } = await tableDialog();
    const csv = new File(['\uFEFFkind;name\nstart;Go\nend;Done\n'], 'steps.csv', { type: 'text/csv' });
    await user.upload(
      element.ownerDocument.querySelector<HTMLInputElement>('.dialog input[type=file]')!,
      csv,
    );
    await dialog.findByText(/^2 steps\./);
  });
});

describe('a process replaced from a table', () => {
  it('begins with its own table, becomes the newest revision, and History leads back', async () => {
    const { screen, user, repository } = await openApp({ address: '#/process/7.1.9' });
    const [head] = (await repository.listProcesses()).filter(({ number }) => number === '7.1.9');
    await screen.findByRole('button', { name: /Save revision/ });
    useWorkspace.getState().openDialog({ kind: 'replace-from-table', processKey: head!.key });
    const dialog = within(await screen.findByRole('dialog', { name: 'Replace 7.1.9 Ninth from a table' }));
    const field = await dialog.findByRole<HTMLTextAreaElement>('textbox', { name: 'Table of steps' });
    expect(field.value).toMatch(/^id,lane,kind,name,next/);
    const end = 'B02,,end,Done';
    fireEvent.change(field, {
      target: { value: `${field.value.replace(/,none,/, ',B02,')}${end}${','.repeat(14)}` },
    });
    await dialog.findByText('2 steps.');
    await waitFor(() =>
      expect(dialog.getByRole('button', { name: 'Replace' })).toHaveProperty('disabled', false),
    );
    await user.click(await dialog.findByRole('button', { name: 'Replace' }));
    await waitFor(async () => {
      const [newest] = await repository.history(head!.key);
      expect(newest!.message).toBe('Replaced from a table of steps');
    });
    const opened = await repository.open(head!.key);
    expect(opened.ok && opened.value.text).toContain('name="Done"');
    await expect.poll(async () => await repository.history(head!.key)).toHaveLength(2);
  });
});

describe('a table on the clipboard', () => {
  it('keeps line breaks within cells and the place of merged cells', () => {
    expect(
      tableInHtml('<table><tr><td colspan=2>a</td><td>b "c"<br>d</td></tr><tr><td> e\n f </td></tr></table>'),
    ).toBe('a\t\t"b ""c""\nd"\ne f');
  });

  it('is none where a page has no table', () => {
    expect(tableInHtml('<p>a, b</p>')).toBe(undefined);
  });
});
