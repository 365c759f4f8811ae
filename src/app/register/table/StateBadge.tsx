import { RefreshCw } from 'lucide-react';
import type { ImpactStatus } from '../../../core/register/impactStatus';
import { STATES } from './states';

/** The state of an impact, and a mark where it wants a second look. */
export function StateBadge({ status: { state, suspicions } }: { status: ImpactStatus }) {
  const { label, tone, explained } = STATES[state];
  return (
    <span className="state-badges">
      <span className="badge" data-tone={tone} title={explained}>
        {label}
      </span>
      {suspicions.length > 0 && (
        <span className="badge" data-tone="warning" title={suspicions.join(' ')}>
          <RefreshCw size={10} aria-hidden="true" /> look again
        </span>
      )}
    </span>
  );
}
