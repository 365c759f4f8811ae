import { screen, waitFor, within } from '@testing-library/react';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { libraryTreeNow } from '../../../src/app/library/export/library-tree-now';
import { makeDocument, makeSite } from '../../../src/app/publish/publish-worker';
import { pngSize } from '../../../src/documents/png-size';
import { openApp } from '../library/openApp';

const release = { title: 'Release 3.0', state: 'published', date: '2026-11-25' };
const STEM = '7.2.2-install-and-leave';

describe('publishing from the app', () => {
  it('makes the whole site, with documents, and tells how far it is', async () => {
    const { repository } = await openApp();
    const told: string[] = [];
    const zip = await makeSite(
      await libraryTreeNow(repository),
      { release, documents: true },
      (done, total, name) => told.push(`${done}/${total} ${name}`),
      new AbortController().signal,
    );
    const files = unzipSync(zip);
    expect(told).toEqual(['0/3 7.1.9 Ninth', '1/3 7.1.10 Tenth', expect.stringMatching(/^2\/3 7\.2\.2 /)]);
    const home = strFromU8(files['index.html']!);
    expect(home).toContain('Release 3.0, published, 25 November 2026');
    expect(strFromU8(files['assets/site.js']!)).toContain('bamSearchIndex');
    for (const ending of ['.html', '.smets1.html', '.smets1.overlay.html', '.smets1.compare.html'])
      expect(Object.keys(files)).toContain(`processes/${STEM}${ending}`);
    const picture = pngSize(files[`downloads/${STEM}/${STEM}.baseline.png`]!);
    expect(picture.width).toBeGreaterThan(300);
    expect(strFromU8(files[`downloads/${STEM}/${STEM}.pdf`]!.subarray(0, 5))).toBe('%PDF-');
    expect(strFromU8(unzipSync(files[`downloads/${STEM}/${STEM}.docx`]!)['word/document.xml']!)).toContain(
      '7.2.2',
    );
    expect(strFromU8(files[`downloads/${STEM}/${STEM}.baseline.svg`]!)).toContain('@font-face');
  });

  it('makes pictures for links and full addresses where it is told where the site will stand', async () => {
    const { repository } = await openApp();
    const zip = await makeSite(
      await libraryTreeNow(repository),
      { release, documents: true, baseUrl: 'https://bam.example/' },
      () => undefined,
      new AbortController().signal,
    );
    const files = unzipSync(zip);
    const picture = `downloads/${STEM}/${STEM}.preview.png`;
    expect(pngSize(files[picture]!)).toEqual({ width: 1200, height: 630 });
    expect(strFromU8(files[`processes/${STEM}.html`]!)).toContain(
      `<meta property="og:image" content="https://bam.example/${picture}" />`,
    );
    expect(strFromU8(files['sitemap.xml']!)).toContain(`https://bam.example/processes/${STEM}.html`);
  });

  it('asks where the site will stand, refuses what is no address, and remembers it', async () => {
    const { user } = await openApp();
    const open = async () => {
      await user.click(await screen.findByRole('button', { name: 'Export' }));
      await user.click(await screen.findByRole('menuitem', { name: /Publish as a website/ }));
      return within(await screen.findByRole('dialog', { name: 'Publish as a website' }));
    };
    const first = await open();
    await user.type(first.getByRole('textbox', { name: /Address of the site/ }), 'bam.example');
    expect(await first.findByText(/begins with http/)).toBeVisible();
    expect(first.getByRole('button', { name: 'Make the website' })).toBeDisabled();
    await user.clear(first.getByRole('textbox', { name: /Address of the site/ }));
    await user.type(first.getByRole('textbox', { name: /Address of the site/ }), 'https://bam.example/');
    await waitFor(() => expect(first.getByRole('button', { name: 'Make the website' })).toBeEnabled());
    await user.click(first.getByRole('button', { name: 'Cancel' }));
    const second = await open();
    expect(second.getByRole('textbox', { name: /Address of the site/ })).toHaveValue('https://bam.example/');
  });

  it('stops when it is told to', async () => {
    const { repository } = await openApp();
    const stop = new AbortController();
    const making = makeSite(
      await libraryTreeNow(repository),
      { release, documents: true },
      () => stop.abort(),
      stop.signal,
    );
    await expect(making).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('names the file that cannot be read', async () => {
    const { repository } = await openApp();
    const tree = new Map(await libraryTreeNow(repository)).set('processes/7.9.9-broken.bpmn', '<a>');
    await expect(
      makeSite(tree, { release, documents: false }, () => undefined, new AbortController().signal),
    ).rejects.toThrow('7.9.9-broken.bpmn');
  });

  it('makes a PDF and a Word document of one process', async () => {
    const { repository } = await openApp();
    const tree = await libraryTreeNow(repository);
    const choice = { layers: ['SMETS1'], date: '2026-11-25' };
    const pdf = await makeDocument(tree, `processes/${STEM}.bpmn`, { format: 'pdf', ...choice });
    expect(strFromU8(pdf, true).match(/\/Type \/Page\b/g)?.length).toBe(3);
    const docx = await makeDocument(tree, `processes/${STEM}.bpmn`, {
      format: 'docx',
      view: 'baseline',
      ...choice,
    });
    const words = strFromU8(unzipSync(docx)['word/document.xml']!);
    expect(words).toContain('Diagram: SMETS2+');
    expect(words).not.toContain('Diagram: SMETS1');
  });

  it('is offered in the menu of what leaves the library', async () => {
    const { user } = await openApp();
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    await user.click(await screen.findByRole('menuitem', { name: /Publish as a website/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Publish as a website' });
    await user.click(await within(dialog).findByRole('checkbox', { name: /PNG, PDF and Word/ }));
    await user.click(await within(dialog).findByRole('button', { name: 'Make the website' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await screen.findByText(/The website was made/)).toBeTruthy();
  });
});
