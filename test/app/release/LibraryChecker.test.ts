import { expect, it, vi } from 'vitest';
import { LibraryChecker, type CheckProgress } from '../../../src/app/release/data/LibraryChecker';
import type { CheckedFiles } from '../../../src/core/release/ReleaseFacts';

const CHECKED: CheckedFiles = { seal: 'a', processes: 1, problems: [], openImpacts: [] };
const TREE = new Map<string, string>();

/** Work that ends when the test says so. */
function byHand() {
  const jobs: {
    tell: (progress: CheckProgress) => void;
    finish: (checked: CheckedFiles) => void;
    fail: (fault: Error) => void;
    end: ReturnType<typeof vi.fn<() => void>>;
  }[] = [];
  const checker = new LibraryChecker((_, tell) => {
    const end = vi.fn<() => void>();
    const result = new Promise<CheckedFiles>((finish, fail) => jobs.push({ tell, finish, fail, end }));
    return { result, end };
  });
  return { checker, jobs };
}

it('checks a set of files once, tells how far it is, and ends its worker', async () => {
  const { checker, jobs } = byHand();
  const heard = vi.fn();
  checker.subscribe(heard);
  checker.run('a', TREE);
  checker.run('a', TREE);
  expect(jobs).toHaveLength(1);
  jobs[0]!.tell({ done: 1, total: 3, path: 'x' });
  expect(checker.stateOf('a')).toEqual({ phase: 'running', progress: { done: 1, total: 3, path: 'x' } });
  jobs[0]!.finish(CHECKED);
  await expect.poll(() => checker.stateOf('a')).toEqual({ phase: 'done', checked: CHECKED });
  expect(jobs[0]!.end).toHaveBeenCalledOnce();
  expect(heard).toHaveBeenCalledTimes(3);
  checker.run('a', TREE);
  expect(jobs).toHaveLength(1);
});

it('can be stopped and begun again; what a stopped run says late counts for nothing', async () => {
  const { checker, jobs } = byHand();
  checker.run('a', TREE);
  checker.stop();
  expect(checker.stateOf('a')).toEqual({ phase: 'stopped' });
  expect(jobs[0]!.end).toHaveBeenCalledOnce();
  jobs[0]!.finish(CHECKED);
  await Promise.resolve();
  expect(checker.stateOf('a')).toEqual({ phase: 'stopped' });
  checker.run('a', TREE);
  expect(checker.stateOf('a')).toEqual({ phase: 'running' });
});

it('lets other files go first when they are asked for, and says what a run failed of', async () => {
  const { checker, jobs } = byHand();
  checker.run('a', TREE);
  checker.run('b', TREE);
  expect(checker.stateOf('a')).toEqual({ phase: 'stopped' });
  jobs[1]!.fail(new Error('no memory'));
  await expect.poll(() => checker.stateOf('b')).toEqual({ phase: 'failed', message: 'no memory' });
  expect(checker.stateOf(undefined)).toBeUndefined();
});
