import {
  CircleAlert,
  CircleHelp,
  GitCompareArrows,
  History,
  Maximize,
  Redo2,
  Rows3,
  Save,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import type { View } from '../../../core/variation/types';
import type { Problem } from '../../../core/problem';
import { Button, IconButton } from '../../ui/Button';
import { Select, type Option } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { useDiagram } from '../canvas/DiagramContext';
import { countInWords } from '../problems/problem-order';
import { useSession, useSessionState } from '../session/SessionContext';
import { LayOutButton } from './LayOutButton';
import { SaveStatusView } from './SaveStatusView';
import { ViewSwitch } from './ViewSwitch';

export interface ToolbarProps {
  view: View;
  layer: string | undefined;
  layers: readonly Option[];
  asPublished: boolean;
  problems: readonly Problem[];
  onView: (view: View, layer?: string) => void;
  onAsPublished: (on: boolean) => void;
  onAddLane: () => void;
  onSave: () => void;
  onHistory: () => void;
  /** Compares the newest revision with the present. */
  onCompare: () => void;
  onProblems: () => void;
  onHelp: () => void;
  onDownload: () => void;
}

/** What can be done with the diagram on the screen. */
export function Toolbar(props: ToolbarProps) {
  const { view, layer, layers, asPublished, problems } = props;
  const diagram = useDiagram();
  const isOpen = useSessionState((s) => s.phase === 'open');
  const access = useSessionState((s) => s.access);
  const worst = problems.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  const WorstIcon = worst === 'error' ? CircleAlert : TriangleAlert;
  const canEdit = isOpen && access === 'editing' && !diagram.readOnly;
  return (
    <div className="toolbar" role="toolbar" aria-label="Diagram" data-region="toolbar">
      <ViewSwitch view={view} onChange={(next) => props.onView(next)} />
      {layers.length > 0 && (
        <Select
          label="Layer"
          hideLabel
          options={layers}
          value={layer}
          onChange={(id) => props.onView(view, id)}
        />
      )}
      {view === 'baseline' && (
        <Switch isSelected={asPublished} onChange={props.onAsPublished}>
          As published
        </Switch>
      )}
      <span className="toolbar-gap" />
      <UndoButtons isDisabled={!canEdit} />
      <IconButton label="Fit to the window" isDisabled={!isOpen} onPress={() => diagram.editor?.zoom('fit')}>
        <Maximize size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label="Actual size" isDisabled={!isOpen} onPress={() => diagram.editor?.zoom(1)}>
        <span aria-hidden="true">1:1</span>
      </IconButton>
      {view !== 'resolved' && (
        <LayOutButton layer={view === 'overlay' ? layer : undefined} isDisabled={!canEdit} />
      )}
      {view === 'overlay' && layer !== undefined && (
        <IconButton
          label={`Add a variation lane for ${layer}`}
          isDisabled={!canEdit}
          onPress={props.onAddLane}
        >
          <Rows3 size={16} aria-hidden="true" />
        </IconButton>
      )}
      <span className="toolbar-gap" />
      <SaveStatusView onDownload={props.onDownload} />
      <Button
        icon={<Save size={14} aria-hidden="true" />}
        isDisabled={!isOpen || access !== 'editing'}
        onPress={props.onSave}
        aria-keyshortcuts="Control+S"
      >
        <span className="toolbar-label">Save revision</span>
      </Button>
      <IconButton label="History" onPress={props.onHistory}>
        <History size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label="Compare with the newest revision" onPress={props.onCompare}>
        <GitCompareArrows size={16} aria-hidden="true" />
      </IconButton>
      <Button
        tone="quiet"
        aria-label={`Problems: ${countInWords(problems)}`}
        icon={
          <WorstIcon
            size={16}
            aria-hidden="true"
            className={`problems-${problems.length > 0 ? worst : 'none'}`}
          />
        }
        onPress={props.onProblems}
      >
        {problems.length}
      </Button>
      <IconButton label="Keyboard shortcuts" shortcut="?" onPress={props.onHelp}>
        <CircleHelp size={16} aria-hidden="true" />
      </IconButton>
    </div>
  );
}

function UndoButtons({ isDisabled }: { isDisabled: boolean }) {
  const session = useSession();
  // The command stack belongs to the editor; each change of it comes with a new version.
  useSessionState((s) => s.version);
  const { editor } = session;
  return (
    <>
      <IconButton
        label="Undo"
        shortcut="Ctrl+Z"
        isDisabled={isDisabled || !editor?.canUndo()}
        onPress={() => editor?.undo()}
      >
        <Undo2 size={16} aria-hidden="true" />
      </IconButton>
      <IconButton
        label="Redo"
        shortcut="Ctrl+Y"
        isDisabled={isDisabled || !editor?.canRedo()}
        onPress={() => editor?.redo()}
      >
        <Redo2 size={16} aria-hidden="true" />
      </IconButton>
    </>
  );
}
