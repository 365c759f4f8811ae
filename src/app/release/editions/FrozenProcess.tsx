import { ArrowLeft, Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ChangeMark } from '../../../core/comparison/change-styles';
import type { Problem } from '../../../core/problem';
import type { Edition, Release } from '../../../core/release/Release';
import type { View } from '../../../core/variation/types';
import type { ComparedCanvas } from '../../../editor/compared-canvas/ComparedCanvas';
import { ComparedPane } from '../../comparison/ComparedPane';
import '../../comparison/compare.css';
import { notifyThrown } from '../../library/notify';
import { addressOf, writeAddress } from '../../state/address';
import { useProcesses } from '../../state/LibraryProvider';
import { Button, IconButton } from '../../ui/Button';
import { ProblemList } from '../../ui/ProblemList';
import { Select } from '../../ui/Select';
import { getModelWorker } from '../../work/getModelWorker';
import { useWorkspace } from '../../state/store';
import { useEdition } from '../data/useEdition';

interface FrozenProcessProps {
  release: Release;
  edition: Edition;
  path: string;
}

const NO_MARKS: ReadonlyMap<string, ChangeMark> = new Map();
const VIEWS: { id: View; label: string }[] = [
  { id: 'overlay', label: 'Overlay: all that the file holds' },
  { id: 'baseline', label: 'Baseline' },
  { id: 'resolved', label: 'Resolved, with every layer' },
];

/** A process as it was frozen. It can be looked at, in every view, and by nobody changed. */
export function FrozenProcess({ release, edition, path }: FrozenProcessProps) {
  const read = useEdition(release, edition.number);
  const openRelease = useWorkspace((s) => s.openRelease);
  const processes = useProcesses();
  const [view, setView] = useState<View>('overlay');
  const [canvas, setCanvas] = useState<ComparedCanvas>();
  const { text, problems } = useView(read?.tree?.get(path), view);
  const head = processes.find((each) => each.path === path);
  const name = path.replace(/^processes\//, '').replace(/\.bpmn$/, '');
  return (
    <div className="frozen">
      <div className="frozen-bar">
        <Button
          icon={<ArrowLeft size={14} aria-hidden="true" />}
          onPress={() =>
            openRelease({ id: release.id, tab: 'editions', parameters: { edition: String(edition.number) } })
          }
        >
          All files
        </Button>
        <p>
          <strong>{name}</strong> as edition {edition.number} froze it
          {head && (
            <>
              {' · '}
              <a href={writeAddress({ process: addressOf(head.key, processes), view: 'overlay' })}>
                as it is now
              </a>
            </>
          )}
        </p>
        <Select label="View" hideLabel options={VIEWS} value={view} onChange={(id) => setView(id as View)} />
        <IconButton label="Smaller" isDisabled={!canvas} onPress={() => canvas?.zoomBy(0.8)}>
          <ZoomOut size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label="Larger" isDisabled={!canvas} onPress={() => canvas?.zoomBy(1.25)}>
          <ZoomIn size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label="Fit to the window" isDisabled={!canvas} onPress={() => canvas?.fit()}>
          <Maximize size={16} aria-hidden="true" />
        </IconButton>
      </div>
      {[...(read?.problems ?? []), ...problems].length > 0 && (
        <div role="alert">
          <ProblemList problems={[...(read?.problems ?? []), ...problems]} />
        </div>
      )}
      {text !== undefined && (
        <ComparedPane
          text={text}
          label={`Diagram of ${name} as it was frozen`}
          marks={NO_MARKS}
          onCanvas={setCanvas}
        />
      )}
    </div>
  );
}

/** A view of a text; the text itself is the overlay. */
function useView(text: string | undefined, view: View): { text?: string; problems: readonly Problem[] } {
  const [shown, setShown] = useState<{
    of?: string;
    view?: View;
    text?: string;
    problems: readonly Problem[];
  }>({
    problems: [],
  });
  useEffect(() => {
    if (text === undefined || view === 'overlay') return undefined;
    let stopped = false;
    getModelWorker()
      .project(text, { view })
      .then(
        (projected) => {
          if (stopped) return;
          const errors = projected.problems.filter(({ severity }) => severity === 'error');
          setShown({ of: text, view, ...(projected.text && { text: projected.text }), problems: errors });
        },
        (fault: unknown) => !stopped && notifyThrown(fault),
      );
    return () => {
      stopped = true;
    };
  }, [text, view]);
  if (view === 'overlay') return { ...(text !== undefined && { text }), problems: [] };
  return shown.of === text && shown.view === view ? shown : { problems: [] };
}
