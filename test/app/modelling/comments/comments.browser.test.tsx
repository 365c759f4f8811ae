import { waitFor, within } from '@testing-library/react';
import { page } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { useWorkspace } from '../../../../src/app/state/store';
import { accessibilityFaults } from '../../accessibility-faults';
import { comment, KEY, openReview, PROCESS, step } from '../../consultation/openReview';

const COMMENTS = [
  comment({ id: 'comment-one', about: step('B02', 'Report no WAN'), text: 'Who is told?' }),
  comment({
    id: 'comment-two',
    about: step('B02', 'Report no WAN'),
    kind: 'agreement',
    text: 'As it should be.',
    states: [{ at: '2026-03-05T10:00:00Z', by: 'M. Modeller', state: 'accepted' }],
  }),
  comment({ id: 'comment-process', about: { kind: 'process', process: PROCESS }, text: 'Too long.' }),
  comment({ id: 'comment-gone', about: step('B77', 'Ring the customer'), text: 'Why ring?' }),
];
const ADDRESS = '#/process/7.2.2?view=overlay&layer=SMETS1';

afterEach(async () => {
  delete document.documentElement.dataset.theme;
  await page.viewport(1280, 800);
});

const marks = () => [...document.querySelectorAll<HTMLElement>('.bam-comment')];

async function openPanel(address = ADDRESS) {
  const app = await openReview(address, COMMENTS);
  await waitFor(() => expect(marks()).toHaveLength(1));
  const panel = async () => {
    await app.user.click(await app.screen.findByRole('tab', { name: /^Comments/ }));
    return within(await app.screen.findByRole('tabpanel', { name: /^Comments/ }));
  };
  return { ...app, panel };
}

describe('the comments beside a process', () => {
  it('are marked on the diagram; a mark leads to them, and they lead to the step', async () => {
    const { screen, user } = await openPanel();
    await expect.poll(() => marks()[0]!.textContent).toBe('1');
    await expect.poll(() => marks()[0]!.getAttribute('aria-label')).toBe('2 comments, 1 waits for an answer');
    expect((await screen.findByRole('complementary', { name: 'Legend' })).textContent).toContain('Comments');
    marks()[0]!.click();
    const group = await screen.findByRole('region', { name: 'Report no WAN' });
    await waitFor(() => expect(useWorkspace.getState().place.elementId).toBe('B02'));
    expect(await within(group).findAllByRole('button', { expanded: false })).toHaveLength(2);
    await user.click(await within(group).findByRole('button', { name: /Who is told/ }));
    await expect.poll(() => window.location.hash).toContain('comment=comment-one');
    const gone = await screen.findByRole('region', { name: 'Not in this process any more' });
    await user.click(await within(gone).findByRole('button', { name: /Why ring/ }));
    expect(await within(gone).findByText('It was called “Ring the customer”.')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Hide the marks on the diagram' }));
    await waitFor(() => expect(marks()).toHaveLength(0));
  });

  it('are filtered, written about what is selected, and answered', async () => {
    const { screen, user, panel, stored, repository } = await openPanel(`${ADDRESS}&element=B01`);
    const beside = await panel();
    await user.click(await beside.findByRole('button', { name: 'Write' }));
    const form = within(await beside.findByRole('form', { name: 'Write a comment' }));
    await user.type(await form.findByRole('textbox', { name: 'Comment' }), 'Say who visits.');
    // What is typed stays when the panel goes.
    await user.click(await screen.findByRole('tab', { name: 'Steps' }));
    await user.click(await (await panel()).findByRole('button', { name: 'Write' }));
    expect(await screen.findByRole('textbox', { name: 'Comment' })).toHaveValue('Say who visits.');
    await user.click(await screen.findByRole('button', { name: 'Add comment' }));
    const group = within(await screen.findByRole('region', { name: 'Visit starts' }));
    await expect.poll(() => marks()).toHaveLength(2);
    const [path] = [...(await repository.readFiles('releases/'))].find(([, text]) =>
      text.includes('Say who visits.'),
    )!;
    const id = /([^/]+)\.json$/.exec(path)![1]!;
    await expect
      .poll(async () => await stored(id))
      .toMatchObject({
        about: { kind: 'step', elementId: 'B01', name: 'Visit starts', process: PROCESS },
        round: 'internal review',
        author: 'M. Modeller',
        organisation: 'TABASC',
      });

    await user.click(await group.findByRole('button', { name: /Say who visits/ }));
    await user.click(await group.findByRole('button', { name: 'Reject' }));
    const reject = within(await group.findByRole('form', { name: 'Reject' }));
    expect(await reject.findByRole('button', { name: 'Reject' })).toBeDisabled();
    await user.type(await reject.findByRole('textbox', { name: 'Reason' }), 'The BAD does not say.');
    await user.click(await reject.findByRole('button', { name: 'Reject' }));
    await waitFor(async () =>
      expect((await stored(id))?.states).toMatchObject([
        { state: 'rejected', by: 'M. Modeller', reason: 'The BAD does not say.' },
      ]),
    );
    await waitFor(() => expect(group.getByText(/The BAD does not say/)).toBeVisible());
  });

  it('are done by the revision that is saved next, also after a reload of the page', async () => {
    const { screen, user, stored, repository } = await openPanel(
      `${ADDRESS}&element=B02&comment=comment-one`,
    );
    const group = within(await screen.findByRole('region', { name: 'Report no WAN' }));
    await user.click(await group.findByRole('button', { name: 'Done' }));
    await user.click(await group.findByRole('button', { name: 'Mark as done' }));
    expect(await group.findByText(/Done with your next save/)).toBeVisible();
    await expect.poll(async () => (await stored('comment-one'))?.states).toEqual([]);
    // Another process and back: what waits is kept as a setting.
    window.location.hash = '#/process/7.1.9?view=overlay';
    await waitFor(() => expect(marks()).toHaveLength(0));
    window.location.hash = ADDRESS;
    await waitFor(() => expect(marks()).toHaveLength(1));

    await waitFor(() => expect(screen.getByRole('button', { name: 'Save revision' })).toBeEnabled());
    await user.click(await screen.findByRole('button', { name: 'Save revision' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Save a revision' }));
    expect(await dialog.findByText('With it 1 comment will be marked as done.')).toBeVisible();
    await user.type(await dialog.findByLabelText('What changed'), 'The customer is told');
    await user.click(await dialog.findByRole('button', { name: 'Save' }));
    await waitFor(async () => {
      const [newest] = await repository.history(KEY);
      expect((await stored('comment-one'))?.states).toMatchObject([{ state: 'done', revision: newest!.id }]);
    });
    await waitFor(() => expect('open' in marks()[0]!.dataset).toBe(false));
  });

  it.each(['light', 'dark'] as const)('have nothing for axe to find, %s', async (theme) => {
    const { screen, user, panel } = await openPanel();
    useWorkspace.getState().chooseTheme(theme);
    const beside = await panel();
    await user.click(await beside.findByRole('button', { name: /Who is told/ }));
    await user.click(await beside.findByRole('button', { name: 'Done' }));
    await user.click(await beside.findByRole('button', { name: 'Write' }));
    expect(await accessibilityFaults('.side-panel')).toEqual([]);
    expect(await screen.findByRole('form', { name: 'Mark as done' })).toBeVisible();
  });

  it('are in a drawer on a phone, where the name of the process is whole', async () => {
    const { screen, user, panel } = await openPanel();
    await page.viewport(400, 800);
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toContain(
      '7.2.2 Install and Leave',
    );
    const name = [...document.querySelectorAll('.shell-header h1 > span')].at(-1)!;
    expect(name.scrollWidth).toBeLessThanOrEqual(name.clientWidth);
    await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(400);
    await user.click(await screen.findByRole('button', { name: 'Properties' }));
    await screen.findByRole('dialog', { name: 'Properties' });
    const beside = await panel();
    expect(await beside.findByRole('button', { name: /Who is told/ })).toBeVisible();
    expect(await accessibilityFaults('[role="dialog"]')).toEqual([]);
  });
});
