import { CalendarRange } from 'lucide-react';
import { useMemo, useState } from 'react';
import { dateInBritain } from '../../../core/calendar/dates';
import { checkPlan } from '../../../core/release/plan/checkPlan';
import { planFor } from '../../../core/release/plan/planFor';
import { recordsOf } from '../../../core/release/plan/records';
import { dayInWords } from '../../../core/release/plan/words';
import { useNow } from '../../state/useNow';
import { useWorkspace } from '../../state/store';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ProblemList } from '../../ui/ProblemList';
import type { ReleaseTabProps } from '../tabs';
import { EffortTable } from './EffortTable';
import { LogSection } from './LogSection';
import { LogEntryAside } from './LogEntryAside';
import { MilestoneAside } from './MilestoneAside';
import { MilestoneTable } from './MilestoneTable';
import { NotesSection } from './NotesSection';
import { PlanBar } from './PlanBar';
import { PlanHistory } from './PlanHistory';
import { usePlan } from './usePlan';
import '../../register/register.css';
import './plan.css';

const NONE: Readonly<Record<string, string>> = {};

/** The plan of a release: milestones planned and actual, effort, risks and issues; all of it can be changed. */
export function PlanTab({ release, releases }: ReleaseTabProps) {
  const read = usePlan(release.id);
  const today = dateInBritain(useNow());
  const parameters = useWorkspace((s) => s.place.release?.parameters) ?? NONE;
  const amend = useWorkspace((s) => s.amendRelease);
  const [showHistory, setShowHistory] = useState(false);
  const records = useMemo(() => recordsOf(release, today), [release, today]);
  const facts = { today, goLive: release.goLive, records };

  if (!read) return <p className="panel-hint">Reading the plan…</p>;
  const { plan, problems: faults, save } = read;
  if (faults.length > 0)
    return (
      <EmptyState title="The plan of this release cannot be read">
        <ProblemList problems={faults} limit={5} />
        <PlanHistory release={release.id} />
      </EmptyState>
    );
  if (!plan)
    return (
      <EmptyState
        icon={<CalendarRange size={32} />}
        title="This release has no plan yet"
        actions={
          <Button tone="primary" onPress={() => void save(planFor(release.id, release.goLive), 'Plan made')}>
            Make the plan
          </Button>
        }
      >
        <p>
          Ten milestones are counted back from {dayInWords(release.goLive)}, in working days of England and
          Wales. Every date can be changed afterwards.
        </p>
      </EmptyState>
    );

  const open = parameters['row'] ?? '';
  const show = (id: string) => amend({ row: id });
  const close = () => amend({ row: '' });
  const problems = checkPlan(plan, facts);
  const milestone = plan.milestones.find(({ id }) => id === open);
  const entry = plan.log.find(({ id }) => id === open);
  return (
    <>
      <PlanBar
        release={release}
        releases={releases}
        plan={plan}
        facts={facts}
        save={save}
        onHistory={() => setShowHistory(true)}
      />
      <div className="register-main">
        <div className="register-scroll plan-scroll stacked-room">
          {problems.length > 0 && (
            <section aria-label="What does not fit in the plan" className="plan-problems">
              <ProblemList problems={problems} limit={12} />
            </section>
          )}
          <MilestoneTable plan={plan} facts={facts} open={open} onOpen={show} />
          <EffortTable plan={plan} />
          <LogSection plan={plan} open={open} onOpen={show} />
          <NotesSection key={plan.notes} plan={plan} save={save} />
        </div>
        {milestone && (
          <MilestoneAside
            key={`${open} ${JSON.stringify(milestone)}`}
            milestone={milestone}
            plan={plan}
            facts={facts}
            save={save}
            onClose={close}
          />
        )}
        {(entry || open === 'new-risk' || open === 'new-issue') && (
          <LogEntryAside
            key={`${open} ${entry?.history.length}`}
            entry={entry}
            kind={open === 'new-issue' ? 'issue' : 'risk'}
            plan={plan}
            save={save}
            onClose={close}
          />
        )}
      </div>
      {showHistory && <PlanHistory release={release.id} onClose={() => setShowHistory(false)} />}
    </>
  );
}
