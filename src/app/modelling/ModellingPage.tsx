import { CanvasSkeleton } from './canvas/CanvasSkeleton';
import { OpenProcess } from './OpenProcess';
import { SessionContext } from './session/SessionContext';
import { useModellingSession } from './useModellingSession';
import '../consultation/consultation.css';
import './modelling.css';
import './panels.css';

/** One process: its diagram in three views, its properties, its layer's variations, its problems and its history. */
export function ModellingPage({ processKey }: { processKey: string }) {
  const session = useModellingSession(processKey);
  if (session === undefined) return <CanvasSkeleton what="the process" />;
  return (
    <SessionContext value={session}>
      <OpenProcess processKey={processKey} />
    </SessionContext>
  );
}
