import type { Problem } from '../problem';
import type { FlowGraph } from './flow-graph';
import type { ProjectionReport } from './types';
import type { WorkingCopy } from './working-copy';

/** What the phases of `resolved` share: the copy that they work on, its flows, and what they found and did. */
export interface Resolution {
  readonly working: WorkingCopy;
  readonly flows: FlowGraph;
  readonly rerouted: Set<string>;
  readonly changed: ProjectionReport['changed'];
  readonly noted: ProjectionReport['noted'];
  readonly notApplicable: ProjectionReport['notApplicable'];
  readonly problems: Problem[];
}
