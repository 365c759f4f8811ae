import type { ReactNode } from 'react';
import type { ProjectionReport } from '../../core/variation/types';
import { Tabs, type TabDescription } from '../ui/Tabs';
import { ProblemsPanel } from './problems/ProblemsPanel';
import type { ListedProblem } from './problems/problem-list';
import { ReportPanel } from './problems/ReportPanel';

export type BottomTab = 'problems' | 'result' | 'run';

interface BottomPanelProps {
  tab: BottomTab;
  onTab: (tab: BottomTab) => void;
  problems: readonly ListedProblem[];
  nameOf: (elementId: string) => string;
  report: ProjectionReport | undefined;
  /** True where a projection is on the screen, so that there is something to report. */
  isProjection: boolean;
  /** A run that is being played, with its controls. */
  run: ReactNode;
  onFix: ((problem: ListedProblem) => void) | undefined;
  onPlay: (problem: ListedProblem) => void;
  onShowProblem: (problem: ListedProblem) => void;
  onShow: (elementId: string) => void;
}

/** What stands below the canvas: the problems, the run of one of them, and what a projection did. */
export function BottomPanel({
  tab,
  onTab,
  problems,
  nameOf,
  report,
  isProjection,
  run,
  ...on
}: BottomPanelProps) {
  const tabs: TabDescription[] = [
    {
      id: 'problems',
      title: `Problems (${problems.length})`,
      content: (
        <ProblemsPanel
          problems={problems}
          nameOf={nameOf}
          onFix={on.onFix}
          onPlay={on.onPlay}
          onShow={on.onShowProblem}
        />
      ),
    },
  ];
  if (run) tabs.push({ id: 'run', title: 'Run', content: run });
  if (isProjection)
    tabs.push({
      id: 'result',
      title: 'What this view did',
      content: <ReportPanel report={report} nameOf={nameOf} onShow={on.onShow} />,
    });
  return (
    <section className="bottom-panel" aria-label="Problems" data-region="problems">
      <Tabs
        label="Below the diagram"
        selectedKey={tabs.some(({ id }) => id === tab) ? tab : 'problems'}
        onSelectionChange={(id) => onTab(id as BottomTab)}
        tabs={tabs}
      />
    </section>
  );
}
