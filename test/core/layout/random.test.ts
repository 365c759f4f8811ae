import { expect, it } from 'vitest';
import { createRandom } from '../../../src/core/layout/random';

it('gives the same numbers for the same seed, others for another, spread from 0 up to 1', () => {
  const take = (seed: number) => {
    const random = createRandom(seed);
    return Array.from({ length: 1_000 }, () => random());
  };
  const numbers = take(1);
  expect(take(1)).toEqual(numbers);
  expect(take(2)).not.toEqual(numbers);
  expect(numbers.every((one) => one >= 0 && one < 1)).toBe(true);
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  expect(mean).toBeGreaterThan(0.45);
  expect(mean).toBeLessThan(0.55);
});
