import { waitFor, within } from '@testing-library/react';
import { page } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { useWorkspace } from '../../../src/app/state/store';
import { REGISTER_PAGES } from '../../../src/app/state/registerPlace';
import { accessibilityFaults } from '../accessibility-faults';
import { openRegisters } from './openRegisters';

const IMPACTS = 'register/smets1/impacts.csv';
afterEach(async () => {
  delete document.documentElement.dataset.theme;
  await page.viewport(1280, 800);
});

const rowOf = (table: HTMLElement, id: string) =>
  within(table).getByRole('button', { name: id }).closest('tr') as HTMLElement;

describe('the impacts', () => {
  it('say their state as it follows from the process, and lead to the variation and back', async () => {
    const { screen, user } = await openRegisters('#/register/impacts');
    const table = await screen.findByRole('table', { name: 'Impacts' });
    await waitFor(() => expect(within(rowOf(table, 'A057')).getByText('answered')).toBeTruthy());
    expect(await within(rowOf(table, 'A051')).findByText('question open')).toBeTruthy();
    expect(await within(rowOf(table, 'A001')).findByText('no model change')).toBeTruthy();
    expect(await within(table).findAllByRole('button', { name: /^A\d{3}$/ })).toHaveLength(162);

    await user.click(await within(table).findByRole('button', { name: 'A059' }));
    const aside = await screen.findByRole('complementary', { name: 'Impact A059' });
    await expect.poll(() => window.location.hash).toBe('#/register/impacts?row=A059');
    const link = await within(aside).findByRole('link', {
      name: /7\.2\.2 Install and Leave: Report no WAN|7\.2\.2 Install and Leave:/,
    });
    expect(link.getAttribute('href')).toMatch(/^#\/process\/7\.2\.2\?view=overlay&layer=SMETS1&element=B14$/);
    await user.click(link);
    await waitFor(() => expect(useWorkspace.getState().place).toMatchObject({ elementId: 'B14' }));
    await expect.poll(() => screen.queryByRole('table', { name: 'Impacts' })).toBeNull();
    window.history.back();
    expect(await screen.findByRole('complementary', { name: 'Impact A059' })).toBeTruthy();
  });

  it('are filtered, grouped and sorted, and the address says how', async () => {
    const { screen, user } = await openRegisters('#/register/impacts?document=SEC+Appendix+Z&group=state');
    expect(await screen.findByText('7 of 162 impacts')).toBeTruthy();
    expect(await screen.findByRole('rowheader', { name: /^answered/ })).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Impact' }));
    await user.click(await screen.findByRole('button', { name: 'Impact' }));
    await expect.poll(() => screen.getAllByRole('button', { name: /^A\d{3}$/ })[0]!.textContent).toBe('A010');
    await expect
      .poll(() => window.location.hash)
      .toBe('#/register/impacts?document=SEC+Appendix+Z&group=state&sort=-id');
    await user.type(await screen.findByRole('searchbox', { name: 'Search impacts' }), 'removing');
    expect(await screen.findByText('2 of 162 impacts')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Clear filters' }));
    expect(await screen.findByText('162 impacts')).toBeTruthy();
  });

  it('are edited one row at a time; what is wrong is said, and every save can be undone', async () => {
    const { screen, user, repository } = await openRegisters('#/register/impacts?row=A057');
    const aside = await screen.findByRole('complementary', { name: 'Impact A057' });
    await user.click(await within(aside).findByRole('button', { name: 'Edit impact' }));
    const id = await within(aside).findByRole('textbox', { name: 'Id' });
    await user.clear(id);
    await user.type(id, 'A056');
    await user.click(await within(aside).findByRole('button', { name: 'Save' }));
    expect((await within(aside).findByRole('alert')).textContent).toContain('There is another impact A056.');
    await user.clear(id);
    await user.type(id, 'A057');
    const summary = await within(aside).findByRole('textbox', { name: 'Summary' });
    await user.clear(summary);
    await user.type(summary, 'Rewritten, with a comma');
    const before = (await repository.readFiles()).get(IMPACTS)!;
    await user.click(await within(aside).findByRole('button', { name: 'Save' }));
    await waitFor(async () =>
      expect((await repository.readFiles()).get(IMPACTS)).toContain('"Rewritten, with a comma"'),
    );
    const changed = (await repository.readFiles()).get(IMPACTS)!.split('\n');
    expect(changed.filter((line, at) => line !== before.split('\n')[at])).toHaveLength(1);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await repository.readFiles()).get(IMPACTS)).toBe(before));
    await expect.poll(async () => await repository.fileHistory(IMPACTS)).toHaveLength(3);
  });

  it('want a second look once a side of a link has changed, until somebody says that it still holds', async () => {
    const { screen, user, repository } = await openRegisters('#/register/impacts?row=A057');
    const linked = async () => (await repository.readFiles()).get('register/smets1/links.csv') ?? '';
    await waitFor(async () => expect(await linked()).toContain('A057,variation,7.2.2'));
    const before = (await repository.readFiles()).get(IMPACTS)!;
    const text = before.replace('SMETS1 Devices do not support Install and Leave', 'It is otherwise');
    expect(text).not.toBe(before);
    await repository.saveFiles([{ path: IMPACTS, text, expected: before }], 'changed elsewhere');
    const notice = await screen.findByRole('region', { name: 'To be looked at again' });
    expect(notice.textContent).toContain('says something else than when it was linked');
    await user.click(await within(notice).findByRole('button', { name: 'It still holds' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'To be looked at again' })).toBeNull());
  });
});

describe('a process', () => {
  it('leads from a step to its impacts and service requests, and from itself to its governance', async () => {
    const governance =
      'id,process,section,reference,layer,impacts,note\nG900,7.2.2,7.2.2.6.1,SEC Section X,SMETS1,,\n';
    const { screen, user } = await openRegisters('#/register/impacts', [
      ['register/smets1/governance.csv', governance],
    ]);
    window.location.hash = '#/process/7.2.2?view=overlay&layer=SMETS1&element=B14';
    const impact = await screen.findByRole('link', { name: 'A059' });
    expect((await screen.findByRole('link', { name: '8.14.2' })).getAttribute('href')).toBe(
      '#/register/service-requests?row=8.14.2',
    );
    await user.click(impact);
    expect(await screen.findByRole('complementary', { name: 'Impact A059' })).toBeTruthy();
    window.location.hash = '#/process/7.2.2?view=baseline';
    const clauses = await screen.findByRole('group', { name: 'Governance' });
    await user.click(await within(clauses).findByRole('link', { name: 'SEC Section X' }));
    expect(await screen.findByRole('complementary', { name: 'Governance: G900' })).toBeTruthy();
  });
});

describe('the other pages', () => {
  it('matrix: each cell says what is in it and leads to those impacts', async () => {
    const { screen, user } = await openRegisters('#/register/matrix');
    const cell = await screen.findByRole('link', {
      name: /^SEC Appendix Z on 7\.1\.2 CPA\/CPL: 6, 6 answered/,
    });
    await user.click(cell);
    expect(await screen.findByText('6 of 162 impacts')).toBeTruthy();
    await expect
      .poll(() => window.location.hash)
      .toBe('#/register/impacts?document=SEC+Appendix+Z&process=7.1.2');
    await expect.poll(() => document.title).toBe('Impacts · BAM editor');
  });

  it('service requests: where each is used, with the way to the step', async () => {
    const { screen } = await openRegisters('#/register/service-requests?row=8.14.2&q=8.14.2');
    const aside = await screen.findByRole('complementary', { name: 'Service requests: 8.14.2' });
    const use = await within(aside).findByRole('link', { name: /^7\.2\.2 / });
    expect(use.getAttribute('href')).toContain('element=B14');
    expect(await within(aside).findByRole('link', { name: 'A059' })).toBeTruthy();
    expect(
      await within(await screen.findByRole('table', { name: 'Service requests' })).findByText('no', {
        selector: '.badge',
      }),
    ).toBeTruthy();
  });

  it('glossary: a retired term that stands in a process is found there', async () => {
    const { screen, repository } = await openRegisters('#/register/glossary');
    const retired = await screen.findByRole('region', { name: 'Retired terms' });
    await waitFor(() => expect(within(retired).getAllByText('It stands nowhere any more.')).toHaveLength(3));
    const path = 'register/glossary.csv';
    const glossary = (await repository.readFiles()).get(path)!;
    await repository.saveFiles(
      [{ path, text: `${glossary}Meter,,A meter by SMETS,,,x\n`, expected: glossary }],
      'x',
    );
    expect(await within(retired).findByText(/glossary: Meter/)).toBeTruthy();
  });

  it('coverage: what is open is counted and listed, and leads on', async () => {
    const { screen, user } = await openRegisters('#/register/coverage');
    const all = await screen.findByRole('region', { name: 'All impacts' });
    expect(await within(all).findByText(/of 162 impacts have a state/)).toBeTruthy();
    const byDocument = await screen.findByRole('table', { name: 'By SEC document' });
    await user.click(await within(byDocument).findByRole('link', { name: 'SEC Appendix AG' }));
    expect(await screen.findByText('1 of 162 impacts')).toBeTruthy();
  });

  it('offers a choice where the library holds another register, and keeps to it', async () => {
    const header = 'id,sec_document,section,bad_section_number,impact_kind,summary,open_question';
    const { screen, user } = await openRegisters('#/register/impacts', [
      ['register/zz-next/register.json', '{ "title": "Next release" }'],
      ['register/zz-next/impacts.csv', `${header}\nB001,Doc,1,7.2.2,none,Something new,\n`],
    ]);
    await user.click(await screen.findByRole('button', { name: /SMETS1 Services Release/ }));
    await user.click(await screen.findByRole('option', { name: /Next release/ }));
    expect(await screen.findByText('1 impact')).toBeTruthy();
    await user.click(await screen.findByRole('link', { name: 'Coverage' }));
    await expect.poll(() => window.location.hash).toBe('#/register/coverage?register=zz-next');
  });

  it('goes back to the process that was open', async () => {
    const { screen, user } = await openRegisters('#/register/governance');
    useWorkspace.getState().openProcess('7.2.2-install-and-leave');
    await user.click(await screen.findByRole('link', { name: 'Registers' }));
    await screen.findByRole('table', { name: 'Impacts' });
    await user.click(await screen.findByRole('link', { name: 'Processes' }));
    await waitFor(() => expect(window.location.hash).toContain('#/process/7.2.2'));
  });
});

describe('files', () => {
  const FILE = [
    'srv,name,smets1,critical',
    '8.14.2,Communications Hub Status Update - Install No SM WAN,available,no',
    '99.1,A new one,unknown,no',
    '99.2,At fault,perhaps,no',
  ].join('\n');

  async function importing() {
    const opened = await openRegisters('#/register/service-requests');
    await opened.screen.findByRole('table', { name: 'Service requests' });
    const input = document.querySelector<HTMLInputElement>('input[aria-label="File with service requests"]')!;
    await opened.user.upload(input, new File([FILE], 'in.csv', { type: 'text/csv' }));
    const dialog = await opened.screen.findByRole('dialog', { name: 'Import service requests' });
    const preview = await within(dialog).findByRole('table', { name: 'What would change' });
    return { ...opened, dialog, preview };
  }

  it('show cell by cell what they would change, name the rows at fault, and then change only that', async () => {
    const { user, repository, dialog, preview, screen } = await importing();
    expect(
      await within(dialog).findByText(
        /1 new, 1 changed, 0 as they are, 128 only in the register, 1 with a fault/,
      ),
    ).toBeTruthy();
    expect(
      await within(dialog).findByText(/The row on line 4 of the service request catalogue says "perhaps"/),
    ).toBeTruthy();
    const cells = (await within(preview).findAllByRole('row')).slice(1).map((row) => row.textContent);
    expect(cells).toEqual(
      expect.arrayContaining([
        '8.14.2changedApplies to SMETS1not-availableavailable',
        '99.1newNameA new one',
      ]),
    );
    expect(await accessibilityFaults()).toEqual([]);
    const before = (await repository.readFiles()).get('register/service-requests.csv')!.split('\n');
    await user.click(await within(dialog).findByRole('button', { name: 'Import 2 rows' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const after = (await repository.readFiles()).get('register/service-requests.csv')!.split('\n');
    expect(after.filter((line) => !before.includes(line))).toHaveLength(2);
    expect(before.filter((line) => !after.includes(line))).toHaveLength(1);
  });

  it('list every state of a sheet, and bring an earlier one back', async () => {
    const { user, repository, dialog, screen } = await importing();
    const path = 'register/service-requests.csv';
    const before = (await repository.readFiles()).get(path)!;
    await user.click(await within(dialog).findByRole('button', { name: 'Import 2 rows' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Service requests: in and out' }));
    await user.click(await screen.findByRole('menuitem', { name: /Earlier states/ }));
    const history = await screen.findByRole('dialog', { name: 'Earlier states: service requests' });
    expect(await within(history).findByText('Came with the library')).toBeTruthy();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(await within(history).findByRole('button', { name: 'Bring back' }));
    await waitFor(async () => expect((await repository.readFiles()).get(path)).toBe(before));
  });
});

describe('axe', () => {
  it.each(REGISTER_PAGES)('has nothing to find on the page %s, light and dark', async (name) => {
    const { screen } = await openRegisters(`#/register/${name}`);
    await waitFor(() => expect(screen.queryAllByRole('table').length).toBeGreaterThan(0));
    expect(await accessibilityFaults()).toEqual([]);
    useWorkspace.getState().chooseTheme('dark');
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('has nothing to find beside an open row, nor while it is edited, nor on a phone', async () => {
    const { screen, user } = await openRegisters('#/register/impacts?row=A056');
    await screen.findByRole('complementary', { name: 'Impact A056' });
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Edit impact' }));
    expect(await accessibilityFaults()).toEqual([]);
    await page.viewport(400, 800);
    await screen.findByRole('dialog', { name: 'Impact A056' });
    expect(await accessibilityFaults()).toEqual([]);
    await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(400);
  });
});
