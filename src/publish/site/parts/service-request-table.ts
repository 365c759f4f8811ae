import { compareNumbers } from '../../../core/catalogue/numbers';
import { labelOf, type Step } from '../facts/steps';
import { html, type Piece } from '../html';
import { relative } from '../paths';
import type { SiteContext } from '../SiteContext';
import { availabilityTag } from './tags';

/** The service requests of a view, each with the steps that use it and whether SMETS1 has it. */
export function serviceRequestTable(context: SiteContext, steps: readonly Step[], path: string): Piece {
  const used = new Map<string, Step[]>();
  for (const step of steps)
    for (const srv of step.trace.serviceRequests) used.set(srv, [...(used.get(srv) ?? []), step]);
  if (used.size === 0) return undefined;
  const rows = [...used]
    .sort(([a], [b]) => compareNumbers(a, b))
    .map(([srv, users]) => {
      const known = context.serviceRequests.get(srv);
      const links = users.map(
        (step, i) => html`${i > 0 && ', '}<a href="#${encodeURIComponent(step.id)}">${labelOf(step)}</a>`,
      );
      return html`<tr>
        <th scope="row">
          ${known ? html`<a href="${relative(path, `service-requests.html#srv-${srv}`)}">${srv}</a>` : srv}
        </th>
        <td>${known?.name ?? 'not in the catalogue'}</td>
        <td>${known && availabilityTag(known)} ${known?.smets1Note}</td>
        <td>${links}</td>
      </tr>`;
    });
  return html`<section aria-labelledby="h-srvs">
    <h2 id="h-srvs">Service requests</h2>
    <div class="table" tabindex="0" role="group" aria-labelledby="h-srvs">
      <table>
        <thead>
          <tr>
            <th scope="col">SRV</th>
            <th scope="col">Name</th>
            <th scope="col">SMETS1</th>
            <th scope="col">Steps</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`;
}
