import { FileInput, PencilLine } from 'lucide-react';
import { Button } from '../ui/Button';
import type { SideReading } from './read-side';

interface SideHeadProps {
  /** `Before` or `After`. */
  name: string;
  reading: SideReading | undefined;
  isNamed: boolean;
  /** Absent where the side is given. */
  onChoose?: () => void;
}

/** What one side shows, and the way to another choice. */
export function SideHead({ name, reading, isNamed, onChoose }: SideHeadProps) {
  return (
    <div className="compare-side-head">
      <span className="compare-side-name">{name}</span>
      <p>
        {reading?.ok ? (
          <>
            <strong>{reading.side.title}</strong>
            <small>{reading.side.detail}</small>
          </>
        ) : reading ? (
          <span className="compare-side-fault">
            {reading.problem.message} {reading.problem.remedy}
          </span>
        ) : isNamed ? (
          <small>Reading…</small>
        ) : (
          <small>Nothing chosen yet.</small>
        )}
      </p>
      {onChoose && (
        <Button
          tone="quiet"
          aria-label={`Choose ${name.toLowerCase()}`}
          icon={
            isNamed ? <PencilLine size={14} aria-hidden="true" /> : <FileInput size={14} aria-hidden="true" />
          }
          onPress={onChoose}
        >
          Choose…
        </Button>
      )}
    </div>
  );
}
