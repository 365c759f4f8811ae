import { waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { exportProcess, type ExportChoice } from '../../../src/app/library/export/export-process';
import { libraryTreeNow } from '../../../src/app/library/export/library-tree-now';
import { pngOf, sizeOf } from '../../../src/app/library/export/png';
import { withFolderLock } from '../../../src/app/library/export/folder-lock';
import { writeLibrary } from '../../../src/app/library/export/write-library';
import { writeTree } from '../../../src/app/library/export/write-folder';
import { readXlsx } from '../../../src/app/register/files/xlsx';
import { useWorkspace } from '../../../src/app/state/store';
import { getModelWorker } from '../../../src/app/work/getModelWorker';
import { readCsv } from '../../../src/core/catalogue/csv';
import { LOCK_FILE, readLockHolder, writeLockHolder } from '../../../src/core/catalogue/libraryLock';
import { openApp } from './openApp';

const KEY = '7.2.2-install-and-leave';
const whole: ExportChoice = { format: 'bpmn', content: 'whole', layers: ['SMETS1'], plain: false, scale: 1 };

/** A library in which 7.2.2 has an unsaved draft. */
async function withDraft() {
  const app = await openApp();
  const opened = await app.repository.open(KEY);
  if (!opened.ok) throw new Error('not there');
  const text = opened.value.text.replace('Report no WAN', 'Report it by telephone');
  const changedAt = '2026-11-24T10:00:00.000Z';
  const base = opened.value.head.head;
  await app.repository.writeDraft(
    { processKey: KEY, base, text, changedAt, sequence: 1 },
    { command: 'test', elementIds: ['B02'] },
  );
  const run = (part: Partial<ExportChoice>) =>
    exportProcess(app.repository, getModelWorker(), KEY, { ...whole, ...part });
  return { ...app, run };
}

describe('the export of a process', () => {
  it('gives the whole file as it is now, draft included, and valid', async () => {
    const { run } = await withDraft();
    const { blob, fileName, problems } = await run({});
    const text = await blob.text();
    expect(fileName).toBe('7.2.2-install-and-leave.bpmn');
    expect(text).toContain('Report it by telephone');
    expect(text).toContain('bam:layer="SMETS1"');
    expect(problems).toEqual([]);
  });

  it('leaves every bam extension out of a plain file', async () => {
    const { run } = await withDraft();
    const { blob, problems } = await run({ plain: true });
    expect(await blob.text()).not.toMatch(/<bam:|\sbam:|xmlns:bam/);
    expect(problems).toEqual([]);
  });

  it('leaves the layer out of the baseline', async () => {
    const { run } = await withDraft();
    const { blob, problems } = await run({ content: 'baseline' });
    const text = await blob.text();
    expect(text).not.toContain('S01');
    expect(text).toContain('B02');
    expect(problems).toEqual([]);
  });

  it('gives the whole process as a table of steps, as CSV or as a workbook', async () => {
    const { run } = await withDraft();
    const { blob, fileName, problems } = await run({ format: 'csv' });
    expect(fileName).toBe('7.2.2-install-and-leave.csv');
    expect(problems).toEqual([]);
    const csv = await blob.text();
    expect(csv).toContain('Report it by telephone');
    expect(csv).toMatch(/SMETS1/);
    const workbook = await run({ format: 'xlsx' });
    expect(workbook.fileName).toBe('7.2.2-install-and-leave.xlsx');
    const bytes = new Uint8Array(await workbook.blob.arrayBuffer());
    const { records } = await readXlsx(bytes, workbook.fileName);
    expect(records.map(({ fields }) => fields[0])).toEqual(
      readCsv(csv).records.map(({ fields }) => fields[0]),
    );
  });

  it('draws any view as SVG, the overlay with a legend', async () => {
    const { run } = await withDraft();
    const overlay = await (await run({ format: 'svg', content: 'overlay' })).blob.text();
    const baseline = await (await run({ format: 'svg', content: 'baseline' })).blob.text();
    expect(overlay).toContain('Added');
    expect(baseline).not.toContain('Added');
    expect(new DOMParser().parseFromString(overlay, 'image/svg+xml').querySelector('parsererror')).toBeNull();
  });

  it('gives a PNG of the drawing at the scale that was asked for', async () => {
    const { run } = await withDraft();
    const { width } = sizeOf(await (await run({ format: 'svg', content: 'resolved' })).blob.text());
    const { blob, fileName } = await run({ format: 'png', content: 'resolved', scale: 2 });
    const picture = await createImageBitmap(blob);
    expect(picture.width).toBe(Math.ceil(width * 2));
    expect(fileName).toBe('7.2.2-install-and-leave.resolved.SMETS1.png');
  });

  it('refuses a picture that no browser can draw, and says what to do', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="100"></svg>';
    await expect(pngOf(svg, 1)).rejects.toThrow('choose a smaller scale');
  });

  it('downloads from the dialog under the name that it shows', async () => {
    const { screen, user } = await withDraft();
    useWorkspace.getState().openDialog({ kind: 'export', processKey: KEY });
    const dialog = within(await screen.findByRole('dialog', { name: 'Export 7.2.2 Install and Leave' }));
    await user.click(await dialog.findByRole('radio', { name: /Resolved/ }));
    expect(await dialog.findByText('7.2.2-install-and-leave.resolved.SMETS1.bpmn')).toBeTruthy();
    const clicked = new Promise<string>((resolve) => {
      const original = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function click() {
        HTMLAnchorElement.prototype.click = original;
        resolve(this.download);
      };
    });
    await user.click(await dialog.findByRole('button', { name: 'Download' }));
    expect(await clicked).toBe('7.2.2-install-and-leave.resolved.SMETS1.bpmn');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('the library as files', () => {
  it('holds each process as it is now, and can be written to a folder', async () => {
    const { repository } = await withDraft();
    const tree = await libraryTreeNow(repository);
    const path = `processes/${KEY}.bpmn`;
    expect([...tree.keys()]).toContain('library.json');
    expect(tree.get(path)).toContain('Report it by telephone');

    const root = await navigator.storage.getDirectory();
    await writeTree(root, tree, { sign: () => Promise.resolve() });
    const folder = await root.getDirectoryHandle('processes');
    const file = await (await folder.getFileHandle(`${KEY}.bpmn`)).getFile();
    expect(await file.text()).toBe(tree.get(path));
  });
});

describe('a folder that commands use too', () => {
  const COMMAND = writeLockHolder({
    token: '11111111-1111-4111-8111-111111111111',
    pid: 4711,
    host: 'desk',
    since: '2026-11-26T09:30:00Z',
  });

  const freshFolder = async () => {
    const root = await navigator.storage.getDirectory();
    return root.getDirectoryHandle(`library-${crypto.randomUUID()}`, { create: true });
  };
  const namesIn = async (folder: FileSystemDirectoryHandle) => {
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names.sort();
  };
  const put = async (folder: FileSystemDirectoryHandle, path: string, text: string) => {
    const parts = path.split('/');
    const name = parts.pop()!;
    let place = folder;
    for (const part of parts) place = await place.getDirectoryHandle(part, { create: true });
    const writable = await (await place.getFileHandle(name, { create: true })).createWritable();
    await writable.write(text);
    await writable.close();
  };
  const textOf = async (folder: FileSystemDirectoryHandle, name: string) =>
    (await (await folder.getFileHandle(name)).getFile()).text();

  it('is written under their lock, which is free again, also where the writing fails', async () => {
    const folder = await freshFolder();
    const seen = await withFolderLock(folder, () => textOf(folder, LOCK_FILE));
    expect(readLockHolder(seen)).toMatchObject({ name: 'The BAM editor in a browser' });
    expect(await namesIn(folder)).toEqual([]);
    await expect(withFolderLock(folder, () => Promise.reject(new Error('no room')))).rejects.toThrow(
      'no room',
    );
    expect(await namesIn(folder)).toEqual([]);
  });

  it('is left alone while a command works there; the notice says who it is, and tries again', async () => {
    const { repository, screen, user } = await openApp();
    const folder = await freshFolder();
    await put(folder, LOCK_FILE, COMMAND);
    await writeLibrary(repository, folder);
    expect(await screen.findByText(/bam command \(process 4711 on desk, since 26 Nov 2026/)).toBeVisible();
    expect(await namesIn(folder)).toEqual([LOCK_FILE]);
    expect(await textOf(folder, LOCK_FILE)).toBe(COMMAND);
    await folder.removeEntry(LOCK_FILE);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/files written to the folder library-/)).toBeVisible();
    expect(await namesIn(folder)).toContain('library.json');
    expect(await namesIn(folder)).not.toContain(LOCK_FILE);
  });

  it('is taken from a command that died, and given up where another has taken it meanwhile', async () => {
    const folder = await freshFolder();
    await put(folder, LOCK_FILE, COMMAND);
    const now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockReturnValue(now + 61_000);
    try {
      expect(await withFolderLock(folder, () => Promise.resolve('done'))).toBe('done');
      clock.mockReturnValue(now + 70_000);
      const slept = withFolderLock(folder, async ({ sign }) => {
        await sign();
        await put(folder, LOCK_FILE, COMMAND);
        clock.mockReturnValue(now + 200_000);
        await sign();
      });
      await expect(slept).rejects.toThrow('process 4711');
      expect(await textOf(folder, LOCK_FILE)).toBe(COMMAND);
    } finally {
      clock.mockRestore();
    }
  });

  it('loses what was taken away in the library, and keeps what was changed there since', async () => {
    const { repository, screen } = await openApp();
    const folder = await freshFolder();
    const [same, changed] = ['releases/3.0/comments/one.json', 'releases/3.0/comments/two.json'];
    for (const path of [same!, changed!]) {
      await repository.saveFiles([{ path, text: 'as it was' }], 'Imported');
      await repository.saveFiles([{ path, text: '', expected: 'as it was' }], 'Taken back');
    }
    await put(folder, same!, 'as it was');
    await put(folder, changed!, 'answered since');
    await writeLibrary(repository, folder);
    expect(await screen.findByText(/, 1 removed that the library no longer has\./)).toBeVisible();
    const comments = await (
      await (await folder.getDirectoryHandle('releases')).getDirectoryHandle('3.0')
    ).getDirectoryHandle('comments');
    expect(await namesIn(comments)).toEqual(['two.json']);
  });
});

describe('the restore of a backup', () => {
  it('shows the counts first, downloads a copy, and brings the library back', async () => {
    const { screen, user, repository } = await openApp();
    const bytes = await repository.backup();
    await repository.binProcess(KEY);
    const file = new File([bytes as BlobPart], 'mine.bambackup');
    useWorkspace.getState().openDialog({ kind: 'restore', file });
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Restore mine.bambackup?' }));
    expect(await dialog.findByText('3 processes')).toBeTruthy();
    expect(await dialog.findByText('2 processes')).toBeTruthy();
    await user.click(await dialog.findByRole('button', { name: 'Download a copy and restore' }));
    await waitFor(async () => expect(await repository.listProcesses()).toHaveLength(3));
  });

  it('says what is wrong with a damaged backup and offers no restore', async () => {
    const { screen, repository } = await openApp();
    const bytes = (await repository.backup()).slice(0, -40);
    useWorkspace
      .getState()
      .openDialog({ kind: 'restore', file: new File([bytes as BlobPart], 'cut.bambackup') });
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Restore cut.bambackup?' }));
    expect(await dialog.findByRole('img', { name: 'Error' })).toBeTruthy();
    expect(await dialog.findByRole('button', { name: /restore/ })).toHaveProperty('disabled', true);
  });
});
