import { expect, it } from 'vitest';
import { ComparisonRunner } from '../../../src/app/comparison/ComparisonRunner';

/** A runner whose workers are counted; what they are given is done by the test itself. */
function openRunner() {
  const workers = { started: 0, ended: 0 };
  const runner = new ComparisonRunner(() => {
    workers.started++;
    return { api: undefined as never, end: () => void workers.ended++ };
  });
  return { runner, workers };
}

const never = () => new Promise<string>(() => undefined);

it('keeps its worker from one piece of work to the next', async () => {
  const { runner, workers } = openRunner();
  expect(await runner.run(() => Promise.resolve('one'))).toBe('one');
  expect(await runner.run(() => Promise.resolve('two'))).toBe('two');
  expect(workers).toEqual({ started: 1, ended: 0 });
});

it('ends work that newer work has overtaken, and answers with the newer', async () => {
  const { runner, workers } = openRunner();
  const old = runner.run(never);
  expect(await runner.run(() => Promise.resolve('newer'))).toBe('newer');
  expect(await old).toBeUndefined();
  expect(workers).toEqual({ started: 2, ended: 1 });
});

it('can be cancelled while a worker hangs, and works again afterwards', async () => {
  const { runner, workers } = openRunner();
  const hanging = runner.run(never);
  runner.cancel();
  expect(await hanging).toBeUndefined();
  expect(await runner.run(() => Promise.resolve('again'))).toBe('again');
  expect(workers).toEqual({ started: 2, ended: 1 });
});

it('tells a fault of the work, and goes on', async () => {
  const { runner } = openRunner();
  await expect(runner.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await runner.run(() => Promise.resolve('yes'))).toBe('yes');
});
