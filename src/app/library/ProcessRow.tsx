import { Layers2 } from 'lucide-react';
import { useState } from 'react';
import { TreeItem, TreeItemContent } from 'react-aria-components';
import type { ProcessHead } from '../../repository/Repository';
import { useSearch } from '../state/SearchProvider';
import { useWorkspace } from '../state/store';
import { ProcessMenu } from './ProcessMenu';

/** One process in the tree. Its menu opens by the button, a right click, or the context-menu key. */
export function ProcessRow({ head, isOverview = false }: { head: ProcessHead; isOverview?: boolean }) {
  const [menuOpen, setMenuOpen] = useState(false);
  const isOpen = useWorkspace((s) => s.place.processKey === head.key);
  const { layersByKey, staleByKey } = useSearch();
  const layers = layersByKey.get(head.key) ?? [];
  const stale = staleByKey.get(head.key) ?? 0;
  const { key, number, name, hasDraft } = head;
  const states = [
    isOverview && 'overview of the chapter',
    isOpen && 'open',
    hasDraft && 'changed since the last revision',
    ...layers.map((layer) => `has ${layer}`),
    stale > 0 && staleInWords(stale),
  ];
  return (
    <TreeItem
      id={key}
      textValue={`${number} ${name}`.trim()}
      aria-label={[`${number} ${name}`.trim(), ...states.filter(Boolean)].join(', ')}
      className={`tree-item tree-process${isOpen ? ' is-open' : ''}`}
    >
      <TreeItemContent>
        <div
          className="tree-row"
          onContextMenu={(event) => {
            event.preventDefault();
            setMenuOpen(true);
          }}
        >
          {number && !isOverview && <span className="number">{number}</span>}
          <span className="tree-name" title={name}>
            {/* Number and title stand on the chapter, one line above. */}
            {isOverview ? 'Overview' : name}
          </span>
          {hasDraft && <span className="draft-dot" title="Changed since the last revision" />}
          {stale > 0 && (
            <span className="badge" data-tone="warning" title={staleInWords(stale)}>
              {stale}
            </span>
          )}
          {layers.length > 0 && (
            <span className="layer-badge" title={`Has the layer ${layers.join(', ')}`}>
              <Layers2 size={13} aria-hidden="true" />
            </span>
          )}
          <ProcessMenu head={head} isOpen={menuOpen} onOpenChange={setMenuOpen} />
        </div>
      </TreeItemContent>
    </TreeItem>
  );
}

const staleInWords = (count: number) =>
  count === 1 ? '1 variation asks for a second look' : `${count} variations ask for a second look`;
