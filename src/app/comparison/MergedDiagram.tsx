import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { mergedMarksOf } from '../../core/comparison/change-styles';
import type { MergedPicture } from '../../core/comparison/picture/merged-picture';
import type { ComparedCanvas } from '../../editor/compared-canvas/ComparedCanvas';
import { CanvasSkeleton } from '../modelling/canvas/CanvasSkeleton';
import type { SeenChange } from '../work/ModelApi';
import { ComparedPane } from './ComparedPane';
import type { Stage } from './stage';

interface MergedDiagramProps {
  picture: MergedPicture | undefined;
  changes: readonly SeenChange[];
  heads: ReactNode;
  onStage: (stage: Stage | undefined) => void;
  onPick: (side: 'before' | 'after', elementId: string) => void;
}

/** Both states in one diagram: what is gone stands as a ghost at its old place. */
export function MergedDiagram({ picture, changes, heads, onStage, onPick }: MergedDiagramProps) {
  const [canvas, setCanvas] = useState<ComparedCanvas>();
  const ghosts = picture?.ghosts;
  const marks = useMemo(() => mergedMarksOf(changes, ghosts ?? {}), [changes, ghosts]);

  useEffect(() => {
    if (!canvas || !ghosts) return;
    const olds = new Map(Object.entries(ghosts).map(([id, ghost]) => [ghost, id]));
    const stop = canvas.on('selected', ({ elementIds: [id, ...more] }) => {
      if (id === undefined || more.length > 0) return;
      const old = olds.get(id);
      onPick(old === undefined ? 'after' : 'before', old ?? id);
    });
    onStage({
      lead: ({ element: { before, after } }) => {
        const id = after?.id ?? (before && (ghosts[before.id] ?? before.id));
        if (canvas.select(id)) centre(canvas, id!);
      },
      fit: () => canvas.fit(),
      zoomBy: (factor) => canvas.zoomBy(factor),
    });
    return () => {
      stop();
      onStage(undefined);
    };
  }, [canvas, ghosts, onStage, onPick]);

  return (
    <div className="compare-pair" data-merged>
      <section aria-label="Both in one diagram">
        {heads}
        {picture ? (
          <ComparedPane
            text={picture.text}
            label="Both states in one diagram"
            marks={marks}
            onCanvas={setCanvas}
          />
        ) : (
          <div className="compare-canvas">
            <CanvasSkeleton what="the merged picture" />
          </div>
        )}
      </section>
    </div>
  );
}

/** Below this scale the names of steps cannot be read. */
const READABLE = 0.7;

function centre(canvas: ComparedCanvas, id: string): void {
  const at = canvas.middleOf(id);
  const box = canvas.viewbox();
  if (!at || !box) return;
  const shrink = Math.min(1, canvas.scale() / READABLE);
  const [width, height] = [box.width * shrink, box.height * shrink];
  canvas.view({ x: at.x - width / 2, y: at.y - height / 2, width, height });
}
