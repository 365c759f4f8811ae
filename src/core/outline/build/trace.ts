import type { AnyElement } from '../../bpmn/model';
import { setTraceOf } from '../../bpmn/trace';
import type { Draft } from '../drafts';
import { wordsOf } from '../lists';

/** The columns `srvs`, `bad step` and `references` of a row as `bam:trace`. */
export function addTrace(element: AnyElement, { cells }: Draft): void {
  setTraceOf(element, {
    serviceRequests: wordsOf(cells.srvs),
    badSection: cells['bad step'],
    references: cells.references,
  });
}
