import { ArrowUpRight } from 'lucide-react';
import type { ReviewProcess } from '../../../core/review/facts';
import type { ProcessHead } from '../../../repository/Repository';
import { addressOf, writeAddress } from '../../state/address';
import { useProcesses } from '../../state/LibraryProvider';
import { registerAddress } from '../../state/registerPlace';
import type { CommentRow } from './comment-rows';

interface JumpLinkProps {
  row: CommentRow;
  headOf: (process: ReviewProcess) => ProcessHead | undefined;
}

/** The way from a comment to what it is about: the step on its diagram, with the comment beside it, or the impact. */
export function JumpLink({ row: { kept, place }, headOf }: JumpLinkProps) {
  const processes = useProcesses();
  const { about, id } = kept.comment;
  if (about.kind === 'impact')
    return (
      <Jump to={registerAddress('impacts', { register: about.register, row: about.impact })}>
        Go to the impact
      </Jump>
    );
  const head = place.process && headOf(place.process);
  if (!head) return null;
  const address = writeAddress({
    process: addressOf(head.key, processes),
    view: 'overlay',
    ...(about.kind === 'variation' && { layer: about.layer }),
    ...(place.elementId !== undefined && { elementId: place.elementId }),
    comment: id,
  });
  return <Jump to={address}>{place.elementId === undefined ? 'Go to the process' : 'Go to the step'}</Jump>;
}

function Jump({ to, children }: { to: string; children: string }) {
  return (
    <a href={to} className="jump-link">
      <ArrowUpRight size={14} aria-hidden="true" /> {children}
    </a>
  );
}
