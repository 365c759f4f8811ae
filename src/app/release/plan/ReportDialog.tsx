import { useMemo, useState } from 'react';
import { addDays } from '../../../core/calendar/dates';
import type { ReleasePlan } from '../../../core/release/plan/ReleasePlan';
import { monthInWords } from '../../../core/release/plan/words';
import { impactCountsOf } from '../../../core/release/report/impactCounts';
import { editionThen } from '../../../core/release/report/editionThen';
import { impactCountsIn } from '../../../core/release/report/impactCountsIn';
import { monthlyReport } from '../../../core/release/report/monthlyReport';
import { reportPage } from '../../../publish/report/reportPage';
import { useReview } from '../../consultation/useReview';
import { notifyProblems, notifyThrown } from '../../library/notify';
import { makeReport } from '../../publish/publish-worker';
import { useModelFacts } from '../../register/data/useModelFacts';
import { registersNow } from '../../register/registers-now';
import { useRepository } from '../../state/RepositoryContext';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { download } from '../../ui/download';
import { Select } from '../../ui/Select';
import type { ReleaseTabProps } from '../tabs';

interface ReportDialogProps extends ReleaseTabProps {
  plan: ReleasePlan;
  today: string;
  onClose: () => void;
}

const FORMATS = [
  { id: 'docx', label: 'Word document' },
  { id: 'html', label: 'Page (HTML)' },
];
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Makes the report of a month, from the plan, the record, the comments and the registers. */
export function ReportDialog({ release, releases, plan, today, onClose }: ReportDialogProps) {
  const repository = useRepository();
  const review = useReview();
  const { models, reading } = useModelFacts();
  const months = useMemo(() => monthsUpTo(today), [today]);
  const [month, setMonth] = useState(months[0]!);
  const [format, setFormat] = useState('docx');
  const [busy, setBusy] = useState(false);
  const isReady = review !== undefined && reading === 0;
  const make = async () => {
    setBusy(true);
    try {
      const comments = review!.comments
        .map(({ comment }) => comment)
        .filter((comment) => comment.release === release.id);
      const edition = editionThen(release, month, today);
      const frozen = edition && (await repository.readEdition(release.id, edition.number));
      if (frozen && !frozen.ok) {
        notifyProblems(frozen.problems);
        setBusy(false);
        return;
      }
      const impacts = frozen
        ? await impactCountsIn(frozen.value)
        : impactCountsOf((await registersNow(repository)).registers, models);
      const report = monthlyReport({ release, releases, plan, comments, impacts, month, today });
      const name = `release-${release.id}-report-${month}`;
      if (format === 'html') download(new Blob([reportPage(report)], { type: 'text/html' }), `${name}.html`);
      else {
        const { title } = await repository.info();
        const bytes = await makeReport(report, title);
        download(new Blob([bytes as BlobPart], { type: WORD }), `${name}.docx`);
      }
      onClose();
    } catch (fault) {
      notifyThrown(fault);
      setBusy(false);
    }
  };
  return (
    <Dialog
      title="Monthly report"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" isDisabled={!isReady || busy} onPress={() => void make()}>
            {busy ? 'Making…' : 'Make the report'}
          </Button>
        </>
      }
    >
      <p>
        Where the release stood at the end of the month and what happened in it: milestones, effort, risks and
        issues, comments, impacts, next steps, with the timeline.
      </p>
      <Select
        label="Month"
        options={months.map((id) => ({ id, label: monthInWords(id) }))}
        value={month}
        onChange={setMonth}
      />
      <Select label="As" options={FORMATS} value={format} onChange={setFormat} />
      {!isReady && <p role="status">Reading the library…</p>}
    </Dialog>
  );
}

/** The last 24 months, newest first, back to the beginning of the calendar. */
function monthsUpTo(today: string): string[] {
  const months = [today.slice(0, 7)];
  while (months.length < 24 && months.at(-1)! > '2019-01')
    months.push(addDays(`${months.at(-1)!}-01`, -1).slice(0, 7));
  return months;
}
