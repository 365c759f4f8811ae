import type { Timeline } from '../../../core/release/plan/timeline';
import { keyDateCells, milestoneCells, TIMELINE_COLUMNS } from '../../../core/release/plan/timelineTable';
import { dayInWords } from '../../../core/release/plan/words';
import { renderTimeline } from '../../timeline/renderTimeline';
import { html, markup } from '../html';
import { page } from '../page';
import { TIMELINE_PATH } from '../page-options';
import { tableOf } from '../parts/table';
import type { SiteContext } from '../SiteContext';

/** When the release is to go through its steps, and when it did: as a chart, and in words. */
export function timelinePage(context: SiteContext, timeline: Timeline): string {
  const { library, release } = context.input;
  const [, ...rest] = TIMELINE_COLUMNS;
  return page(context, {
    path: TIMELINE_PATH,
    title: `Timeline of ${release.title}`,
    description: `When ${release.title} is drafted, consulted on, approved, published and live: planned and actual dates.`,
    crumbs: [{ label: library.title, path: 'index.html' }, { label: 'Timeline' }],
    wide: true,
    body: html`<h1>Timeline of ${release.title}</h1>
      <p>As of ${dayInWords(timeline.today)}.</p>
      <div class="table" tabindex="0" role="group" aria-label="Chart">
        ${markup(renderTimeline(timeline, { theme: 'page', dayLabel: 'As of' }))}
      </div>
      <h2 id="h-dates">Key dates</h2>
      ${tableOf('h-dates', ['Date', ...rest], keyDateCells(timeline))}
      <h2 id="h-milestones">Milestones</h2>
      ${tableOf('h-milestones', TIMELINE_COLUMNS, milestoneCells(timeline.rows))}`,
  });
}
