import { useMemo, useState } from 'react';
import { GridList, GridListHeader, GridListSection, ToggleButton } from 'react-aria-components';
import type { Severity } from '../../../core/problem';
import { Select } from '../../ui/Select';
import { ProblemRow } from './ProblemRow';
import {
  countsOf,
  groupsOf,
  viewKeyOf,
  viewTitleOf,
  type Grouping,
  type ListedProblem,
} from './problem-list';

interface ProblemsPanelProps {
  problems: readonly ListedProblem[];
  nameOf: (elementId: string) => string;
  /** Absent where nothing can be changed. */
  onFix: ((problem: ListedProblem) => void) | undefined;
  onPlay: (problem: ListedProblem) => void;
  onShow: (problem: ListedProblem) => void;
}

const SEVERITIES: readonly { id: Severity; one: string; many: string }[] = [
  { id: 'error', one: 'error', many: 'errors' },
  { id: 'warning', one: 'warning', many: 'warnings' },
  { id: 'info', one: 'note', many: 'notes' },
];
const GROUPINGS = [
  { id: 'severity', label: 'By severity' },
  { id: 'view', label: 'By view' },
  { id: 'step', label: 'By step' },
];
const EVERY_VIEW = 'every';

/** Everything that the checks found. Arrows move, Enter leads to the place, Tab goes to what can be done about it. */
export function ProblemsPanel({ problems, nameOf, onFix, onPlay, onShow }: ProblemsPanelProps) {
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const [grouping, setGrouping] = useState<Grouping>('severity');
  const [wantedView, setView] = useState(EVERY_VIEW);
  const counts = useMemo(() => countsOf(problems), [problems]);
  const views = useMemo(() => [...new Set(problems.map(viewKeyOf))].sort(), [problems]);
  // What a view had may be mended: then the filter would show nothing for ever.
  const view = views.includes(wantedView) ? wantedView : EVERY_VIEW;
  const groups = useMemo(
    () =>
      groupsOf(
        problems,
        grouping,
        {
          severities: new Set(SEVERITIES.map(({ id }) => id).filter((id) => !hidden.has(id))),
          view: view === EVERY_VIEW ? undefined : view,
        },
        nameOf,
      ),
    [problems, grouping, hidden, view, nameOf],
  );
  if (problems.length === 0) return <p className="panel-hint">No problem is known.</p>;
  const setShown = (severity: Severity, isShown: boolean) => {
    const next = new Set(hidden);
    if (isShown) next.delete(severity);
    else next.add(severity);
    setHidden(next);
  };
  return (
    <div className="problems">
      <div className="problems-bar" role="group" aria-label="Which problems to show">
        {SEVERITIES.map(({ id, one, many }) => (
          <ToggleButton
            key={id}
            className="problems-toggle"
            data-severity={id}
            isDisabled={counts[id] === 0}
            isSelected={!hidden.has(id) && counts[id] > 0}
            onChange={(isSelected) => setShown(id, isSelected)}
          >
            {counts[id]} {counts[id] === 1 ? one : many}
          </ToggleButton>
        ))}
        <span className="toolbar-gap" />
        {views.length > 1 && (
          <Select
            label="View"
            hideLabel
            options={[
              { id: EVERY_VIEW, label: 'Every view' },
              ...views.map((id) => ({ id, label: viewTitleOf(id) })),
            ]}
            value={view}
            onChange={setView}
          />
        )}
        <Select
          label="Group"
          hideLabel
          options={GROUPINGS}
          value={grouping}
          onChange={(id) => setGrouping(id as Grouping)}
        />
      </div>
      <GridList
        aria-label="Problems"
        className="problem-grid"
        renderEmptyState={() => <p className="panel-hint">No problem of this kind.</p>}
      >
        {groups.map((group) => (
          <GridListSection key={group.id} id={group.id} aria-label={group.title}>
            <GridListHeader className="problem-group">
              {group.title} <span className="badge">{group.problems.length}</span>
            </GridListHeader>
            {group.problems.map((problem, index) => (
              <ProblemRow
                key={`${group.id} ${index}`}
                id={`${group.id} ${index}`}
                problem={problem}
                onFix={onFix}
                onPlay={onPlay}
                onShow={onShow}
              />
            ))}
          </GridListSection>
        ))}
      </GridList>
    </div>
  );
}
