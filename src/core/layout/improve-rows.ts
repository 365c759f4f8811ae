import type { Run } from './chains';
import type { Route } from './Router';
import { numberRows, placesFor, type Place, type Rows } from './rows';
import type { Plane, Vertex } from './scene';

/** What trying costs in all, in vertices drawn: about a second's work, whatever the size. */
const BUDGET = 6_000;
const MOST_TRIALS = 200;
const ROW = 70;

/** How good rows turn out to be, once ways are found: the cost, and the ways that could be better. */
export type Trial = () => { cost: number; poor: Set<Route> };

/**
 * Moves runs to other rows as long as that makes the drawing better, those first whose flows cross or bend most. Tries by drawing, so it is
 * done for as many rows as a set amount of work allows, and not for very large planes.
 */
export function improveRows(plane: Plane, rows: Rows, trial: Trial): void {
  let trials = Math.min(MOST_TRIALS, Math.floor(BUDGET / Math.max(1, plane.vertices.length)));
  if (trials < 4) return;
  const runOf = new Map<Vertex, Run>();
  for (const own of rows.values())
    for (const row of own) for (const run of row) for (const vertex of run.vertices) runOf.set(vertex, run);
  const evaluate = () => {
    trials--;
    numberRows(rows);
    const { cost, poor } = trial();
    let count = 0;
    for (const own of rows.values()) count += own.length;
    return { cost: cost + count * ROW, poor };
  };
  let current = evaluate();
  const settled = new Set<Run>();
  while (trials > 0) {
    const run = nextRun(current.poor, runOf, settled);
    if (!run) break;
    settled.add(run);
    const better = bestMove(run, rows, current, evaluate, () => trials > 0);
    if (!better) continue;
    current = better;
    // What is beside it may be better elsewhere now.
    settled.clear();
    settled.add(run);
  }
  numberRows(rows);
}

function nextRun(poor: Set<Route>, runOf: Map<Vertex, Run>, settled: Set<Run>): Run | undefined {
  const counts = new Map<Run, number>();
  for (const { link } of poor)
    for (const { vertex } of [link.source, link.target]) {
      const run = vertex && runOf.get(vertex);
      if (run && !settled.has(run)) counts.set(run, (counts.get(run) ?? 0) + 1 / run.vertices.length);
    }
  let found: Run | undefined;
  for (const [run, count] of counts) if (!found || count > counts.get(found)!) found = run;
  return found;
}

function bestMove(
  run: Run,
  rows: Rows,
  current: ReturnType<Trial>,
  evaluate: Trial,
  mayGoOn: () => boolean,
): ReturnType<Trial> | undefined {
  const band = run.vertices[0]!.band!;
  const before = rows.get(band)!;
  const without = before.map((row) => row.filter((one) => one !== run)).filter((row) => row.length > 0);
  let best: { own: Run[][]; result: ReturnType<Trial> } | undefined;
  for (const place of placesFor(run, without)) {
    if (!mayGoOn()) break;
    const own = placed(run, without, place);
    if (isSame(own, before)) continue;
    rows.set(band, own);
    const result = evaluate();
    if (result.cost < (best?.result.cost ?? current.cost) - 1e-6) best = { own, result };
  }
  rows.set(band, best?.own ?? before);
  return best?.result;
}

function placed(run: Run, rows: readonly Run[][], { row, isNew }: Place): Run[][] {
  if (isNew) return rows.toSpliced(row, 0, [run]);
  return rows.map((others, i) => (i === row ? [...others, run] : others));
}

function isSame(a: readonly Run[][], b: readonly Run[][]): boolean {
  return (
    a.length === b.length &&
    a.every((row, i) => row.length === b[i]!.length && row.every((run) => b[i]!.includes(run)))
  );
}
