import { useMemo } from 'react';
import type { Problem } from '../../core/problem';
import type { ProjectionReport } from '../../core/variation/types';
import { Tabs, type TabDescription } from '../ui/Tabs';
import { titleOf } from './outline/step-outline';
import { ProblemsPanel } from './problems/ProblemsPanel';
import { ReportPanel } from './problems/ReportPanel';
import { useSurvey } from './survey/useSurvey';

export type BottomTab = 'problems' | 'result';

interface BottomPanelProps {
  tab: BottomTab;
  onTab: (tab: BottomTab) => void;
  problems: readonly Problem[];
  report: ProjectionReport | undefined;
  /** True where a projection is on the screen, so that there is something to report. */
  isProjection: boolean;
  onShow: (elementId: string) => void;
}

/** What stands below the canvas: the problems, and what a projection did. */
export function BottomPanel({ tab, onTab, problems, report, isProjection, onShow }: BottomPanelProps) {
  const { elements } = useSurvey();
  const names = useMemo(() => new Map(elements.map((element) => [element.id, titleOf(element)])), [elements]);
  const tabs: TabDescription[] = [
    {
      id: 'problems',
      title: `Problems (${problems.length})`,
      content: <ProblemsPanel problems={problems} onShow={onShow} />,
    },
  ];
  if (isProjection)
    tabs.push({
      id: 'result',
      title: 'What this view did',
      content: <ReportPanel report={report} nameOf={(id) => names.get(id) ?? id} onShow={onShow} />,
    });
  return (
    <section className="bottom-panel" aria-label="Problems" data-region="problems">
      <Tabs
        label="Below the diagram"
        selectedKey={isProjection ? tab : 'problems'}
        onSelectionChange={(id) => onTab(id as BottomTab)}
        tabs={tabs}
      />
    </section>
  );
}
