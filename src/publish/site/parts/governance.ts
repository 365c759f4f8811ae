import { governanceOf } from '../facts/governance';
import { html, type Piece } from '../html';
import type { SiteContext, SiteProcess } from '../SiteContext';
import { tableOf } from './table';
import { impactLinks } from './tags';

/** The governance tables of a process, and its sections of the Business Architecture Document. */
export function governance(context: SiteContext, process: SiteProcess, path: string): Piece {
  const known = governanceOf(context, process);
  if (!known) return undefined;
  const { references, entries, sections } = known;
  const clauses = entries.map(({ section, reference, layer, impacts, note }) => [
    section,
    reference,
    layer && html`<span class="tag tag-layer">${layer}</span>`,
    note,
    impactLinks(context, impacts, path),
  ]);
  const parts = sections.map(({ number, title, kind, inferred }) => [
    number,
    [title || 'no title is given', inferred && html` <span class="quiet">(inferred)</span>`],
    kind,
  ]);
  return html`<section aria-labelledby="h-governance">
    <h2 id="h-governance">Governance</h2>
    ${references.length > 0 && html`<p>SEC texts that its steps rest on: ${references.join('; ')}.</p>`}
    ${tableOf('h-governance', ['BAD section', 'SEC reference', 'Layer', 'What it means here', 'Impacts'], clauses)}
    ${tableOf('h-governance', ['BAD section', 'Title', 'Kind'], parts)}
  </section>`;
}
