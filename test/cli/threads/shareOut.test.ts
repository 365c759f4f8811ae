import { expect, it } from 'vitest';
import { shareOut } from '../../../src/cli/threads/shareOut';

const TASKS = [0, 1, 2, 3, 4, 5, 6, 7];

/** A pause that is longer for earlier tasks, so that later ones overtake them. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await Promise.resolve();
}

it('gives the results in the order of the tasks, and tells of each as it is done', async () => {
  const done: number[] = [];
  const runner = async (task: number) => {
    await turns(40 - 5 * task);
    return task * 10;
  };
  const results = await shareOut(TASKS, [runner, runner, runner], {
    done: (result, index) => {
      expect(result).toBe(index * 10);
      done.push(index);
    },
  });
  expect(results).toEqual(TASKS.map((task) => task * 10));
  expect(done.toSorted()).toEqual(TASKS);
  expect(done).not.toEqual(TASKS);
});

it('gives each task to one runner', async () => {
  const taken: number[] = [];
  const runner = (name: string) => async (task: number) => {
    taken.push(task);
    await turns(name === 'slow' ? 20 : 1);
    return name;
  };
  const names = await shareOut(TASKS, [runner('slow'), runner('quick')]);
  expect(taken).toEqual(TASKS);
  expect(names.filter((name) => name === 'quick').length).toBeGreaterThan(4);
});

it('throws what the earliest failure was, finishes what is in hand and begins nothing more', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const runner = async (task: number) => {
    begun.push(task);
    await turns(task === 1 ? 20 : 5);
    ended.push(task);
    if (task === 1 || task === 2) throw new Error(`task ${task}`);
  };
  await expect(shareOut(TASKS, [runner, runner, runner])).rejects.toThrow('task 1');
  expect(begun.length).toBeLessThan(TASKS.length);
  expect(ended.toSorted()).toEqual(begun);
});

it('stops at a signal, with its reason', async () => {
  const stop = new AbortController();
  const begun: number[] = [];
  const runner = (task: number) => {
    begun.push(task);
    if (task === 3) stop.abort(new Error('enough'));
    return Promise.resolve();
  };
  await expect(shareOut(TASKS, [runner], { signal: stop.signal })).rejects.toThrow('enough');
  expect(begun).toEqual([0, 1, 2, 3]);
});

it('has nothing to say of a signal that comes with the last task', async () => {
  const stop = new AbortController();
  const runner = (task: number) => {
    if (task === TASKS.length - 1) stop.abort(new Error('too late'));
    return Promise.resolve(task);
  };
  expect(await shareOut(TASKS, [runner], { signal: stop.signal })).toEqual(TASKS);
});
