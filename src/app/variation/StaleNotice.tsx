import { History } from 'lucide-react';
import type { Variation } from '../../core/variation/types';
import { useDiagram } from '../modelling/canvas/DiagramContext';
import { useSession } from '../modelling/session/SessionContext';
import { Button } from '../ui/Button';

/** Says that the baseline changed after the variation was recorded, and lets a person confirm it. */
export function StaleNotice({ elementId, variation }: { elementId: string; variation: Variation }) {
  const { editor } = useDiagram();
  const session = useSession();
  const marks = editor?.marks().get(elementId) ?? [];
  if (!marks.some(({ mark, layer }) => mark === 'stale' && layer === variation.layer)) return null;
  return (
    <div className="stale-notice" role="note">
      <History size={14} aria-hidden="true" />
      <div>
        <p>The baseline changed here after this was recorded. Is it still right?</p>
        {/* Recording it again takes the baseline of today as its basis. */}
        <Button onPress={() => session.editor?.setVariation(elementId, variation)}>Yes, still right</Button>
      </div>
    </div>
  );
}
