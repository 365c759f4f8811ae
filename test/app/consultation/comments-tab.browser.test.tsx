import { waitFor, within } from '@testing-library/react';
import { page } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { useWorkspace } from '../../../src/app/state/store';
import { accessibilityFaults } from '../accessibility-faults';
import { comment, KEY, openReview, PROCESS, SEAL, step } from './openReview';

const ADDRESS = '#/releases/3.0/comments';
const COMMENTS = [
  comment({ id: 'comment-one', about: step('B02', 'Report no WAN'), text: 'Who is told?' }),
  comment({
    id: 'comment-two',
    about: { kind: 'process', process: PROCESS },
    text: 'Too long.',
    organisation: 'Another party',
  }),
  comment({ id: 'comment-three', text: 'When does it go live?', kind: 'question' }),
  comment({ id: 'comment-gone', about: step('B77', 'Ring the customer'), text: 'Why ring?' }),
];

afterEach(async () => {
  delete document.documentElement.dataset.theme;
  await page.viewport(1280, 800);
});

async function openTab(address = ADDRESS) {
  const app = await openReview(address, COMMENTS);
  const table = await app.screen.findByRole('table', { name: 'Comments' });
  return { ...app, table: within(table) };
}

const table = (screen: Awaited<ReturnType<typeof openTab>>['screen']) =>
  within(screen.getByRole('table', { name: 'Comments' }));

const responseFile = (name: string, content: unknown) =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name);

const response = (comments: object[]) => ({
  format: 'bam-response/1',
  release: '3.0',
  edition: 1,
  seal: SEAL,
  respondent: { name: 'P. Party', organisation: 'Party Ltd' },
  writtenAt: '2026-03-03T10:00:00Z',
  comments,
});
const said = (id: string, text: string) => ({
  id,
  about: { kind: 'release' },
  kind: 'question',
  text,
  at: '2026-03-03T10:00:00Z',
});

describe('the comments of a release', () => {
  it('say what became of what they are about, and lead to it with the comment beside it', async () => {
    const { screen, user, table } = await openTab();
    expect(await screen.findByText('4 comments, 0 answered, 4 waiting')).toBeVisible();
    const gone = (await table.findByRole('button', { name: /Why ring/ })).closest('tr')!;
    await waitFor(() => expect(gone.textContent).toContain('not there any more'));
    await user.click(await table.findByRole('button', { name: /Who is told/ }));
    const aside = within(await screen.findByRole('complementary', { name: 'Comment' }));
    await user.click(await aside.findByRole('link', { name: 'Go to the step' }));
    await waitFor(() =>
      expect(useWorkspace.getState().place).toMatchObject({ elementId: 'B02', comment: 'comment-one' }),
    );
    const group = await screen.findByRole('region', { name: 'Report no WAN' });
    expect(await within(group).findByText('Who is told?')).toBeVisible();
  });

  it('are filtered by what the address says, and gone through by the keyboard', async () => {
    const { screen, user, table } = await openTab(`${ADDRESS}?organisation=A+supplier`);
    expect(await screen.findByText('3 of 4 comments, 0 answered, 4 waiting')).toBeVisible();
    const first = (await table.findAllByRole('button', { name: /R\. Reviewer/ }))[0]!;
    first.focus();
    await user.keyboard('x{ArrowDown}x{ArrowUp}');
    await expect.poll(() => document.activeElement).toBe(first);
    expect(await screen.findByText('2 comments ticked')).toBeVisible();
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(useWorkspace.getState().place.release?.parameters['row']).toBe('comment-one'));
    await user.click(await screen.findByRole('button', { name: 'Next comment' }));
    await expect.poll(() => useWorkspace.getState().place.release?.parameters['row']).toBe('comment-gone');
    await user.click(await screen.findByRole('button', { name: 'Clear filters' }));
    expect(await screen.findByText('4 comments, 0 answered, 4 waiting')).toBeVisible();
  });

  it('are answered many at once, with a reason', async () => {
    const { screen, user, stored } = await openTab();
    await user.click(await screen.findByRole('checkbox', { name: 'Tick all 4' }));
    const bar = within(await screen.findByRole('region', { name: 'Answer the ticked comments' }));
    await user.click(await bar.findByRole('button', { name: 'Reject' }));
    await user.type(await bar.findByRole('textbox', { name: 'Reason' }), 'Not in this release.');
    await user.click(await bar.findByRole('button', { name: 'Reject (4)' }));
    expect(await screen.findByText('4 comments, 4 answered, 0 waiting')).toBeVisible();
    for (const { id } of COMMENTS)
      await expect
        .poll(async () => (await stored(id))?.states)
        .toMatchObject([{ state: 'rejected', reason: 'Not in this release.', by: 'M. Modeller' }]);
  });

  it('take an answer back, with both in the record', async () => {
    const { screen, user, stored } = await openTab(`${ADDRESS}?row=comment-three`);
    const aside = within(await screen.findByRole('complementary', { name: 'Comment' }));
    await user.click(await aside.findByRole('button', { name: 'Reject' }));
    await user.type(await aside.findByRole('textbox', { name: 'Reason' }), 'By mistake.');
    await user.click(await aside.findByRole('button', { name: 'Reject' }));
    expect(await screen.findByText('4 comments, 1 answered, 3 waiting')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('4 comments, 0 answered, 4 waiting')).toBeVisible();
    await expect
      .poll(async () => (await stored('comment-three'))?.states)
      .toMatchObject([
        { state: 'rejected', reason: 'By mistake.', by: 'M. Modeller' },
        { state: 'new', reason: 'The answer “rejected” was taken back.', by: 'M. Modeller' },
      ]);
    const thread = within(await aside.findByRole('list', { name: 'What followed' }));
    expect(await thread.findByText('Opened again')).toBeVisible();

    await user.click(await aside.findByRole('button', { name: 'Reply' }));
    await user.type(await aside.findByRole('textbox', { name: 'Reply' }), 'In December.');
    await user.click(await aside.findByRole('button', { name: 'Reply' }));
    expect(await thread.findByText(/In December/)).toBeVisible();
    const [, undo] = await waitFor(() => {
      const notice = screen.getByText('Reply written.').closest('.notice')!;
      return [notice, within(notice as HTMLElement).getByRole('button', { name: 'Undo' })] as const;
    });
    await user.click(undo);
    await waitFor(async () => expect((await stored('comment-three'))?.replies).toEqual([]));
  });

  it('are done each by the revision of its own process, where one was saved since', async () => {
    const { screen, user, stored, repository } = await openTab();
    const [head] = (await repository.listProcesses()).filter(({ key }) => key === KEY);
    const opened = await repository.open(KEY);
    if (!opened.ok) throw new Error('not there');
    const saved = await repository.saveRevision({
      processKey: KEY,
      expectedHead: head!.head,
      text: opened.value.text.replace('name="Report no WAN"', 'name="Report weak WAN"'),
      message: 'Report says who is told',
      author: 'M. Modeller',
    });
    if (!saved.ok) throw new Error(saved.problems[0]?.message);
    for (const name of [/Too long/, /Who is told/])
      await user.click(
        await within((await table(screen).findByRole('button', { name })).closest('tr')!).findByRole(
          'checkbox',
        ),
      );
    const bar = within(await screen.findByRole('region', { name: 'Answer the ticked comments' }));
    await user.click(await bar.findByRole('button', { name: 'Done' }));
    expect(await bar.findByRole('button', { name: /The newest revision of each/ })).toBeVisible();
    await user.click(await bar.findByRole('button', { name: 'Mark as done (2)' }));
    expect(await screen.findByText('4 comments, 2 answered, 2 waiting')).toBeVisible();
    for (const id of ['comment-one', 'comment-two'])
      await expect
        .poll(async () => (await stored(id))?.states)
        .toMatchObject([
          {
            state: 'done',
            revision: saved.value.id,
            saved: { of: '7.2.2', by: 'M. Modeller', message: 'Report says who is told' },
          },
        ]);
    await user.click(await table(screen).findByRole('button', { name: /Who is told/ }));
    const aside = within(await screen.findByRole('complementary', { name: 'Comment' }));
    expect(
      await aside.findByText(/^revision of 7\.2\.2 of .* by M\. Modeller: Report says who is told$/),
    ).toBeVisible();
  });

  it.each(['light', 'dark'] as const)('have nothing for axe to find, %s', async (theme) => {
    const { screen, user } = await openTab(`${ADDRESS}?row=comment-one&group=organisation`);
    useWorkspace.getState().chooseTheme(theme);
    await screen.findByRole('complementary', { name: 'Comment' });
    await user.click(await screen.findByRole('checkbox', { name: 'Tick all 4' }));
    expect(await accessibilityFaults('body')).toEqual([]);
  });

  it('fit a phone', async () => {
    const { screen, user } = await openTab();
    await page.viewport(400, 800);
    await user.click(await screen.findByRole('button', { name: 'Filters' }));
    await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(400);
    const { scrollWidth, clientWidth } = document.querySelector('.register-scroll')!;
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    expect(await accessibilityFaults('body')).toEqual([]);
  });
});

describe('response files', () => {
  it('are shown before they are taken: new, known, and refused with the reason', async () => {
    const { screen, user, stored, repository } = await openTab();
    const before = await repository.readFiles('releases/');
    await user.upload(await screen.findByLabelText('Response files'), [
      responseFile(
        'party.json',
        response([
          {
            ...said('from-party-1', '<img src=x onerror=alert(1)>'),
            about: { kind: 'process', process: PROCESS },
          },
        ]),
      ),
      responseFile(
        'again.json',
        response([
          {
            ...said('from-party-1', '<img src=x onerror=alert(1)>'),
            about: { kind: 'process', process: PROCESS },
          },
        ]),
      ),
      responseFile('broken.json', '{"format": "bam-response/1", "comm'),
      responseFile(
        'hostile.json',
        response([
          said('../../library', 'Out'),
          { ...said('from-party-2', 'In'), about: { kind: '__proto__' } },
        ]),
      ),
    ]);
    const dialog = within(await screen.findByRole('dialog', { name: 'Import response files into 3.0' }));
    expect(
      await dialog.findByText(/^1 new, 0 changed since they were first sent, 1 known already/),
    ).toBeVisible();
    // What its page is about is in the library, which may still have been read when the files were chosen.
    expect(dialog.queryByText('REV-RESPONSE-DOUBT')).toBeNull();
    const faults = within(dialog.getByRole('region', { name: 'Left out, with a fault' }));
    for (const name of ['broken.json', 'hostile.json'])
      expect(faults.getAllByText(new RegExp(name)).length).toBeGreaterThan(0);
    expect(await accessibilityFaults('[role="dialog"]')).toEqual([]);
    // Nothing is written before somebody agrees.
    await expect.poll(async () => await repository.readFiles('releases/')).toEqual(before);
    await user.click(await dialog.findByRole('button', { name: 'Import 1 comment' }));
    expect(await screen.findByText('5 comments, 0 answered, 5 waiting')).toBeVisible();
    await expect
      .poll(async () => await stored('from-party-1'))
      .toMatchObject({
        author: 'P. Party',
        text: '<img src=x onerror=alert(1)>',
        origin: { file: expect.stringMatching(/^(again|party)\.json$/) as string },
      });
    const after = await repository.readFiles('releases/');
    expect([...after.keys()].filter((path) => !before.has(path))).toEqual([
      'releases/3.0/comments/from-party-1.json',
    ]);
    await expect.poll(() => document.querySelector('img[src="x"]')).toBeNull();
  });

  it('can be dropped on the page, and bring nothing twice', async () => {
    const { screen, user } = await openTab();
    const drop = () => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(responseFile('party.json', response([said('from-party-1', 'When?')])));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    };
    drop();
    await user.click(await screen.findByRole('button', { name: 'Import 1 comment' }));
    expect(await screen.findByText('5 comments, 0 answered, 5 waiting')).toBeVisible();
    drop();
    expect(
      await screen.findByText(/^0 new, 0 changed since they were first sent, 1 known already/),
    ).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Nothing to import' })).toBeDisabled();
  });

  it('are taken back by the notice of the import, as long as nobody answered', async () => {
    const { screen, user, repository } = await openTab();
    const before = await repository.readFiles('releases/');
    await user.upload(await screen.findByLabelText('Response files'), [
      responseFile('party.json', response([said('from-party-1', 'When?'), said('from-party-2', 'Why?')])),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Import 2 comments' }));
    expect(await screen.findByText('6 comments, 0 answered, 6 waiting')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('4 comments, 0 answered, 4 waiting')).toBeVisible();
    expect(await screen.findByText('Import taken back: 2 comments.')).toBeVisible();
    await expect.poll(async () => await repository.readFiles('releases/')).toEqual(before);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('6 comments, 0 answered, 6 waiting')).toBeVisible();
  });

  it('are taken back later too, save what was answered since', async () => {
    const { screen, user, stored } = await openTab();
    await expect.poll(() => screen.queryByRole('button', { name: 'Imports' })).toBeNull();
    await user.upload(await screen.findByLabelText('Response files'), [
      responseFile('party.json', response([said('from-party-1', 'When?'), said('from-party-2', 'Why?')])),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Import 2 comments' }));
    expect(await screen.findByText('6 comments, 0 answered, 6 waiting')).toBeVisible();
    await user.click(await table(screen).findByRole('button', { name: /Why\?/ }));
    const aside = within(await screen.findByRole('complementary', { name: 'Comment' }));
    await user.click(await aside.findByRole('button', { name: 'Reject' }));
    await user.type(await aside.findByRole('textbox', { name: 'Reason' }), 'Not in this release.');
    await user.click(await aside.findByRole('button', { name: 'Reject' }));
    expect(await screen.findByText('6 comments, 1 answered, 5 waiting')).toBeVisible();

    await user.click(await screen.findByRole('button', { name: 'Imports' }));
    const list = within(await screen.findByRole('dialog', { name: 'Imports into 3.0' }));
    expect(await list.findByText('from party.json')).toBeVisible();
    expect(await accessibilityFaults('[role="dialog"]')).toEqual([]);
    await user.click(await list.findByRole('button', { name: /^Take back the import of/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Take an import back' }));
    expect(
      await dialog.findByText(/2 comments\. 1 comment stays, for it was answered since\./),
    ).toBeVisible();
    const part = (name: string) => within(dialog.getByRole('region', { name }));
    expect(await part('Goes').findByText('When?')).toBeVisible();
    expect(await part('Stays, answered since').findByText('Why?')).toBeVisible();
    expect(await accessibilityFaults('[role="dialog"]')).toEqual([]);
    await user.click(await dialog.findByRole('button', { name: 'Take back 1 comment' }));
    expect(await screen.findByText('5 comments, 1 answered, 4 waiting')).toBeVisible();
    await expect.poll(async () => await stored('from-party-1')).toBeUndefined();
    await expect
      .poll(async () => await stored('from-party-2'))
      .toMatchObject({ states: [{ state: 'rejected' }] });
  });
});
