import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onTestFinished } from 'vitest';
import { App } from '../../../src/app/App';
import { useWorkspace } from '../../../src/app/state/store';
import '../../../src/app/styles/index.css';
import { createRepository } from '../../../src/repository/createRepository';
import managePayment from '../../../models/processes/7.3-manage-payment.bpmn?raw';
import changeOfTenancy from '../../../models/processes/7.5.2-change-of-tenancy.bpmn?raw';

const LIBRARY = {
  title: 'Test library',
  chapters: [
    { number: '7.3', title: 'Manage payment' },
    { number: '7.5', title: 'Manage device' },
  ],
  layers: [{ id: 'SMETS1', name: 'SMETS1', description: '' }],
  order: [],
};

let count = 0;

/** The app at its list of releases, which is empty, on a library of two processes in which the checks find no error. */
export async function openReleases() {
  const name = `test-releases-${Date.now()}-${++count}`;
  const repository = createRepository({ name });
  const filled = await repository.initialise(
    new Map([
      ['library.json', JSON.stringify(LIBRARY)],
      ['processes/7.3-manage-payment.bpmn', managePayment],
      ['processes/7.5.2-change-of-tenancy.bpmn', changeOfTenancy],
    ]),
  );
  if (!filled.ok) throw new Error(filled.problems[0]?.message);
  window.location.hash = '#/releases';
  useWorkspace.setState({ ...useWorkspace.getInitialState(), welcomed: true }, true);
  const screen = render(<App repository={repository} />);
  onTestFinished(() => {
    cleanup();
    repository.close();
    indexedDB.deleteDatabase(name);
  });
  await screen.findByRole('heading', { name: 'No release yet' }, { timeout: 20_000 });
  return { repository, screen, user: userEvent.setup() };
}
