import { waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useWorkspace } from '../../../src/app/state/store';
import { accessibilityFaults } from '../accessibility-faults';
import { openApp } from '../library/openApp';

const KEY = '7.2.2-install-and-leave';

/** 7.2.2 with a second revision: another name, one step more, one step less, and the first step moved. */
async function openCompare(address = '#/compare?a=7.2.2%40saved&b=7.2.2', amend = (text: string) => text) {
  const app = await openApp();
  const opened = await app.repository.open(KEY);
  if (!opened.ok) throw new Error('not there');
  const { head, text } = opened.value;
  const draft = amend(changed(text));
  const written = await app.repository.writeDraft(
    { processKey: KEY, base: head.head, text: draft, changedAt: new Date().toISOString(), sequence: 1 },
    { command: 'test', elementIds: [] },
  );
  if (!written.ok) throw new Error(written.problems[0]?.message);
  window.location.hash = address;
  return app;
}

const changed = (text: string) =>
  text
    .replace('name="Report no WAN"', 'name="Report weak WAN"')
    .replace(/<bpmn:task [^>]*id="S01"[^>]*\/>/, '<bpmn:task id="B09" name="Leave the site" />')
    .replaceAll('"S01"', '"B09"')
    .replaceAll('S01_di', 'B09_di');

const shapeIn = (label: string, id: string) =>
  document.querySelector(`[aria-label="${label}"] [data-element-id="${id}"]`);
const placeIn = (label: string) => {
  const { a, e, f } = document
    .querySelector<SVGGraphicsElement>(`[aria-label="${label}"] .viewport`)!
    .getCTM()!;
  return [a, e, f].map((value) => Math.round(value * 100) / 100);
};

afterEach(() => {
  delete document.documentElement.dataset.theme;
});

describe('the page that compares', () => {
  it.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (theme) => {
    const { screen, user } = await openCompare();
    useWorkspace.getState().chooseTheme(theme);
    await waitFor(() => expect(shapeIn('Diagram after', 'B02')).not.toBeNull());
    await user.click(await screen.findByRole('button', { name: /is called “Report weak WAN” now/ }));
    await waitFor(() => expect(document.querySelector('.compare-words')).not.toBeNull());
    expect(await accessibilityFaults('#process')).toEqual([]);
  });

  it('shows two diagrams with marks on both, a list by class, and the bpmn.io mark on each', async () => {
    const { screen } = await openCompare();
    await waitFor(() => expect(shapeIn('Diagram before', 'B02')).not.toBeNull());
    await waitFor(() => expect(shapeIn('Diagram after', 'B09')).not.toBeNull());
    await expect.poll(() => document.querySelectorAll('.compare .bjs-powered-by')).toHaveLength(2);
    const wording = await screen.findByRole('region', { name: 'Wording' });
    expect(
      await within(wording).findByRole('button', { name: /is called “Report weak WAN” now/ }),
    ).toBeVisible();
    await waitFor(() => {
      expect(shapeIn('Diagram before', 'B02')?.querySelector('.bam-change-of-wording')).not.toBeNull();
      expect(shapeIn('Diagram after', 'B02')?.querySelector('.bam-change-of-wording')).not.toBeNull();
      expect(shapeIn('Diagram before', 'S01')?.textContent).toContain('gone');
      expect(shapeIn('Diagram after', 'B09')?.textContent).toContain('new');
    });
  });

  it('leads from a line to its place on both sides, and tells a text word by word', async () => {
    const { screen, user } = await openCompare();
    await waitFor(() => expect(shapeIn('Diagram after', 'B02')).not.toBeNull());
    await user.click(await screen.findByRole('button', { name: /is called “Report weak WAN” now/ }));
    await waitFor(() => {
      for (const side of ['Diagram before', 'Diagram after'])
        expect(shapeIn(side, 'B02')?.classList.contains('selected')).toBe(true);
    });
    const words = document.querySelector('.compare-words')!;
    expect(words.querySelector('del')?.textContent).toContain('no');
    expect(words.querySelector('ins')?.textContent).toContain('weak');
    await expect.poll(() => window.location.hash).toContain('at=B02');
  });

  it('moves both diagrams together', async () => {
    const { screen, user } = await openCompare();
    await waitFor(() => expect(shapeIn('Diagram after', 'B02')).not.toBeNull());
    const larger = await screen.findByRole('button', { name: 'Larger' });
    await waitFor(() => expect(larger).toBeEnabled());
    const before = placeIn('Diagram after');
    await user.click(larger);
    await waitFor(() => expect(placeIn('Diagram after')).not.toEqual(before));
    await expect.poll(() => placeIn('Diagram after')).toEqual(placeIn('Diagram before'));
  });

  it('goes from change to change by the keyboard, and filters by class', async () => {
    const { screen, user } = await openCompare();
    await waitFor(() => expect(shapeIn('Diagram after', 'B02')).not.toBeNull());
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(document.querySelectorAll('.compare-list [aria-current]')).toHaveLength(1));
    await user.click(await screen.findByRole('button', { name: /^Wording/ }));
    await expect.poll(() => screen.queryByRole('region', { name: 'Wording' })).toBeNull();
    await waitFor(() =>
      expect(shapeIn('Diagram before', 'B02')?.querySelector('.bam-change-of-wording')).toBeNull(),
    );
  });

  it('shows both states in one picture, what is gone at its old place', async () => {
    const { screen, user } = await openCompare();
    await user.click(await screen.findByRole('radio', { name: 'One picture' }));
    await waitFor(() => expect(shapeIn('Both states in one diagram', 'was-S01')).not.toBeNull());
    await waitFor(() => {
      expect(shapeIn('Both states in one diagram', 'was-S01')?.textContent).toContain('gone');
      expect(shapeIn('Both states in one diagram', 'B09')?.textContent).toContain('new');
    });
    await expect.poll(() => document.querySelectorAll('.compare .bjs-powered-by')).toHaveLength(1);
    await expect.poll(() => window.location.hash).toContain('show=merged');
  });

  it('compares the stored process with a file from outside, which goes into no library', async () => {
    const { screen, user, repository } = await openCompare('#/compare?a=7.2.2%40saved');
    await user.click(await screen.findByRole('button', { name: 'Choose what to compare it with…' }));
    const dialog = await screen.findByRole('dialog', { name: 'What came after' });
    const opened = await repository.open(KEY);
    const file = new File([opened.ok ? opened.value.text : ''], 'from-outside.bpmn');
    const chooser = dialog.querySelector<HTMLInputElement>('input[type="file"]')!;
    await user.upload(chooser, file);
    expect(await screen.findByText('from-outside.bpmn')).toBeVisible();
    expect(await screen.findByRole('button', { name: /is called “Report weak WAN” now/ })).toBeVisible();
    await expect.poll(async () => await repository.listProcesses()).toHaveLength(3);
  });

  it('says what a link names that is not there, and goes on from it', async () => {
    const { screen } = await openCompare('#/compare?a=9.9.9&b=7.2.2');
    expect(await screen.findByText(/The library has no process “9.9.9”/)).toBeVisible();
    expect(await screen.findByRole('button', { name: /Choose what to compare/ })).toBeVisible();
  });

  it('is reached from the history of a process', async () => {
    const { screen, user } = await openCompare('#/process/7.2.2?view=baseline');
    await user.click(await screen.findByRole('tab', { name: 'History' }));
    const [compare] = await screen.findAllByRole('button', { name: /^Compare the revision of/ });
    await user.click(compare!);
    await waitFor(() =>
      expect(window.location.hash).toMatch(/^#\/compare\?a=7\.2\.2%40[0-9a-f]{12}&b=7\.2\.2$/),
    );
    expect(await screen.findByRole('complementary', { name: 'What differs' })).toBeVisible();
  });

  it('is reached from an import of a process that the library has already', async () => {
    const { screen, user, repository } = await openCompare('#/');
    const opened = await repository.open(KEY);
    const text = (opened.ok ? opened.value.text : '').replace('Report weak WAN', 'Report poor WAN');
    useWorkspace.getState().openDialog({ kind: 'import', files: [new File([text], 'elsewhere.bpmn')] });
    await user.click(await screen.findByRole('button', { name: 'Compare with what the library has' }));
    expect(await screen.findByRole('button', { name: /is called “Report poor WAN” now/ })).toBeVisible();
  });
});
