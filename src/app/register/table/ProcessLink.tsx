import type { ReactNode } from 'react';
import { addressOf, writeAddress } from '../../state/address';
import { useProcesses } from '../../state/LibraryProvider';

interface ProcessLinkProps {
  /** BAD number. */
  number: string;
  elementId?: string;
  layer?: string;
  children?: ReactNode;
}

/** A link to a process, or to an element of it; plain text while the library does not hold the process. */
export function ProcessLink({ number, elementId, layer, children = number }: ProcessLinkProps) {
  const processes = useProcesses();
  const head = processes.find((process) => process.number === number);
  if (!head) return <span title={`${number} is not drawn yet`}>{children}</span>;
  const process = addressOf(head.key, processes);
  return <a href={writeAddress({ process, view: 'overlay', layer, elementId })}>{children}</a>;
}
