import type { ProcessView } from '../facts/process-view';
import type { Step } from '../facts/steps';
import { html, type Html, type Piece } from '../html';
import { processPath, relative } from '../paths';
import type { SiteContext, SiteProcess } from '../SiteContext';
import { tableOf } from './table';
import { impactLinks } from './tags';
import { effectInWords } from '../../../core/variation/effect-words';

/** What a layer records at this process, with reasons and sources; on the baseline's page only where to find it. */
export function differences(
  context: SiteContext,
  process: SiteProcess,
  { layer }: ProcessView,
  path: string,
): Piece {
  if (layer === undefined) return process.layers.map((each) => pointer(process, each, path));
  const variations = process.variations.filter((each) => each.layer === layer);
  const added = process.steps.filter((step) => step.layer === layer);
  if (variations.length === 0 && added.length === 0) return undefined;
  const nameOf = (id: string) => process.subjects[id] ?? `${id} (gone from the baseline)`;
  const overlay = processPath({ stem: process.stem, view: 'overlay', layer });
  const to = (id: string) => relative(path, `${overlay}#${id}`);
  const steps = new Set(process.steps.map(({ id }) => id));
  const rows = variations.map(({ elementId, impacts, reason, ...variation }): Piece[] => [
    steps.has(elementId) ? html`<a href="${to(elementId)}">${nameOf(elementId)}</a>` : nameOf(elementId),
    effectInWords(variation),
    reason || 'no reason is recorded',
    impactLinks(context, impacts, path),
  ]);
  return html`<section aria-labelledby="h-differences">
    <h2 id="h-differences">What differs for ${layer}</h2>
    ${tableOf('h-differences', ['Step', `For ${layer}`, 'Why', 'Impacts'], rows)}
    ${added.length > 0 && onlyInLayer(layer, added, to)}
  </section>`;
}

function onlyInLayer(layer: string, added: readonly Step[], to: (id: string) => string): Html {
  const items = added.map(
    (step) => html`<li><a href="${to(step.id)}">${step.label}</a>${step.lane && `, ${step.lane}`}</li>`,
  );
  return html`<h3>Only in ${layer}</h3>
    <ul>
      ${items}
    </ul>`;
}

function pointer({ stem, steps, variations }: SiteProcess, layer: string, path: string): Html {
  const count =
    variations.filter((each) => each.layer === layer).length +
    steps.filter((step) => step.layer === layer).length;
  const address = relative(path, `${processPath({ stem, view: 'overlay', layer })}#h-differences`);
  return html`<section aria-labelledby="h-differences-${layer}">
    <h2 id="h-differences-${layer}">What differs for ${layer}</h2>
    <p>
      <a href="${address}"
        >${count} ${count === 1 ? 'difference' : 'differences'}, with reasons and sources</a
      >
    </p>
  </section>`;
}
