import { expect, it } from 'vitest';
import { LatestRunner } from '../../../../src/app/modelling/session/LatestRunner';

/** Work that ends when the test says so. */
function slowWork() {
  const runs: { input: number; end: () => void; fail: (fault: Error) => void }[] = [];
  const results: number[] = [];
  const faults: unknown[] = [];
  const work = (input: number) =>
    new Promise<number>((resolve, reject) =>
      runs.push({ input, end: () => resolve(input * 10), fail: reject }),
    );
  const runner = new LatestRunner(
    work,
    (result) => results.push(result),
    (fault) => faults.push(fault),
  );
  return { runner, runs, results, faults };
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

it('runs one at a time and leaves out the states in between', async () => {
  const { runner, runs, results } = slowWork();
  [1, 2, 3].forEach((input) => runner.run(input));
  expect(runs.map(({ input }) => input)).toEqual([1]);
  runs[0]!.end();
  await turn();
  expect(runs.map(({ input }) => input)).toEqual([1, 3]);
  runs[1]!.end();
  await turn();
  expect(results).toEqual([10, 30]);
});

it('goes on after a fault', async () => {
  const { runner, runs, results, faults } = slowWork();
  runner.run(1);
  runner.run(2);
  runs[0]!.fail(new Error('worker gone'));
  await turn();
  runs[1]!.end();
  await turn();
  expect(faults).toHaveLength(1);
  expect(results).toEqual([20]);
});

it('is silent once it is stopped', async () => {
  const { runner, runs, results } = slowWork();
  runner.run(1);
  runner.stop();
  runs[0]!.end();
  await turn();
  expect(results).toEqual([]);
});
