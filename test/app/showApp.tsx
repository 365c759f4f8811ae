import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onTestFinished } from 'vitest';
import { App } from '../../src/app/App';
import { pendingWorkSettled } from '../../src/app/state/pendingWork';
import { useWorkspace } from '../../src/app/state/store';
import '../../src/app/styles/index.css';
import { createRepository } from '../../src/repository/createRepository';

/**
 * The app at an address, on a library of its own that goes with the test.
 *
 * @param files of the library, by path
 */
export async function showApp(address: string, files: Iterable<readonly [path: string, text: string]>) {
  const name = `test-${crypto.randomUUID()}`;
  const repository = createRepository({ name });
  const filled = await repository.initialise(new Map(files));
  if (!filled.ok) throw new Error(filled.problems[0]?.message);
  window.location.hash = address;
  useWorkspace.setState({ ...useWorkspace.getInitialState(), welcomed: true }, true);
  const screen = render(<App repository={repository} />);
  onTestFinished(async () => {
    cleanup();
    // A last draft that is on its way would otherwise be held for whoever opens the same process next.
    await pendingWorkSettled();
    repository.close();
    indexedDB.deleteDatabase(name);
  });
  return { repository, screen, user: userEvent.setup() };
}
