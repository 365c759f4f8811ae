import { expect, it } from 'vitest';
import { tokensAfter } from '../../../src/core/proof/replay';
import type { TraceStep } from '../../../src/core/proof/types';

const trace: TraceStep[] = [
  { elementId: 'S', takes: [], gives: ['a'] },
  { elementId: 'G', takes: ['a'], gives: ['b', 'c'] },
  { elementId: 'T', takes: ['b'], gives: ['d'] },
  { elementId: 'U', takes: ['c'], gives: ['d'] },
  { elementId: 'X', takes: ['d'], gives: [], clears: ['d'] },
];

it('lays tokens where they are after each step', () => {
  const at = (done: number) => Object.fromEntries(tokensAfter(trace, done));
  expect([0, 1, 2, 3, 4, 5].map(at)).toEqual([{}, { a: 1 }, { b: 1, c: 1 }, { c: 1, d: 1 }, { d: 2 }, {}]);
});

it('keeps within the run, whatever number is asked for', () => {
  expect(tokensAfter(trace, -3).size).toBe(0);
  expect(tokensAfter(trace, 99)).toEqual(tokensAfter(trace, 5));
});
