import type { AnyElement } from '../../bpmn/model';
import { isFlowNode, listOf } from '../elements';
import { extensionsOf } from '../extensions';
import { boundsOf, shapeOf } from '../geometry/shapes';
import { remove } from '../removal';
import type { Resolution } from '../resolution';
import type { Cause } from '../working-copy';
import type { Touch } from './touch';
import { addNote, type Room } from './not-applicable-note';

/**
 * Empties processes that do not apply at all: pools and lanes stay, what layers drew and open questions stay, and an annotation
 * says why the rest is gone (V85).
 */
export function emptyProcesses(resolution: Resolution, processes: readonly Touch[]): void {
  const { working } = resolution;
  for (const { element: process, variation } of processes) {
    const { layer, reason } = variation;
    if (working.removed.has(process)) continue;
    const cause: Cause = { because: 'process-not-applicable', layer };
    const room = roomOf(resolution, process);
    for (const content of [...listOf(process, 'flowElements'), ...listOf(process, 'artifacts')]) {
      const isQuestion = extensionsOf(content, 'bam:Question').length > 0 && !isFlowNode(content);
      if (!working.layerOf.has(content) && !isQuestion) remove(working, content, cause);
    }
    for (const pool of working.poolsOf.get(process) ?? []) removeMessageFlows(resolution, pool, cause);
    addNote(working, process, variation, room);
    resolution.notApplicable.push({ processId: process.id ?? '', layer, reason });
  }
}

function removeMessageFlows({ working }: Resolution, pool: AnyElement, cause: Cause): void {
  for (const flow of working.dependentsOf.get(pool) ?? []) {
    if (flow.$type === 'bpmn:MessageFlow' && !working.layerOf.has(flow)) remove(working, flow, cause);
  }
}

/** The box in which the process is drawn: its pool, else what its content takes up. */
function roomOf({ working }: Resolution, process: AnyElement): Room | undefined {
  const pool = working.poolsOf.get(process)?.[0];
  const shape = pool && shapeOf(working, pool);
  const poolBounds = boundsOf(shape);
  if (shape && poolBounds) return { plane: shape.$parent!, box: poolBounds };
  const drawn = listOf(process, 'flowElements').map((element) => shapeOf(working, element));
  const first = drawn.find((one) => boundsOf(one));
  const all = drawn.map(boundsOf).filter((bounds) => bounds !== undefined);
  if (!first || all.length === 0) return undefined;
  const x = Math.min(...all.map((bounds) => bounds.x));
  const y = Math.min(...all.map((bounds) => bounds.y));
  return { plane: first.$parent!, box: { x, y, width: 400, height: 120 } };
}
