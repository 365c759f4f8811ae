import type { Definitions } from '../../../core/bpmn/model';
import { compareNumbers } from '../../../core/catalogue/numbers';
import { questionsOf } from '../../../core/variation/questions';
import type { View } from '../../../core/variation/types';
import { subjectsOfView } from '../consultation/PageSubjects';
import { drawPlanes, viewOf, type ProcessView } from '../facts/process-view';
import { html, type Html, type Piece } from '../html';
import { page, scriptBehindDrawing } from '../page';
import type { Crumb, PageOptions } from '../page-options';
import { downloadPath, processPath, relative, type ProcessPage } from '../paths';
import { changedLine, changes } from '../parts/changes';
import { differences } from '../parts/differences';
import { downloads } from '../parts/downloads';
import { diagram, type LargerFile } from '../parts/figure';
import { governance } from '../parts/governance';
import { serviceRequestTable } from '../parts/service-request-table';
import { stepList } from '../parts/step-list';
import { impactLinks, paragraphs, useList } from '../parts/tags';
import { viewSwitch } from '../parts/view-switch';
import type { SiteContext, SiteProcess } from '../SiteContext';
import type { SiteDownload } from '../SiteInput';

/** What the pages of one process are made from, beside the site's own facts. */
export interface PageSource {
  model: Definitions;
  /** The process as the release before had it; absent where it is new, or nothing is compared. */
  previous?: Definitions;
  /** Files to offer. */
  downloads: readonly SiteDownload[];
  /** Takes the CSS rules of the drawings. */
  styleSink: Map<string, string>;
}

/** The page of one view of a process: diagram, steps in words, and all that the process is tied to. */
export function processPage(
  context: SiteContext,
  process: SiteProcess,
  { model, downloads: files, styleSink }: PageSource,
  { view, layer }: { view: View; layer?: string },
): string {
  const here = { stem: process.stem, view, ...(layer !== undefined && { layer }) };
  const path = processPath(here);
  const shown = viewOf(model, view, layer);
  const title = titleOf(process, shown);
  const anchors = new Set(shown.steps.map(({ id }) => id));
  const styles = new Map<string, string>();
  const [first, ...insides] = drawPlanes(model, shown, {
    idPrefix: 'd',
    title,
    hrefOf: (id) => (anchors.has(id) ? `#${encodeURIComponent(id)}` : undefined),
    styleSink: styles,
  });
  for (const [name, rule] of styles) styleSink.set(name, rule);
  const larger = largerFile(process.stem, files, path);
  const body = html`<article class="process">
    <header>
      <h1>${process.number} ${process.name}</h1>
      ${paragraphs(process.documentation)} ${changedLine(context, process, path)}
    </header>
    ${viewSwitch(process, here)} ${notApplicable(shown)} ${process.isLaidOut && LAID_OUT}
    ${first ? diagram(first, title, true, larger, scriptBehindDrawing(path)) : scriptBehindDrawing(path)}
    ${insides.map((plane) => diagram(plane, title, false, larger))}
    <aside class="details" hidden aria-live="polite" aria-label="Details of the step"></aside>
    ${questionList(context, shown, path)}
    <section aria-labelledby="h-steps">
      <h2 id="h-steps">Steps</h2>
      <p class="quiet">The diagram in words, along the flow. ${stepCount(shown)}</p>
      ${stepList({ context, path, steps: shown.steps })}
    </section>
    ${differences(context, process, shown, path)} ${changes(context, process, path)}
    ${serviceRequestTable(context, shown.steps, path)} ${governance(context, process, path)}
    ${connections(context, process, path)} ${downloads(process.stem, files, path)} ${about(process)}
  </article>`;
  return page(context, {
    path,
    title,
    description: descriptionOf(process, shown),
    crumbs: crumbsTo(context, process, path, viewName(shown)),
    body,
    styles,
    hasScript: true,
    wide: true,
    ...shownProcess(process, here),
    subjects: subjectsOfView(context, process, shown),
    preview: previewOf(process, files),
  });
}

/** The file that has the diagrams in a size for people with large paper, or a screen. */
function largerFile(stem: string, files: readonly SiteDownload[], path: string): LargerFile | undefined {
  const file = files.find(({ format }) => format === 'PDF') ?? files.find(({ format }) => format === 'SVG');
  return file && { fileName: file.fileName, href: relative(path, downloadPath(stem, file.fileName)) };
}

function previewOf(
  { stem, number, name }: SiteProcess,
  files: readonly SiteDownload[],
): PageOptions['preview'] {
  const file = files.find(({ isPreview }) => isPreview);
  return file && { path: downloadPath(stem, file.fileName), alt: `Diagram of ${number} ${name}` };
}

/** What a page says of the process that it shows, for the way to other releases. */
export function shownProcess(
  { processIds: [processId] }: SiteProcess,
  { view, layer }: Omit<ProcessPage, 'stem'>,
): Pick<PageOptions, 'process'> {
  return processId === undefined
    ? {}
    : { process: { processId, view, ...(layer !== undefined && { layer }) } };
}

export function crumbsTo(context: SiteContext, process: SiteProcess, path: string, last: string): Crumb[] {
  const { library } = context.input;
  const chapter = library.chapters.find(({ number }) => process.number.startsWith(`${number}.`));
  const overview = chapter && context.byNumber.get(chapter.number);
  const baseline = processPath({ stem: process.stem, view: 'baseline' });
  return [
    { label: library.title, path: 'index.html' },
    ...(chapter
      ? [
          {
            label: `${chapter.number} ${chapter.title}`,
            path: overview
              ? processPath({ stem: overview.stem, view: 'baseline' })
              : `index.html#chapter-${chapter.number}`,
          },
        ]
      : []),
    { label: `${process.number} ${process.name}`, ...(path !== baseline && { path: baseline }) },
    ...(path === baseline ? [] : [{ label: last }]),
  ];
}

const viewName = ({ view, layer }: ProcessView): string =>
  view === 'baseline' || layer === undefined ? 'SMETS2+' : view === 'resolved' ? layer : `${layer} marked`;

const titleOf = (process: SiteProcess, view: ProcessView): string =>
  `${process.number} ${process.name} (${viewName(view)})`;

function descriptionOf({ name, documentation, number }: SiteProcess, view: ProcessView): string {
  const what = documentation.split('\n')[0] ?? '';
  return `${number} ${name}, ${viewName(view)}: ${what || 'a process of the Business Architecture Model'}`;
}

function stepCount({ steps }: ProcessView): string {
  const drawn = steps.filter(({ isUndrawn }) => !isUndrawn).length;
  if (drawn === steps.length) return `${drawn} in all.`;
  return `${drawn} of ${steps.length} are drawn; the others stand at the end.`;
}

const LAID_OUT = html`<p class="notice">
  <b>The file of this process has no diagram.</b> This one was laid out from its steps and flows for this
  site.
</p>`;

function notApplicable({ report, view }: ProcessView): Piece {
  if (view === 'baseline') return undefined;
  return report.notApplicable.map(
    ({ layer, reason }) => html`<p class="notice"><b>Not applicable to ${layer}.</b> ${reason}</p>`,
  );
}

function questionList(context: SiteContext, { definitions }: ProcessView, path: string): Piece {
  const questions = questionsOf(definitions);
  if (questions.length === 0) return undefined;
  const items = questions.map(
    ({ text, impacts, layer }) =>
      html`<li class="question">
        ${text}${layer !== undefined && html` <span class="tag tag-layer">${layer}</span>`}${impacts.length > 0 && html` <span class="quiet">(${impactLinks(context, impacts, path)})</span>`}
      </li>`,
  );
  return html`<section aria-labelledby="h-questions">
    <h2 id="h-questions">Open questions</h2>
    <ul class="plain">
      ${items}
    </ul>
  </section>`;
}

function connections({ byProcessId, callers }: SiteContext, process: SiteProcess, path: string): Piece {
  const called = new Map<string, SiteProcess>();
  for (const { calls } of process.steps) {
    const target = calls === undefined ? undefined : byProcessId.get(calls);
    if (target && target !== process) called.set(target.stem, target);
  }
  const uses = callers.get(process.stem) ?? [];
  if (called.size === 0 && uses.length === 0) return undefined;
  const calls = [...called.values()]
    .sort((a, b) => compareNumbers(a.number, b.number))
    .map(
      ({ stem, number, name }) =>
        html`<li>
          <a href="${relative(path, processPath({ stem, view: 'baseline' }))}">${number} ${name}</a>
        </li>`,
    );
  return html`<section aria-labelledby="h-links">
    <h2 id="h-links">Connected processes</h2>
    ${
      calls.length > 0 &&
      html`<h3>Calls</h3>
        <ul class="uses">
          ${calls}
        </ul>`
    }
    ${
      uses.length > 0 &&
      html`<h3>Called by</h3>
        ${useList(uses, path)}`
    }
  </section>`;
}

function about({ classification, owner, source }: SiteProcess): Html {
  return html`<section aria-labelledby="h-about">
    <h2 id="h-about">About this process</h2>
    <dl>
      <dt>Classification</dt>
      <dd>${classification}</dd>
      ${
        owner &&
        html`<dt>Owner</dt>
          <dd>${owner}</dd>`
      }
      ${
        source &&
        html`<dt>Where it comes from</dt>
          <dd>${source}</dd>`
      }
    </dl>
  </section>`;
}
