import { subjectOfProcess } from '../consultation/PageSubjects';
import { alignPlanes } from '../facts/align-planes';
import { drawPlanes, viewOf, type DrawnPlane, type ProcessView } from '../facts/process-view';
import { html, type Html } from '../html';
import { page } from '../page';
import { processPath, relative } from '../paths';
import { diagram } from '../parts/figure';
import { viewSwitch } from '../parts/view-switch';
import type { SiteContext, SiteProcess } from '../SiteContext';
import { crumbsTo, shownProcess, type PageSource } from './process';

/** Two views of a process side by side; with the script they move together. */
export function comparePage(
  context: SiteContext,
  process: SiteProcess,
  { model, styleSink }: PageSource,
  layer: string,
): string {
  const here = { stem: process.stem, view: 'compare', layer } as const;
  const path = processPath(here);
  const draw = (view: ProcessView, label: string, prefix: string) => {
    const target = targetOf(process, view);
    const steps = new Set(view.steps.map(({ id }) => id));
    return drawPlanes(model, view, {
      idPrefix: prefix,
      title: `${process.number} ${process.name} (${label})`,
      hrefOf: (id) => (steps.has(id) ? relative(path, `${target}#${id}`) : undefined),
      styleSink,
    });
  };
  const baseline = viewOf(model, 'baseline');
  const resolved = viewOf(model, 'resolved', layer);
  const [left, right] = alignPlanes([draw(baseline, 'SMETS2+', 'l'), draw(resolved, layer, 'r')], styleSink);
  const side = (view: ProcessView, label: string, prefix: string, drawn: readonly DrawnPlane[]): Html =>
    html`<section class="side" aria-label="${label}">
      <h2><a href="${relative(path, targetOf(process, view))}">${label}</a></h2>
      ${drawn.map((plane, index) => diagram({ ...plane, id: `${prefix}-${plane.id}` }, label, index === 0))}
    </section>`;
  const body = html`<article class="process">
    <header>
      <h1>${process.number} ${process.name}</h1>
      <p>SMETS2+ and ${layer} side by side. A step leads to its description.</p>
    </header>
    ${viewSwitch(process, here)}
    <div class="sides">${side(baseline, 'SMETS2+', 'l', left)}${side(resolved, layer, 'r', right)}</div>
  </article>`;
  return page(context, {
    path,
    title: `${process.number} ${process.name}: SMETS2+ and ${layer} side by side`,
    description: `${process.number} ${process.name}, the SMETS2+ process beside what a ${layer} device experiences`,
    crumbs: crumbsTo(context, process, path, 'Side by side'),
    body,
    wide: true,
    ...shownProcess(process, here),
    subjects: subjectOfProcess(context, process),
  });
}

const targetOf = ({ stem }: SiteProcess, { view, layer }: ProcessView): string =>
  processPath({ stem, view, ...(layer !== undefined && { layer }) });
