import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { libraryTreeNow } from '../../../src/app/library/export/library-tree-now';
import { useWorkspace } from '../../../src/app/state/store';
import { openApp } from '../library/openApp';

const KEY = '7.2.2-install-and-leave';

/** The app with 7.2.2 open: B01, B02 in the baseline, S01 of the layer. */
async function openProcess(at: { view?: string; element?: string } = {}) {
  const { view = 'baseline', element } = at;
  const app = await openApp({
    address: `#/process/7.2.2?view=${view}&layer=SMETS1${element ? `&element=${element}` : ''}`,
  });
  await waitFor(() => expect(shape('B02')).not.toBeNull());
  const draft = async () => {
    const opened = await app.repository.open(KEY);
    return opened.ok ? opened.value.draft?.text : undefined;
  };
  return { ...app, draft };
}

/** The field with this text, once it may be typed into. */
const editable = (screen: Awaited<ReturnType<typeof openApp>>['screen'], text: string) =>
  waitFor(() => {
    const field = screen.getByDisplayValue(text);
    expect(field).not.toHaveAttribute('readonly');
    return field;
  });

const shape = (id: string) =>
  document.querySelector(`.canvas-host:not([data-hidden]) [data-element-id="${id}"]`);

describe('the modelling page', () => {
  it('opens a deep link with its element selected, and its properties beside it', async () => {
    const { screen } = await openProcess({ element: 'B02' });
    expect(await screen.findByDisplayValue('Report no WAN')).toBeVisible();
    expect(await screen.findByText('8.14.2')).toBeVisible();
    await waitFor(() => expect(shape('B02')?.classList.contains('selected')).toBe(true));
  });

  it('writes a draft after a change, and says that it is saved', async () => {
    const { screen, user, draft } = await openProcess({ element: 'B02' });
    const name = await editable(screen, 'Report no WAN');
    await user.clear(name);
    await user.type(name, 'Tell the supplier');
    await user.tab();
    await waitFor(async () => expect(await draft()).toContain('name="Tell the supplier"'));
    await waitFor(() => expect(screen.getByText('Saved in this browser')).toBeInTheDocument());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await draft()).toContain('name="Report no WAN"'));
  });

  it('puts text back that a killed tab had not carried to the diagram', async () => {
    window.localStorage.setItem(
      `bam-pending:${KEY}`,
      JSON.stringify([{ elementId: 'B02', field: 'name', value: 'Report no W' }]),
    );
    const { screen, draft } = await openProcess({ element: 'B02' });
    expect(await screen.findByDisplayValue('Report no W')).toBeVisible();
    expect(await screen.findByText(/Text that was being typed .* is back: 1 field/)).toBeVisible();
    await waitFor(async () => expect(await draft()).toContain('name="Report no W"'));
    await waitFor(() => expect(window.localStorage.getItem(`bam-pending:${KEY}`)).toBeNull());
  });

  it('opens what was on its way into the store when the tab was killed', async () => {
    const first = await openApp();
    const opened = await first.repository.open(KEY);
    if (!opened.ok) throw new Error('not there');
    const text = opened.value.text.replace('Report no WAN', 'On its way');
    window.localStorage.setItem(
      `bam-unwritten:${KEY}`,
      JSON.stringify({ base: opened.value.head.head, sequence: 1, text }),
    );
    useWorkspace.getState().openProcess(KEY, { view: 'baseline', elementId: 'B02' });
    expect(await first.screen.findByDisplayValue('On its way')).toBeVisible();
    await waitFor(async () => {
      const again = await first.repository.open(KEY);
      expect(again.ok && again.value.draft?.text).toContain('name="On its way"');
    });
    await waitFor(() => expect(window.localStorage.getItem(`bam-unwritten:${KEY}`)).toBeNull());
  });

  it('locks the baseline on the overlay, and leads to where it is not locked', async () => {
    const { screen, user } = await openProcess({ view: 'overlay', element: 'B02' });
    expect(await screen.findByDisplayValue('Report no WAN')).toHaveAttribute('readonly');
    await user.click(await screen.findByRole('button', { name: 'Go to Baseline' }));
    await waitFor(() => expect(screen.getByDisplayValue('Report no WAN')).not.toHaveAttribute('readonly'));
  });

  it('lists the steps; choosing one selects it on the canvas', async () => {
    const { screen, user } = await openProcess();
    await user.click(await screen.findByRole('tab', { name: 'Steps' }));
    await user.click(await screen.findByRole('button', { name: /Visit starts/ }));
    await waitFor(() => expect(shape('B01')?.classList.contains('selected')).toBe(true));
    await expect.poll(() => window.location.hash).toContain('element=B01');
  });

  it('saves a revision, asks for the name once, and restores an older one as the newest', async () => {
    const { screen, user, repository } = await openProcess({ element: 'B02' });
    const name = await editable(screen, 'Report no WAN');
    await user.clear(name);
    await user.type(name, 'Changed{Tab}');
    await user.keyboard('{Control>}s{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Save a revision' });
    await user.type(await within(dialog).findByLabelText('What changed'), 'A better name');
    await user.type(await within(dialog).findByLabelText('Your name'), 'M. Modeller');
    await user.click(await within(dialog).findByRole('button', { name: 'Save' }));
    await waitFor(async () =>
      expect((await repository.history(KEY))[0]).toMatchObject({
        message: 'A better name',
        author: 'M. Modeller',
      }),
    );
    await user.click(await screen.findByRole('tab', { name: 'History' }));
    const restores = () => screen.queryAllByRole('button', { name: /^Restore the revision of/ });
    await expect.poll(restores).toHaveLength(2);
    await user.click((await screen.findAllByRole('button', { name: 'What changed?' }))[0]!);
    const told = await screen.findByRole('list', { name: 'What changed' });
    await waitFor(() => expect(told.textContent).toContain('“Report no WAN”'));
    await user.click(restores()[1]!);
    const again = await screen.findByRole('dialog', { name: 'Restore an older revision' });
    expect(await within(again).findByDisplayValue('M. Modeller')).toBeVisible();
    await user.click(await within(again).findByRole('button', { name: 'Restore' }));
    await waitFor(async () => expect(await repository.history(KEY)).toHaveLength(3));
    const opened = await repository.open(KEY);
    expect(opened.ok && opened.value.text).toContain('name="Report no WAN"');
    await waitFor(() => expect(shape('B02')?.textContent).toContain('Report no WAN'));
  });

  it('projects the resolved view read-only, and keeps undo of the editor behind it', async () => {
    const { screen, user } = await openProcess({ element: 'B02' });
    const name = await editable(screen, 'Report no WAN');
    await user.type(name, '!{Tab}');
    await user.click(await screen.findByRole('radio', { name: 'Resolved' }));
    await waitFor(() => expect(shape('B02')?.textContent).toContain('Report no WAN!'));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Undo' })).toBeDisabled());
    await user.click(await screen.findByRole('radio', { name: 'Baseline' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Undo' })).toBeEnabled());
  });

  it('is waited for by what leaves the library, when it is left with a write under way', async () => {
    const { screen, user, repository } = await openProcess({ element: 'B02' });
    const { writeDraft } = repository;
    let letThrough = (): void => undefined;
    const gate = new Promise<void>((resolve) => (letThrough = resolve));
    repository.writeDraft = async (...given) => {
      await gate;
      return writeDraft(...given);
    };
    await user.type(await editable(screen, 'Report no WAN'), ' at all');
    useWorkspace.getState().openProcess('7.1.9-ninth');
    await waitFor(() => expect(shape('StartEvent_7_1_9')).not.toBeNull());
    const tree = libraryTreeNow(repository);
    letThrough();
    expect((await tree).get(`processes/${KEY}.bpmn`)).toContain('Report no WAN at all');
  });

  it('says why a file cannot be shown, and still offers it', async () => {
    const app = await openApp();
    const opened = await app.repository.open(KEY);
    if (!opened.ok) throw new Error('not there');
    await app.repository.writeDraft(
      {
        processKey: KEY,
        base: opened.value.head.head,
        text: 'no XML at all',
        changedAt: '2026-11-24T10:00:00.000Z',
        sequence: 1,
      },
      { command: 'test', elementIds: [] },
    );
    useWorkspace.getState().openProcess(KEY);
    const { screen } = app;
    expect(await screen.findByRole('heading', { name: 'This process cannot be shown' })).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Download the file' })).toBeEnabled();
  });
});
