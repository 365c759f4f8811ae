import { CircleHelp } from 'lucide-react';
import { useMemo } from 'react';
import { useSurvey } from '../modelling/survey/useSurvey';
import { Orphans, useOrphans } from './Orphans';
import { StaleList } from './StaleList';
import { MarkGlyph } from './MarkGlyph';
import { variationList, type ListedItem } from './variation-list';

interface VariationsPanelProps {
  processKey: string;
  layer: string | undefined;
  /** Opens the fields of an element. */
  onAmend: (elementId: string) => void;
  onShow: (elementId: string | undefined) => void;
}

/** All that the layer says in this process; each line leads to its element. */
export function VariationsPanel({ processKey, layer, onShow, onAmend }: VariationsPanelProps) {
  const survey = useSurvey();
  const list = useMemo(() => variationList(survey, layer ?? ''), [survey, layer]);
  const orphans = useOrphans(layer);
  if (layer === undefined) return <p className="panel-hint">The library has no layer yet.</p>;
  const { process: whole, variations, added, questions } = list;
  const isEmpty = [whole, variations, added, questions, orphans].every((items) => items.length === 0);
  if (isEmpty)
    return (
      <p className="panel-hint">
        {layer} is like the baseline here. Select a step on the overlay to record what differs.
      </p>
    );
  return (
    <div className="lists">
      <StaleList processKey={processKey} layer={layer} onShow={onShow} onAmend={onAmend} />
      <Orphans layer={layer} orphans={orphans} />
      <Group title="Whole process" items={whole} onShow={onShow} />
      <Group title="Open questions" items={questions} onShow={onShow} />
      <Group title="Variations" items={variations} onShow={onShow} />
      <Group title={`Added by ${layer}`} items={added} onShow={onShow} />
    </div>
  );
}

interface GroupProps {
  title: string;
  items: readonly ListedItem[];
  onShow: VariationsPanelProps['onShow'];
}

function Group({ title, items, onShow }: GroupProps) {
  if (items.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>
        {title} <span className="badge">{items.length}</span>
      </h3>
      <ul className="item-list">
        {items.map((item, index) => (
          <li key={index}>
            <button type="button" className="item" onClick={() => onShow(item.elementId || undefined)}>
              {item.mark ? <MarkGlyph mark={item.mark} /> : <CircleHelp size={14} aria-hidden="true" />}
              <span className="item-text">
                <span>{item.title}</span>
                {item.text && <small>{item.text}</small>}
              </span>
              {item.stale && (
                <span className="badge" data-tone="warning">
                  stale
                </span>
              )}
              {item.unexplained && (
                <span className="badge" data-tone="warning">
                  no reason
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
