import type { MonthlyReport } from '../../core/release/report/monthlyReport';
import { reportBlocks, reportTitle } from '../../core/release/report/reportBlocks';
import { notesPage } from '../notes/notes-page';
import { html, markup } from '../site/html';
import { renderTimeline } from '../timeline/renderTimeline';

/** A monthly report as one HTML file that stands by itself: the report, and the chart of its timeline. */
export const reportPage = (report: MonthlyReport): string =>
  notesPage(
    reportTitle(report),
    reportBlocks(report),
    html`<h2 id="timeline">Timeline</h2>
      <div class="table" tabindex="0" role="group" aria-labelledby="timeline">
        ${markup(renderTimeline(report.timeline, { theme: 'auto', dayLabel: 'As of' }))}
      </div>`,
  );
