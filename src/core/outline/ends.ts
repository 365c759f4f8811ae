import type { Draft } from './drafts';
import { emptyRow } from './columns';
import { FreshIds } from './ids';
import { isFlowNodeKind, KINDS, type Kind } from './kinds';
import type { RowPlace } from './problems';

/** The process that a table without such a row describes. */
export function withProcess(
  drafts: readonly Draft[],
  process: { number: string; name: string } | undefined,
): Draft[] {
  if (drafts.some(({ kind }) => kind.name === 'process')) return [...drafts];
  const place = drafts[0]?.place ?? { row: 1, line: 1, positions: {} };
  const draft = createDraft('process', process?.number || 'Process', place);
  draft.cells.id = process?.number ?? '';
  draft.cells.name = process?.name ?? '';
  return [draft, ...drafts];
}

/**
 * A table without kinds is a plain list of steps: it gets a start before the first step, and an end that every step leads
 * to which says `end` or has no step below it.
 */
export function withEnds(drafts: readonly Draft[]): Draft[] {
  const steps = drafts.filter(({ kind }) => isFlowNodeKind(kind));
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return [...drafts];
  const ids = new FreshIds();
  for (const { id } of drafts) ids.take(id);
  const start = createDraft('start', ids.fresh('Start'), first.place, 'Start', first.cells.lane);
  const end = createDraft('end', ids.fresh('End'), last.place, 'End', last.cells.lane);
  start.cells.next = first.id;
  for (const { cells } of steps) {
    cells.next = cells.next.replace(/\bend\b(?=\s*(?:[;\n\r]|$))/gi, end.id);
  }
  if (last.cells.next === '') last.cells.next = end.id;
  return [start, ...drafts, end];
}

function createDraft(kindName: string, id: string, place: RowPlace, name = '', lane = ''): Draft {
  const kind = KINDS.find((each): each is Kind => each.name === kindName)!;
  return {
    kind,
    id,
    place,
    cells: { ...emptyRow(), name, lane },
    nonInterrupting: false,
    isForCompensation: false,
  };
}
