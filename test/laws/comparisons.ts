import type { Comparison } from '../../src/core/comparison/change';

/** A comparison as a text for each change, sorted: the order in which a change lists its edits has no meaning. */
export function inAnyOrder({ changes }: Comparison): string[] {
  return changes.map(({ edits, ...change }) => sorted({ ...change, edits: edits.map(sorted).sort() })).sort();
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
