import type { Definitions } from '../bpmn/model';
import { processesOf } from '../bpmn/walk';
import type { Proof } from './types';

/** Proves the control flow of every process of a file as it is drawn, layers and all. See `proveViews` for one view. */
export function proveDefinitions(definitions: Definitions): Proof {
  const notProved = processesOf(definitions).map(({ id }) => ({
    processId: id!,
    elementId: id!,
    reason: 'the proof is not built yet',
  }));
  return { findings: [], notProved, states: 0, sound: false };
}
