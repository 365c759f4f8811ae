import { CalendarDays, Image } from 'lucide-react';
import { useMemo } from 'react';
import { dateInBritain } from '../../../core/calendar/dates';
import { planFor } from '../../../core/release/plan/planFor';
import { timelineOf } from '../../../core/release/plan/timeline';
import { keyDateCells, milestoneCells, TIMELINE_COLUMNS } from '../../../core/release/plan/timelineTable';
import { renderTimeline } from '../../../publish/timeline/renderTimeline';
import { renderNarrowTimeline } from '../../../publish/timeline/renderNarrowTimeline';
import { notifyThrown } from '../../library/notify';
import { nowText, useNow } from '../../state/useNow';
import { Button } from '../../ui/Button';
import { download } from '../../ui/download';
import { StackedCell, StackedTable } from '../../ui/StackedTable';
import { ProblemList } from '../../ui/ProblemList';
import { usePlan } from '../plan/usePlan';
import type { ReleaseTabProps } from '../tabs';
import '../../register/register.css';
import './timeline.css';

/** The timeline of a release as a chart, as tables, and as a file for a calendar. */
export function TimelineTab({ release }: ReleaseTabProps) {
  const read = usePlan(release.id);
  const today = dateInBritain(useNow());
  const counted = useMemo(() => planFor(release.id, release.goLive), [release.id, release.goLive]);
  const plan = read?.plan ?? counted.plan;
  const timeline = useMemo(() => plan && timelineOf(release, plan, today), [release, plan, today]);
  const charts = useMemo(
    () =>
      timeline && [
        renderTimeline(timeline, { theme: 'page', idPrefix: 'wide-' }),
        renderNarrowTimeline(timeline, { theme: 'page', idPrefix: 'narrow-' }),
      ],
    [timeline],
  );
  if (!read) return <p className="panel-hint">Reading the plan…</p>;
  if (!timeline) return <ProblemList problems={[...read.problems, ...counted.problems]} />;

  const asCalendar = async () => {
    try {
      const { icsOf } = await import('../../../documents/calendar/icsOf');
      download(
        new Blob([icsOf(timeline, nowText())], { type: 'text/calendar' }),
        `release-${release.id}.ics`,
      );
    } catch (fault) {
      notifyThrown(fault);
    }
  };
  const asPicture = () =>
    download(
      new Blob([renderTimeline(timeline, { theme: 'auto' })], { type: 'image/svg+xml' }),
      `release-${release.id}-timeline.svg`,
    );
  return (
    <>
      <div className="register-bar">
        <p role="status">
          {read.plan
            ? 'Planned against actual.'
            : `${read.problems.length > 0 ? 'The plan cannot be read' : 'This release has no plan yet'}: the planned dates are counted back from its go-live date.`}
        </p>
        <Button icon={<CalendarDays size={14} aria-hidden="true" />} onPress={() => void asCalendar()}>
          Calendar file
        </Button>
        <Button icon={<Image size={14} aria-hidden="true" />} onPress={asPicture}>
          SVG
        </Button>
      </div>
      <div className="register-scroll timeline-scroll stacked-room">
        {read.problems.length > 0 && <ProblemList problems={read.problems} limit={5} />}
        {/* Our own drawings: every text in them is escaped. The style shows the one that there is room for. */}
        <div
          className="timeline-chart"
          role="group"
          aria-label="Chart"
          tabIndex={0}
          dangerouslySetInnerHTML={{ __html: charts!.join('') }}
        />
        <CellTable id="timeline-milestones" title="Milestones" rows={milestoneCells(timeline.rows)} />
        <CellTable id="timeline-dates" title="Key dates" rows={keyDateCells(timeline)} />
      </div>
    </>
  );
}

const [, ...COLUMNS] = TIMELINE_COLUMNS;

interface CellTableProps {
  id: string;
  title: string;
  rows: readonly (readonly string[])[];
}

function CellTable({ id, title, rows }: CellTableProps) {
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <StackedTable labelledBy={id} columns={[title, ...COLUMNS]}>
        {rows.map(([name, ...cells]) => (
          <tr key={name} role="row">
            <th role="rowheader" scope="row">
              {name}
            </th>
            {cells.map((cell, index) => (
              <StackedCell key={index} column={COLUMNS[index]!}>
                {cell}
              </StackedCell>
            ))}
          </tr>
        ))}
      </StackedTable>
    </section>
  );
}
