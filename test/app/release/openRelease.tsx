import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onTestFinished } from 'vitest';
import { App } from '../../../src/app/App';
import { useWorkspace } from '../../../src/app/state/store';
import '../../../src/app/styles/index.css';
import { releasePath } from '../../../src/core/release/paths';
import { writeRelease, type Release } from '../../../src/core/release/Release';
import { createRepository } from '../../../src/repository/createRepository';
import installAndLeave from '../../../models/processes/7.2.2-install-and-leave.bpmn?raw';
import library from '../../../models/library.json?raw';

let count = 0;

/** The app at a tab of a release, in a library of one process. */
export async function openRelease(release: Release, tab: string) {
  const name = `test-release-${Date.now()}-${++count}`;
  const repository = createRepository({ name });
  const filled = await repository.initialise(
    new Map([
      ['library.json', library],
      ['processes/7.2.2-install-and-leave.bpmn', installAndLeave],
      [releasePath(release.id), writeRelease(release)],
    ]),
  );
  if (!filled.ok) throw new Error(filled.problems[0]?.message);
  window.location.hash = `#/releases/${release.id}/${tab}`;
  useWorkspace.setState({ ...useWorkspace.getInitialState(), welcomed: true }, true);
  const screen = render(<App repository={repository} />);
  onTestFinished(() => {
    cleanup();
    repository.close();
    indexedDB.deleteDatabase(name);
  });
  await screen.findByRole('navigation', { name: 'Release' }, { timeout: 20_000 });
  return { repository, screen, user: userEvent.setup() };
}
