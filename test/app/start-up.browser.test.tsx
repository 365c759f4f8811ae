import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import library from '../../models/library.json';
import { App } from '../../src/app/App';
import { useWorkspace } from '../../src/app/state/store';
import { createRepository } from '../../src/repository/createRepository';
import { StoreError } from '../../src/repository/failures';
import type { Repository } from '../../src/repository/Repository';
import type { Problem } from '../../src/core/problem';

afterEach(cleanup);

const full: Problem = {
  code: 'STORE-FULL',
  severity: 'error',
  where: {},
  message: 'There is no room left.',
  remedy: 'Free some space.',
};

/** A store that opens and then fails in one method. */
function failingIn(method: 'info' | 'initialise', failure: () => Promise<never>) {
  const repository = createRepository({ name: `test-start-${method}-${crypto.randomUUID()}` });
  return { ...repository, [method]: failure } as Repository;
}

describe('the start', () => {
  it('fills a new browser from the shipped library', async () => {
    const name = `test-first-run-${crypto.randomUUID()}`;
    const repository = createRepository({ name });
    useWorkspace.setState(useWorkspace.getInitialState(), true);
    const screen = render(<App repository={repository} />);
    expect(await screen.findByRole('row', { name: /^7\.2\.2/ })).toBeTruthy();
    expect(await screen.findByText('Welcome to the BAM editor')).toBeTruthy();
    const numbers = (await repository.listProcesses()).map(({ number }) => number);
    expect(numbers.length).toBeGreaterThan(30);
    expect(numbers.sort()).toEqual([...library.order].sort());
    cleanup();
    repository.close();
    indexedDB.deleteDatabase(name);
  });

  it('says why the store cannot be opened, and what to do', async () => {
    const repository = failingIn('info', () => Promise.reject(new StoreError([full])));
    const screen = render(<App repository={repository} />);
    expect(await screen.findByText('The library cannot be opened')).toBeTruthy();
    expect(await screen.findByText(/There is no room left/)).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  it('takes any other failure for a browser without storage', async () => {
    const repository = failingIn('initialise', () => Promise.reject(new Error('denied')));
    const screen = render(<App repository={repository} />);
    expect(await screen.findByText(/gives the page no storage \(denied\)/)).toBeTruthy();
  });
});
