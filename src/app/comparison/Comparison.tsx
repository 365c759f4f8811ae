import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { changeMarksOf } from '../../core/comparison/change-styles';
import type { ComparePlace } from '../state/compare-place';
import { Button, IconButton } from '../ui/Button';
import { ChangePanel } from './ChangePanel';
import { CompareState } from './CompareState';
import { DiagramPair } from './DiagramPair';
import { MergedDiagram } from './MergedDiagram';
import { PictureSwitch } from './PictureSwitch';
import type { SideReading } from './read-side';
import { SideHead } from './SideHead';
import type { Stage } from './stage';
import { useComparison, usePicture, useSide } from './useComparison';
import { useSelectedChange } from './useSelectedChange';
import './compare.css';

export type SideName = 'a' | 'b';
const NAMES: Readonly<Record<SideName, string>> = { a: 'Before', b: 'After' };

interface ComparisonProps {
  /** What is compared and how it shows; the address says the same. */
  place: ComparePlace;
  onAmend: (change: Partial<ComparePlace>) => void;
  /** At the beginning of the toolbar. */
  title: ReactNode;
  /** After the switch between two diagrams and one. */
  tools?: ReactNode;
  /** Asks for another side; absent where the sides are given. */
  onChoose?: (side: SideName) => void;
}

/** Two states beside each other, or in one picture, with a list of what differs. */
export function Comparison({ place, onAmend, title, tools, onChoose }: ComparisonProps) {
  const a = useSide(place.a);
  const b = useSide(place.b);
  const { state, cancel, again } = useComparison(a?.ok ? a.side : undefined, b?.ok ? b.side : undefined);
  const compared = state.phase === 'done' ? state.compared : undefined;
  const isMerged = place.merged === true;
  const picture = usePicture(compared, isMerged);
  const [stage, setStage] = useState<Stage>();
  const selection = useSelectedChange(compared, place.elementId, onAmend);
  const { shown, selected, pick } = selection;
  const marks = useMemo(
    () => ({ before: changeMarksOf(shown, 'before'), after: changeMarksOf(shown, 'after') }),
    [shown],
  );
  useEffect(() => {
    if (selected) stage?.lead(selected);
  }, [stage, selected]);
  const onStage = useCallback((next: Stage | undefined) => setStage(() => next), []);

  const headOf = (side: SideName) => (
    <SideHead
      name={NAMES[side]}
      reading={side === 'a' ? a : b}
      isNamed={place[side] !== undefined}
      {...(onChoose && { onChoose: () => onChoose(side) })}
    />
  );
  const heads = (
    <div className="compare-heads">
      {headOf('a')}
      {headOf('b')}
    </div>
  );

  return (
    <div className="compare">
      <div className="compare-toolbar" role="toolbar" aria-label="Comparison">
        {title}
        <PictureSwitch isMerged={isMerged} onChange={(merged) => onAmend({ merged: merged || undefined })} />
        {tools}
        <span className="toolbar-gap" />
        <IconButton label="Smaller" isDisabled={!stage} onPress={() => stage?.zoomBy(0.8)}>
          <ZoomOut size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label="Larger" isDisabled={!stage} onPress={() => stage?.zoomBy(1.25)}>
          <ZoomIn size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label="Fit to the window" isDisabled={!stage} onPress={() => stage?.fit()}>
          <Maximize size={16} aria-hidden="true" />
        </IconButton>
      </div>
      {compared ? (
        <div className="compare-body">
          <ChangePanel changes={compared.changes} selection={selection} />
          {isMerged ? (
            <MergedDiagram picture={picture} changes={shown} heads={heads} onStage={onStage} onPick={pick} />
          ) : (
            <DiagramPair
              compared={compared}
              marks={marks}
              heads={{ before: headOf('a'), after: headOf('b') }}
              onStage={onStage}
              onPick={pick}
            />
          )}
        </div>
      ) : (
        <>
          {heads}
          <CompareState
            state={state}
            isReading={isReading(place.a, a) || isReading(place.b, b)}
            onCancel={cancel}
          >
            {state.phase !== 'choosing' ? (
              <Button onPress={again}>Compare again</Button>
            ) : (
              onChoose && (
                <Button tone="primary" onPress={() => onChoose(a?.ok ? 'b' : 'a')}>
                  {a?.ok ? 'Choose what to compare it with…' : 'Choose what to compare…'}
                </Button>
              )
            )}
          </CompareState>
        </>
      )}
    </div>
  );
}

const isReading = (named: string | undefined, reading: SideReading | undefined) =>
  named !== undefined && reading === undefined;
