import { Unlink } from 'lucide-react';
import { useSession, useSessionState } from '../modelling/session/SessionContext';
import { Button } from '../ui/Button';

/** Work of a layer that lost the baseline element it stood on. */
export interface Orphan {
  of: string;
  kind: 'variation' | 'flow';
  text: string;
}

/** What a layer says of elements that are gone, as the diagram is now. */
export function useOrphans(layer: string | undefined): readonly Orphan[] {
  const session = useSession();
  // The diagram belongs to the editor; each change of it comes with a new version.
  useSessionState((s) => s.version);
  const isOpen = useSessionState((s) => s.phase === 'open');
  if (!isOpen) return [];
  return session.editor?.orphans().filter((orphan) => orphan.layer === layer) ?? [];
}

/** Kept until somebody decides: recorded anew on another element, or taken away here. */
export function Orphans({ layer, orphans }: { layer: string; orphans: readonly Orphan[] }) {
  const session = useSession();
  const mode = session.editor?.mode();
  const canRemove = mode?.kind === 'layer' && mode.layer === layer;
  if (orphans.length === 0) return null;
  return (
    <section aria-label="Lost their element">
      <h3>
        Lost their element <span className="badge">{orphans.length}</span>
      </h3>
      <ul className="item-list">
        {orphans.map(({ of, kind, text }) => (
          <li key={`${kind} ${of}`} className="item">
            <Unlink size={14} aria-hidden="true" />
            <span className="item-text">
              <span>{`${kind === 'flow' ? 'A flow' : 'A variation'} of ${of}, which is gone`}</span>
              {text && <small>{text}</small>}
            </span>
            {canRemove && (
              <Button
                tone="quiet"
                aria-label={`Remove what was on ${of}`}
                onPress={() => session.editor?.removeOrphan(of, layer)}
              >
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
