import { useMemo, useState } from 'react';
import type { Problem } from '../../core/problem';
import type { Option } from '../ui/Select';
import { useMedia } from '../state/useMedia';
import { ProblemList } from '../ui/ProblemList';
import { CanvasSkeleton } from './canvas/CanvasSkeleton';
import { EditorCanvas } from './canvas/EditorCanvas';
import { Legend } from './canvas/Legend';
import { ReadOnlyCanvas } from './canvas/ReadOnlyCanvas';
import { useSessionState } from './session/SessionContext';
import { useFollowCall } from './calls/useCalledProcess';
import { UnreadableFile } from './UnreadableFile';
import type { Shown } from './useShownDiagram';

interface CanvasAreaProps {
  /** Number and name of the process. */
  name: string;
  layer: string | undefined;
  layers: readonly Option[];
  shown: Shown;
  /** The projection that the view asks for, once it is made. */
  projectedText: string | undefined;
  onRefused: (problem: Problem) => void;
  onDownload: () => void;
  /** How many elements carry a mark for comments. */
  commentMarks: number;
}

/** The editor, and before it, where the view asks for one, a read-only picture. */
export function CanvasArea({
  name,
  layer,
  layers,
  shown,
  projectedText,
  onRefused,
  onDownload,
  commentMarks,
}: CanvasAreaProps) {
  const phase = useSessionState((s) => s.phase);
  const follow = useFollowCall();
  // Open, the legend takes a good part of a small canvas.
  const roomy = useMedia('(min-width: 1200px)');
  const [faults, setFaults] = useState<readonly Problem[]>([]);
  const layerNames = useMemo(() => Object.fromEntries(layers.map(({ id, label }) => [id, label])), [layers]);
  const { plan, isPicture, revision } = shown;
  const picture = revision?.text ?? projectedText;
  const label = revision ? `Revision of ${name}, read-only` : `${name}: ${plan.meaning}`;
  const hasLayer = plan.marks.length > 0 && !isPicture && layer !== undefined;
  const isWaiting = phase === 'loading' || (phase === 'open' && isPicture && !picture);
  return (
    <section className="canvas-area" aria-label={`Diagram of ${name}`} data-region="canvas">
      <EditorCanvas hidden={isPicture} layerNames={layerNames} onRefused={onRefused} onFollow={follow} />
      {isPicture && picture && (
        <ReadOnlyCanvas
          text={picture}
          label={label}
          onDiagram={(diagram) => {
            setFaults([]);
            shown.onPicture(diagram);
          }}
          onSelect={shown.onPictureSelect}
          onProblems={setFaults}
          onFollow={follow}
        />
      )}
      {isPicture && faults.length > 0 && (
        <div className="canvas-faults" role="alert">
          <ProblemList problems={faults} />
        </div>
      )}
      {phase === 'failed' && revision === undefined && <UnreadableFile onDownload={onDownload} />}
      {isWaiting && <CanvasSkeleton what={name || 'the process'} />}
      {(hasLayer || commentMarks > 0) && phase === 'open' && (
        <Legend
          key={String(roomy)}
          layer={hasLayer ? layer : undefined}
          comments={commentMarks}
          initiallyOpen={roomy}
        />
      )}
    </section>
  );
}
