import { useMemo } from 'react';
import { useElements } from '../canvas/DiagramContext';
import { stepOutline } from './step-outline';

interface StepsPanelProps {
  selectedId: string | undefined;
  onShow: (elementId: string) => void;
}

/** The diagram as text: the steps in reading order, lane by lane. Choosing one selects it on the canvas. */
export function StepsPanel({ selectedId, onShow }: StepsPanelProps) {
  const elements = useElements();
  const lanes = useMemo(() => stepOutline(elements), [elements]);
  if (lanes.length === 0) return <p className="panel-hint">No step is drawn yet.</p>;
  return (
    <div className="lists">
      {lanes.map(({ laneId, laneName, steps }) => (
        <section key={laneId} aria-label={laneName || 'Outside every lane'}>
          <h3>
            {laneName || 'Outside every lane'} <span className="badge">{steps.length}</span>
          </h3>
          <ol className="item-list">
            {steps.map(({ id, name, kind, layer, position }) => (
              <li key={id} value={position}>
                <button
                  type="button"
                  className="item"
                  aria-current={id === selectedId || undefined}
                  onClick={() => onShow(id)}
                >
                  <span className="item-number">{position}</span>
                  <span className="item-text">
                    <span>{name || <em>no name</em>}</span>
                    <small>{kind}</small>
                  </span>
                  {layer && (
                    <span className="badge" data-tone="layer">
                      {layer}
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
