import type { TraceStep } from './types';

/**
 * Where the tokens of a run lie after some of its steps: how many by place, places without a token left out.
 *
 * @param done steps that have happened; 0 is before the first, more than there are is after the last
 */
export function tokensAfter(trace: readonly TraceStep[], done: number): Map<string, number> {
  const tokens = new Map<string, number>();
  const add = (place: string, change: number) => {
    const count = (tokens.get(place) ?? 0) + change;
    if (count > 0) tokens.set(place, count);
    else tokens.delete(place);
  };
  for (const { takes, gives, clears = [] } of trace.slice(0, Math.max(0, done))) {
    for (const place of takes) add(place, -1);
    for (const place of clears) tokens.delete(place);
    for (const place of gives) add(place, 1);
  }
  return tokens;
}
