import { basisOf } from '../src/core/variation/basis';
import { readBpmn } from '../src/core/bpmn/read';
import { drawProcess } from './draw-process';

/**
 * A process of exactly `size` baseline flow nodes with one layer on it: tasks, exclusive and parallel branches, three lanes
 * for each hundred nodes, a variation lane, and a variation at every tenth node, each effect as often as the others. Each
 * variation carries its true basis, as the editor would have written it. The same size gives the same bytes.
 */
export async function benchProcess(size: number): Promise<string> {
  const text = drawProcess(size, new Map());
  const { elementsById } = await readBpmn(text);
  const bases = new Map(
    [...text.matchAll(/basis="of ([^"]+)"/g)].map(([, id]) => [id!, basisOf(elementsById[id!]!)]),
  );
  return drawProcess(size, bases);
}
