import { useEffect, useState } from 'react';
import type { ChangeMark } from '../../core/comparison/change-styles';
import type { ComparedCanvas } from '../../editor/compared-canvas/ComparedCanvas';
import { linkCanvases, type CanvasPair } from '../../editor/compared-canvas/link-canvases';
import type { Compared, SeenChange } from '../work/ModelApi';
import { ComparedPane } from './ComparedPane';
import type { Stage } from './stage';

interface DiagramPairProps {
  compared: Compared;
  marks: { before: ReadonlyMap<string, ChangeMark>; after: ReadonlyMap<string, ChangeMark> };
  /** What stands over each diagram. */
  heads: { before: React.ReactNode; after: React.ReactNode };
  onStage: (stage: Stage | undefined) => void;
  onPick: (side: 'before' | 'after', elementId: string) => void;
}

/** Both states side by side, moving together. */
export function DiagramPair({ compared, marks, heads, onStage, onPick }: DiagramPairProps) {
  const [before, setBefore] = useState<ComparedCanvas>();
  const [after, setAfter] = useState<ComparedCanvas>();
  const { changes } = compared;

  useEffect(() => {
    if (!before || !after) return;
    const pair = linkCanvases(before, after, counterpartIn(changes));
    const pick = (side: 'before' | 'after') => (event: { elementIds: string[] }) => {
      if (event.elementIds.length === 1) onPick(side, event.elementIds[0]!);
    };
    const stops = [before.on('selected', pick('before')), after.on('selected', pick('after'))];
    pair.fit();
    onStage(stageOf(pair, before, after));
    return () => {
      stops.forEach((stop) => stop());
      pair.unlink();
      onStage(undefined);
    };
  }, [before, after, changes, onStage, onPick]);

  return (
    <div className="compare-pair">
      <section aria-label="Before">
        {heads.before}
        <ComparedPane
          text={compared.before}
          label="Diagram before"
          marks={marks.before}
          onCanvas={setBefore}
        />
      </section>
      <section aria-label="After">
        {heads.after}
        <ComparedPane text={compared.after} label="Diagram after" marks={marks.after} onCanvas={setAfter} />
      </section>
    </div>
  );
}

/** What is called otherwise on the other side. */
function counterpartIn(changes: readonly SeenChange[]) {
  const names = { before: new Map<string, string>(), after: new Map<string, string>() };
  for (const { element } of changes) {
    if (!element.before || !element.after) continue;
    names.before.set(element.before.id, element.after.id);
    names.after.set(element.after.id, element.before.id);
  }
  return (id: string, from: 'before' | 'after') => names[from].get(id) ?? id;
}

const stageOf = (pair: CanvasPair, before: ComparedCanvas, after: ComparedCanvas): Stage => ({
  lead: ({ element }) =>
    pair.reveal({
      ...(element.before && { before: element.before.id }),
      ...(element.after && { after: element.after.id }),
    }),
  fit: () => pair.fit(),
  // The other one follows.
  zoomBy: (factor) => (before.viewbox() ? before : after).zoomBy(factor),
});
