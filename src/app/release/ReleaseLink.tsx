import type { ReactNode } from 'react';
import { releaseAddress, type ReleasePlace } from '../state/release-place';
import { useWorkspace } from '../state/store';

interface ReleaseLinkProps {
  to: Partial<ReleasePlace>;
  className?: string;
  isCurrent?: boolean;
  children: ReactNode;
}

/** A link to a page of the releases; the process that is open stays the one to come back to. */
export function ReleaseLink({ to, className, isCurrent, children }: ReleaseLinkProps) {
  const openRelease = useWorkspace((s) => s.openRelease);
  return (
    <a
      href={releaseAddress(to)}
      className={className}
      aria-current={isCurrent ? 'page' : undefined}
      ref={isCurrent ? showWhole : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        openRelease(to);
      }}
    >
      {children}
    </a>
  );
}

/** On a phone the row of tabs is wider than the page. */
const showWhole = (link: HTMLAnchorElement | null) =>
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
