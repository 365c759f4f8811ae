import { ArrowLeftRight, Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { changeMarksOf } from '../../core/comparison/change-styles';
import { useWorkspace } from '../state/store';
import { Button, IconButton } from '../ui/Button';
import { ChangePanel } from './ChangePanel';
import { ChooseSideDialog } from './ChooseSideDialog';
import { CompareState } from './CompareState';
import { DiagramPair } from './DiagramPair';
import { MergedDiagram } from './MergedDiagram';
import { PictureSwitch } from './PictureSwitch';
import { SideHead } from './SideHead';
import type { Stage } from './stage';
import { useComparison, usePicture, useSide } from './useComparison';
import { useSelectedChange } from './useSelectedChange';
import './compare.css';

type SideName = 'a' | 'b';
const NAMES: Readonly<Record<SideName, string>> = { a: 'Before', b: 'After' };

/** Two states beside each other, or in one picture, with a list of what differs. */
export function ComparePage() {
  const place = useWorkspace((s) => s.place.compare) ?? {};
  const processKey = useWorkspace((s) => s.place.processKey);
  const amend = useWorkspace((s) => s.amendCompare);
  const a = useSide(place.a);
  const b = useSide(place.b);
  const { state, cancel, again } = useComparison(a?.ok ? a.side : undefined, b?.ok ? b.side : undefined);
  const compared = state.phase === 'done' ? state.compared : undefined;
  const isMerged = place.merged === true;
  const picture = usePicture(compared, isMerged);
  const [choosing, setChoosing] = useState<SideName>();
  const [stage, setStage] = useState<Stage>();
  const selection = useSelectedChange(compared);
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
      onChoose={() => setChoosing(side)}
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
        <h2>Compare</h2>
        <PictureSwitch isMerged={isMerged} onChange={(merged) => amend({ merged: merged || undefined })} />
        <IconButton
          label="Change sides over"
          isDisabled={place.a === undefined && place.b === undefined}
          onPress={() => amend({ a: place.b, b: place.a })}
        >
          <ArrowLeftRight size={16} aria-hidden="true" />
        </IconButton>
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
            {state.phase === 'choosing' ? (
              <Button tone="primary" onPress={() => setChoosing(a?.ok ? 'b' : 'a')}>
                {a?.ok ? 'Choose what to compare it with…' : 'Choose what to compare…'}
              </Button>
            ) : (
              <Button onPress={again}>Compare again</Button>
            )}
          </CompareState>
        </>
      )}
      {choosing && (
        <ChooseSideDialog
          title={choosing === 'a' ? 'What was before' : 'What came after'}
          value={place[choosing] ?? place[choosing === 'a' ? 'b' : 'a']}
          processKey={processKey}
          onChoose={(side) => {
            amend({ [choosing]: side, elementId: undefined });
            setChoosing(undefined);
          }}
          onClose={() => setChoosing(undefined)}
        />
      )}
    </div>
  );
}

const isReading = (named: string | undefined, reading: unknown) =>
  named !== undefined && reading === undefined;
