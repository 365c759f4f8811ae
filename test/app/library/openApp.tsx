import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onTestFinished } from 'vitest';
import { App } from '../../../src/app/App';
import { useWorkspace } from '../../../src/app/state/store';
import '../../../src/app/styles/index.css';
import { blankProcess } from '../../../src/core/bpmn/blank';
import { createRepository } from '../../../src/repository/createRepository';
import installAndLeave from './two-steps.bpmn?raw';

const LIBRARY = {
  title: 'Test library',
  chapters: [
    { number: '7.1', title: 'Manage inventory' },
    { number: '7.2', title: 'Install devices' },
  ],
  layers: [{ id: 'SMETS1', name: 'SMETS1', description: '' }],
  order: [],
};

let count = 0;

interface Options {
  address?: string;
  /** Further files of the library, by path. */
  more?: readonly (readonly [path: string, text: string])[];
}

/** The app on a small library of its own: 7.1.9, 7.1.10 and 7.2.2, the last with a layer. */
export async function openApp({ address = '', more = [] }: Options = {}) {
  const name = `test-library-${Date.now()}-${++count}`;
  const repository = createRepository({ name });
  const filled = await repository.initialise(
    new Map([
      ['library.json', JSON.stringify(LIBRARY)],
      ['processes/7.1.10-tenth.bpmn', blankProcess({ number: '7.1.10', name: 'Tenth' })],
      ['processes/7.1.9-ninth.bpmn', blankProcess({ number: '7.1.9', name: 'Ninth' })],
      ['processes/7.2.2-install-and-leave.bpmn', installAndLeave],
      ...more,
    ]),
  );
  if (!filled.ok) throw new Error(filled.problems[0]?.message);
  window.location.hash = address;
  useWorkspace.setState({ ...useWorkspace.getInitialState(), welcomed: true }, true);
  const screen = render(<App repository={repository} />);
  onTestFinished(() => {
    cleanup();
    repository.close();
    indexedDB.deleteDatabase(name);
  });
  await screen.findByRole('treegrid', { name: 'Processes by chapter' });
  return { repository, screen, user: userEvent.setup() };
}
