import type { AnyElement, Definitions } from '../bpmn/model';
import { processesOf } from '../bpmn/walk';
import { Prover } from './Prover';
import { messagesOf } from './translate/messages';
import type { Proof } from './types';

/**
 * Proves the control flow of every process of a file as it is drawn, layers and all. See `proveViews` for one view.
 * Rules of the translation: SPEC.md. The same file gives the same proof.
 *
 * Cost: linear for structured processes; else that of `checkGraph` for each scope.
 */
export function proveDefinitions(definitions: Definitions): Proof {
  const processes = processesOf(definitions) as unknown as AnyElement[];
  const played = processes.filter(({ flowElements }) => ((flowElements ?? []) as AnyElement[]).length > 0);
  const messages = messagesOf(definitions, played);
  const prover = new Prover(messages);
  for (const group of messages.groups) prover.proveProcesses(group);
  const { findings, notProved, states } = prover;
  for (const { element, process } of messages.hidden) {
    const reason = 'whether it comes in time is not looked at where a sub-process sends or takes it';
    notProved.push({ processId: process.id!, elementId: element.id!, reason });
  }
  return { findings, notProved, states, sound: findings.length === 0 && notProved.length === 0 };
}
