import { useCompareWithPresent } from '../comparison/useCompareWithPresent';
import { VariationsPanel } from '../variation/VariationsPanel';
import { Tabs } from '../ui/Tabs';
import type { HistoryActions } from './history/useHistoryActions';
import { CommentsPanel, type CommentsPanelProps } from './comments/CommentsPanel';
import { HistoryPanel } from './history/HistoryPanel';
import { StepsPanel } from './outline/StepsPanel';
import { PropertiesPanel } from './properties/PropertiesPanel';

export type SideTab = 'properties' | 'steps' | 'variations' | 'history' | 'comments';

interface SidePanelProps {
  processKey: string;
  tab: SideTab;
  onTab: (tab: SideTab) => void;
  layer: string | undefined;
  selectedCount: number;
  selectedId: string | undefined;
  history: HistoryActions;
  onShow: (elementId: string | undefined) => void;
  onSave: () => void;
  comments: Omit<CommentsPanelProps, 'processKey' | 'selectedId' | 'onShow'>;
}

/** What stands beside the canvas. */
export function SidePanel({
  processKey,
  tab,
  onTab,
  layer,
  onShow,
  onSave,
  history,
  comments,
  ...selection
}: SidePanelProps) {
  const compare = useCompareWithPresent(processKey);
  return (
    <aside className="side-panel" aria-label="Properties" data-region="properties">
      <Tabs
        label="Beside the diagram"
        selectedKey={tab}
        onSelectionChange={(id) => onTab(id as SideTab)}
        tabs={[
          {
            id: 'properties',
            title: 'Properties',
            content: <PropertiesPanel layer={layer} selectedCount={selection.selectedCount} />,
          },
          {
            id: 'steps',
            title: 'Steps',
            content: <StepsPanel selectedId={selection.selectedId} onShow={onShow} />,
          },
          {
            id: 'variations',
            title: 'Variations',
            content: (
              <VariationsPanel
                processKey={processKey}
                layer={layer}
                onShow={onShow}
                onAmend={(elementId) => {
                  onShow(elementId);
                  onTab('properties');
                }}
              />
            ),
          },
          {
            id: 'history',
            title: 'History',
            content: (
              <HistoryPanel
                processKey={processKey}
                viewedId={history.viewed?.id}
                onView={(revision) => void history.view(revision)}
                onRestore={history.askRestore}
                onDownload={(revision) => void history.download(revision)}
                onCompare={({ id }) => compare({ revision: id })}
                onSave={onSave}
              />
            ),
          },
          {
            id: 'comments',
            title: comments.found.open > 0 ? `Comments (${comments.found.open})` : 'Comments',
            content: (
              <CommentsPanel
                processKey={processKey}
                selectedId={selection.selectedId}
                onShow={onShow}
                {...comments}
              />
            ),
          },
        ]}
      />
    </aside>
  );
}
