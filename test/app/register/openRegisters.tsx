import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onTestFinished } from 'vitest';
import { App } from '../../../src/app/App';
import { useWorkspace } from '../../../src/app/state/store';
import '../../../src/app/styles/index.css';
import { createRepository } from '../../../src/repository/createRepository';
import installAndLeave from '../../../models/processes/7.2.2-install-and-leave.bpmn?raw';
import library from '../../../models/library.json?raw';

// Without the recorded links: they speak of processes that these tests do not have.
const registers = import.meta.glob<string>(['../../../models/register/**/*.{csv,json}', '!**/links.csv'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

let count = 0;

/** The app at a page of the registers, on the project's own registers and one of its processes, 7.2.2. */
export async function openRegisters(address: string, more: readonly (readonly [string, string])[] = []) {
  const name = `test-registers-${Date.now()}-${++count}`;
  const repository = createRepository({ name });
  const filled = await repository.initialise(
    new Map([
      ['library.json', library],
      ['processes/7.2.2-install-and-leave.bpmn', installAndLeave],
      ...Object.entries(registers).map(([path, text]) => [path.replace(/^.*\/models\//, ''), text] as const),
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
  await screen.findByRole('navigation', { name: 'Registers' }, { timeout: 20_000 });
  return { repository, screen, user: userEvent.setup() };
}
