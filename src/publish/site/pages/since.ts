import { subjectOfProcess } from '../consultation/PageSubjects';
import { changeMarksOf, type ChangeMark } from '../../../core/comparison/change-styles';
import type { ProcessNote } from '../../../core/release/notes/ReleaseNotes';
import { lookupOf, processBlocks } from '../../../core/release/notes/words/process-blocks';
import { blocksHtml } from '../../notes/blocks-html';
import { hrefsFrom, noteOn, sincePath } from '../changes/hrefs';
import type { SiteChanges } from '../changes/SiteChanges';
import { alignPlanes } from '../facts/align-planes';
import { drawPlanes, viewOf, type DrawnPlane, type ProcessView } from '../facts/process-view';
import { html, type Html } from '../html';
import { page } from '../page';
import { diagram } from '../parts/figure';
import { processPath, relative, slugOf } from '../paths';
import { siblingPath } from '../releases/sibling-paths';
import type { SiteContext, SiteProcess } from '../SiteContext';
import { crumbsTo, shownProcess, type PageSource } from './process';

type When = 'before' | 'after';

/** A pair of drawings: what every device shares, or with a layer. */
interface Pair {
  layer?: string;
  label: string;
}

/** The drawing of the release before beside that of this one, with what changed marked; undefined where there is nothing to show. */
export function sincePage(
  context: SiteContext,
  process: SiteProcess,
  { model, previous, styleSink }: PageSource,
  { notes, since }: SiteChanges,
): string | undefined {
  const note = noteOn(context, process);
  if (!note?.before || !note.after || !previous) return undefined;
  const path = sincePath(process);
  const { release } = context.input;
  const { number, name, stem } = process;
  const prefixOf = ({ layer }: Pair, when: When) =>
    `${when === 'before' ? 'o' : 'n'}${layer === undefined ? '' : slugOf(layer)}`;
  const titleOf = (when: When) => (when === 'before' ? since.title : release.title);
  const draw = (pair: Pair, when: When): DrawnPlane[] => {
    const definitions = when === 'before' ? previous : model;
    const view = viewOf(definitions, pair.layer === undefined ? 'baseline' : 'overlay', pair.layer);
    return drawPlanes(definitions, view, {
      idPrefix: prefixOf(pair, when),
      title: `${number} ${name} (${titleOf(when)}, ${pair.label})`,
      changes: marksOf(note, when, pair),
      hrefOf: stepLinks(context, process, when, path, view),
      styleSink,
    });
  };
  const side = (pair: Pair, when: When, drawn: readonly DrawnPlane[]): Html => {
    const label = `${titleOf(when)}, ${pair.label}`;
    const idOf = ({ id }: DrawnPlane) => `${prefixOf(pair, when)}-${id}`;
    return html`<section class="side" aria-label="${label}">
      <h3>${titleOf(when)}</h3>
      ${drawn.map((plane, index) => diagram({ ...plane, id: idOf(plane) }, label, index === 0))}
    </section>`;
  };
  const pairs = pairsOf(note).map((pair) => {
    const [before, after] = alignPlanes([draw(pair, 'before'), draw(pair, 'after')], styleSink);
    return html`<h2>${pair.label}</h2>
      <div class="sides">${side(pair, 'before', before)}${side(pair, 'after', after)}</div>`;
  });
  const title = `${number} ${name}: ${since.title} and ${release.title} side by side`;
  return page(context, {
    path,
    title,
    description: `${number} ${name} as it was in ${since.title}, beside what it is now, with what changed marked`,
    subjects: subjectOfProcess(context, process),
    crumbs: crumbsTo(context, process, path, `Since ${since.title}`),
    body: html`<article class="process">
      <header>
        <h1>${number} ${name}</h1>
        <p>
          ${since.title} and ${release.title} side by side. A frame marks what changed; its sign says how: +
          new, − gone, ≠ changed. A step leads to its description.
        </p>
        <p>
          <a href="${relative(path, processPath({ stem, view: 'baseline' }))}">The process as it is now</a>
        </p>
      </header>
      ${pairs}
      <section aria-labelledby="h-changes">
        <h2 id="h-changes">The changes in words</h2>
        ${blocksHtml(processBlocks(note, lookupOf(notes)), hrefsFrom(context, path))}
      </section>
    </article>`,
    wide: true,
    ...shownProcess(process, { view: 'baseline' }),
  });
}

/** The baseline where it changed, and each layer that did; the baseline too where only the drawing did. */
function pairsOf({ changes, before, after }: ProcessNote): Pair[] {
  const layers = [...new Set([...before!.layers, ...after!.layers])].filter((layer) =>
    changes.some((change) => change.layer?.split(', ').includes(layer)),
  );
  const isBaseline = layers.length === 0 || changes.some(({ class: of }) => of !== 'variation');
  return [
    ...(isBaseline ? [{ label: 'SMETS2+' }] : []),
    ...layers.map((layer) => ({ layer, label: `${layer} marked` })),
  ];
}

/** The marks of one side; the drawing of the baseline shows nothing of a layer. */
function marksOf(
  { changes }: ProcessNote,
  when: 'before' | 'after',
  { layer }: Pair,
): Map<string, ChangeMark> {
  const shown = changes.filter((change) => layer !== undefined || change.class !== 'variation');
  return changeMarksOf(
    shown.map(({ class: of, kind, elementId, side, idBefore }) => ({
      class: of,
      kind,
      element: {
        ...(idBefore !== undefined && { before: { id: idBefore } }),
        ...(side === 'after' && { after: { id: elementId } }),
      },
    })),
    when,
  );
}

/** To the step's description in the release that a drawing is of, where that has a page for it. */
function stepLinks(
  context: SiteContext,
  process: SiteProcess,
  when: 'before' | 'after',
  path: string,
  view: ProcessView,
) {
  const { siblings, changes } = context.input;
  const steps = new Set(view.steps.map(({ id }) => id));
  const before = siblings?.find(({ id }) => id === changes?.since.id);
  const known = when === 'after' ? process : before?.processes.get(process.processIds[0] ?? '');
  const { layer } = view;
  return (id: string): string | undefined => {
    if (!known || !steps.has(id)) return undefined;
    const { stem, layers } = known;
    const page =
      layer !== undefined && layers.includes(layer)
        ? processPath({ stem, view: 'overlay', layer })
        : processPath({ stem, view: 'baseline' });
    return when === 'after'
      ? relative(path, `${page}#${id}`)
      : siblingPath(path, before!.id, `${page}#${id}`);
  };
}
