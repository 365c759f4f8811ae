import { History } from 'lucide-react';
import { useRef } from 'react';
import { ChangedText } from '../comparison/ChangedText';
import { dayOf } from '../comparison/side-words';
import { useCompareWithPresent } from '../comparison/useCompareWithPresent';
import { useDiagram } from '../modelling/canvas/DiagramContext';
import { titleOf } from '../modelling/outline/step-outline';
import { useSession } from '../modelling/session/SessionContext';
import { useSurvey } from '../modelling/survey/useSurvey';
import { useWorkspace } from '../state/store';
import { Button } from '../ui/Button';
import { choiceOf } from './effect-choices';
import { useStaleVariations, type ListedStale } from './useStaleVariations';

interface StaleListProps {
  processKey: string;
  layer: string;
  onShow: (elementId: string) => void;
  onAmend: (elementId: string) => void;
}

/** Variations whose baseline element changed after they were recorded: what changed, and the way to confirm or amend each. */
export function StaleList({ processKey, layer, onShow, onAmend }: StaleListProps) {
  const stale = useStaleVariations(processKey, layer);
  const session = useSession();
  const { editor, readOnly } = useDiagram();
  const showView = useWorkspace((s) => s.showView);
  const title = useRef<HTMLHeadingElement>(null);
  if (stale.length === 0) return null;
  const mode = editor?.mode();
  const canConfirm = !readOnly && mode?.kind === 'layer' && mode.layer === layer;

  const confirm = ({ variation }: ListedStale) => {
    // Recording it again takes the baseline of today as its basis. One command: undo takes it back.
    session.editor?.setVariation(variation.elementId, variation);
    // The button goes with the line: who works by the keyboard goes on from the title.
    title.current?.focus();
  };
  return (
    <section className="stale-list" aria-label="Ask for a second look">
      <h3 ref={title} tabIndex={-1}>
        <History size={14} aria-hidden="true" /> Ask for a second look{' '}
        <span className="badge" data-tone="warning">
          {stale.length}
        </span>
      </h3>
      {!canConfirm && (
        <p className="panel-hint">
          Confirm them on the overlay.{' '}
          <Button onPress={() => showView('overlay', layer)}>Go to Overlay</Button>
        </p>
      )}
      <ul>
        {stale.map((each) => (
          <StaleEntry
            key={each.variation.elementId}
            stale={each}
            processKey={processKey}
            canConfirm={canConfirm}
            onConfirm={() => confirm(each)}
            onShow={() => onShow(each.variation.elementId)}
            onAmend={() => onAmend(each.variation.elementId)}
          />
        ))}
      </ul>
    </section>
  );
}

interface StaleEntryProps {
  stale: ListedStale;
  processKey: string;
  canConfirm: boolean;
  onConfirm: () => void;
  onShow: () => void;
  onAmend: () => void;
}

function StaleEntry({ stale, processKey, canConfirm, onConfirm, onShow, onAmend }: StaleEntryProps) {
  const { variation, changes, since } = stale;
  const element = useSurvey().elements.find(({ id }) => id === variation.elementId);
  const compare = useCompareWithPresent(processKey);
  const name = element ? titleOf(element) : variation.elementId;
  return (
    <li>
      <button type="button" className="item" onClick={onShow}>
        <span className="item-text">
          <span>{name}</span>
          <small>
            {choiceOf(variation).label}
            {variation.reason && `: ${variation.reason}`}
          </small>
        </span>
      </button>
      {since ? (
        <p className="stale-since">{`Below it, since ${dayOf(since.savedAt)}${since.message ? ` (${since.message})` : ''}:`}</p>
      ) : (
        <p className="stale-since">
          No revision in this browser has the baseline as it was then, so what changed cannot be told.
        </p>
      )}
      {changes.map((change, index) => (
        <div key={index} className="stale-change">
          <p>{change.sentence}</p>
          <ChangedText change={change} />
        </div>
      ))}
      <div className="button-row">
        <Button isDisabled={!canConfirm} aria-label={`Still right: ${name}`} onPress={onConfirm}>
          Still right
        </Button>
        <Button aria-label={`Amend: ${name}`} onPress={onAmend}>
          Amend…
        </Button>
        {since && (
          <Button
            tone="quiet"
            aria-label={`Compare ${name} then and now`}
            onPress={() => compare({ revision: since.id, elementId: variation.elementId })}
          >
            Compare
          </Button>
        )}
      </div>
    </li>
  );
}
