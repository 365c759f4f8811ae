import { CalendarSync, FileSpreadsheet, FileText, History } from 'lucide-react';
import { useState } from 'react';
import { writeTable } from '../../../core/catalogue/table';
import type { PlanFacts } from '../../../core/release/plan/checkPlan';
import { planTable } from '../../../core/release/plan/planTable';
import { progressOf } from '../../../core/release/plan/progress';
import { shownState } from '../../../core/release/plan/timelineTable';
import type { ReleasePlan } from '../../../core/release/plan/ReleasePlan';
import { dayInWords } from '../../../core/release/plan/words';
import { Button } from '../../ui/Button';
import { download } from '../../ui/download';
import type { ReleaseTabProps } from '../tabs';
import { PlanAgainDialog } from './PlanAgainDialog';
import { ReportDialog } from './ReportDialog';
import type { PlanRead } from './usePlan';

interface PlanBarProps extends ReleaseTabProps {
  plan: ReleasePlan;
  facts: PlanFacts;
  save: PlanRead['save'];
  onHistory: () => void;
}

/** How the plan stands in a sentence, and what can be done with the whole of it. */
export function PlanBar({ release, releases, plan, facts, save, onHistory }: PlanBarProps) {
  const [asked, setAsked] = useState<'again' | 'report'>();
  const close = () => setAsked(undefined);
  const progress = progressOf(plan.milestones, facts.records, facts.today);
  const count = (state: string) => progress.filter((each) => each.state === state).length;
  const late = count('late');
  const doneLate = progress.filter((each) => shownState(each) === 'done late').length;
  const csv = () =>
    download(
      new Blob([writeTable(planTable(plan, facts.records, facts.today))], { type: 'text/csv' }),
      `release-${release.id}-plan.csv`,
    );
  return (
    <div className="register-bar">
      <p role="status">
        {count('done')} of {plan.milestones.length} milestones done
        {doneLate > 0 && `, ${doneLate} of them late`}; {late === 0 ? 'none' : late} {late > 1 ? 'are' : 'is'}{' '}
        late now. Counted back from {dayInWords(plan.goLive)}.
      </p>
      <Button icon={<CalendarSync size={14} aria-hidden="true" />} onPress={() => setAsked('again')}>
        Plan again
      </Button>
      <Button icon={<FileText size={14} aria-hidden="true" />} onPress={() => setAsked('report')}>
        Monthly report
      </Button>
      <Button icon={<FileSpreadsheet size={14} aria-hidden="true" />} onPress={csv}>
        CSV
      </Button>
      <Button icon={<History size={14} aria-hidden="true" />} onPress={onHistory}>
        History
      </Button>
      {asked === 'again' && <PlanAgainDialog plan={plan} facts={facts} save={save} onClose={close} />}
      {asked === 'report' && (
        <ReportDialog release={release} releases={releases} plan={plan} today={facts.today} onClose={close} />
      )}
    </div>
  );
}
