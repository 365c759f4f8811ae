import { compareNumbers } from '../../../core/catalogue/numbers';
import { html, type Piece } from '../html';
import type { SiteContext, SiteProcess } from '../SiteContext';

/** The sections of the Business Architecture Document that belong to a process, and what SEC texts its steps rest on. */
export function governance({ input }: SiteContext, { number, steps }: SiteProcess): Piece {
  const sections = input.registers.sections
    .filter((section) => section.number === number || section.number.startsWith(`${number}.`))
    .toSorted((a, b) => compareNumbers(a.number, b.number));
  const references = [
    ...new Set(steps.flatMap(({ trace }) => trace.references.split(';').map((part) => part.trim()))),
  ].filter(Boolean);
  if (number === '' || (sections.length === 0 && references.length === 0)) return undefined;
  const rows = sections.map(
    ({ number: section, title, kind, inferred }) =>
      html`<tr>
        <th scope="row">${section}</th>
        <td>${title || 'no title is given'}${inferred && html` <span class="quiet">(inferred)</span>`}</td>
        <td>${kind}</td>
      </tr>`,
  );
  return html`<section aria-labelledby="h-governance">
    <h2 id="h-governance">Governance</h2>
    ${references.length > 0 && html`<p>SEC texts that its steps rest on: ${references.toSorted().join('; ')}.</p>`}
    ${
      rows.length > 0 &&
      html`<div class="table" tabindex="0" role="group" aria-labelledby="h-governance">
        <table>
          <thead>
            <tr>
              <th scope="col">BAD section</th>
              <th scope="col">Title</th>
              <th scope="col">Kind</th>
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>
      </div>`
    }
  </section>`;
}
