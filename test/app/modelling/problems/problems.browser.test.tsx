import { waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import serviceRequests from '../../../../models/register/service-requests.csv?raw';
import retiredTerms from '../../../../models/register/retired-terms.csv?raw';
import { useWorkspace } from '../../../../src/app/state/store';
import { blankProcess } from '../../../../src/core/bpmn/blank';
import { accessibilityFaults } from '../../accessibility-faults';
import { openApp } from '../../library/openApp';
import twoSteps from '../../library/two-steps.bpmn?raw';

const KEY = '7.2.2-install-and-leave';
const PATH = 'processes/7.2.2-install-and-leave.bpmn';
/** B01 uses a retired term; B02 has a way out, so that it can be passed by. */
const PROCESS = twoSteps
  .replace('name="Visit starts"', 'name="SMETS visit starts"')
  .replace(
    '<bpmn:incoming>F1</bpmn:incoming>\n    </bpmn:task>',
    '<bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing></bpmn:task><bpmn:endEvent id="B03" name="Done"><bpmn:incoming>F2</bpmn:incoming></bpmn:endEvent><bpmn:sequenceFlow id="F2" sourceRef="B02" targetRef="B03" />',
  )
  .replace(
    '</bpmndi:BPMNPlane>',
    '<bpmndi:BPMNShape id="B03_di" bpmnElement="B03"><dc:Bounds x="360" y="200" width="36" height="36" /></bpmndi:BPMNShape><bpmndi:BPMNEdge id="F2_di" bpmnElement="F2"><di:waypoint x="300" y="218" /><di:waypoint x="360" y="218" /></bpmndi:BPMNEdge></bpmndi:BPMNPlane>',
  );

afterEach(() => {
  delete document.documentElement.dataset.theme;
});

async function openProblems() {
  const app = await openApp({
    address: '#/process/7.2.2?view=baseline&layer=SMETS1',
    more: [
      [PATH, PROCESS],
      ['processes/7.1.9-ninth.bpmn', blankProcess({ number: '7.1.9', name: 'Ninth SMETS process' })],
      ['register/service-requests.csv', serviceRequests],
      ['register/retired-terms.csv', retiredTerms],
    ],
  });
  await waitFor(() => expect(document.querySelector('[data-element-id="B02"]')).not.toBeNull());
  await app.user.click(await app.screen.findByRole('button', { name: /^Problems: / }));
  const grid = await app.screen.findByRole('grid', { name: 'Problems' });
  const draft = async () => {
    const opened = await app.repository.open(KEY);
    return opened.ok ? (opened.value.draft?.text ?? '') : '';
  };
  const row = (name: RegExp) => within(grid).findByRole('row', { name });
  return { ...app, grid, draft, row };
}

it('marks a step as not applicable with what the catalogue says; undo brings the problem back', async () => {
  const { screen, user, draft, row } = await openProblems();
  const problem = await row(/uses SRV 8\.14\.2, which is not available/);
  await expect.poll(() => document.querySelector('.bam-problem')).not.toBeNull();
  await user.click(await within(problem).findByRole('button', { name: 'Mark as not applicable' }));
  await waitFor(async () =>
    expect(await draft()).toMatch(/effect="not-applicable" flow="skip" impacts="A059"/),
  );
  await waitFor(() => expect(screen.queryByRole('row', { name: /which is not available/ })).toBeNull());
  await expect.poll(() => useWorkspace.getState().place).toMatchObject({ view: 'overlay', elementId: 'B02' });
  await user.click((await screen.findAllByRole('button', { name: 'Undo' }))[0]!);
  await waitFor(async () => expect(await draft()).not.toContain('not-applicable'));
  await row(/which is not available/);
});

it('replaces a retired term here as one command and elsewhere as a revision, after showing each place', async () => {
  const { screen, user, repository, draft, row } = await openProblems();
  await user.click(
    await within(await row(/uses the term “SMETS”/)).findByRole('button', { name: /Replace everywhere/ }),
  );
  const dialog = await screen.findByRole('dialog', { name: 'Replace “SMETS”' });
  await within(dialog).findByRole('button', { name: 'Replace in 1 place' });
  await user.click(await within(dialog).findByRole('radio', { name: 'In the whole library' }));
  await user.click(await within(dialog).findByRole('button', { name: /Replace in [2-9] places/ }));
  await waitFor(async () => expect(await draft()).toContain('name="SMETS2+ visit starts"'));
  const ninth = (await repository.listProcesses()).find(({ number }) => number === '7.1.9')!;
  await waitFor(async () =>
    expect((await repository.history(ninth.key))[0]!.message).toBe('“SMETS” replaced by “SMETS2+”'),
  );
  const opened = await repository.open(ninth.key);
  expect(opened.ok && opened.value.text).toContain('Ninth SMETS2+ process');
});

it('is worked with the keyboard: arrows move, Enter leads to the step; a filter leaves out what is not asked for', async () => {
  const { screen, user, grid, row } = await openProblems();
  await row(/which is not available/);
  const rows = (await within(grid).findAllByRole('row')).length;
  const notes = await screen.findByRole('button', { name: /^\d+ notes?$/ });
  await user.click(notes);
  expect(notes).toHaveAttribute('aria-pressed', 'false');
  await waitFor(() => expect(within(grid).getAllByRole('row').length).toBeLessThan(rows));
  grid.focus();
  await user.keyboard('{ArrowDown}{ArrowUp}{Enter}');
  await waitFor(() => expect(useWorkspace.getState().place.elementId).toBeDefined());
});

it.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (theme) => {
  const { screen, user, row } = await openProblems();
  useWorkspace.getState().chooseTheme(theme);
  const term = await row(/uses the term “SMETS”/);
  await row(/which is not available/);
  expect(await accessibilityFaults('.bottom-panel')).toEqual([]);
  await user.click(await within(term).findByRole('button', { name: /Replace everywhere/ }));
  await screen.findByRole('dialog', { name: 'Replace “SMETS”' });
  expect(await accessibilityFaults('[role="dialog"]')).toEqual([]);
});
