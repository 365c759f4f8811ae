import type { ReleaseState } from '../../core/release/Release';
import { STATE_TONES } from './steps/step-words';

export function StateBadge({ state }: { state: ReleaseState }) {
  return (
    <span className="badge" data-tone={STATE_TONES[state]}>
      {state}
    </span>
  );
}
