import { compareNumbers } from '../../../core/catalogue/numbers';
import type { Step } from '../facts/steps';
import { html, type Piece } from '../html';
import { relative } from '../paths';
import type { SiteContext } from '../SiteContext';
import { tableOf } from './table';
import { availabilityTag } from './tags';

/** The service requests of a view, each with the steps that use it and whether SMETS1 has it. */
export function serviceRequestTable(context: SiteContext, steps: readonly Step[], path: string): Piece {
  const used = new Map<string, Step[]>();
  for (const step of steps)
    for (const srv of step.trace.serviceRequests) used.set(srv, [...(used.get(srv) ?? []), step]);
  if (used.size === 0) return undefined;
  const rows = [...used]
    .sort(([a], [b]) => compareNumbers(a, b))
    .map(([srv, users]): Piece[] => {
      const known = context.serviceRequests.get(srv);
      return [
        known ? html`<a href="${relative(path, `service-requests.html#srv-${srv}`)}">${srv}</a>` : srv,
        known?.name ?? 'not in the catalogue',
        known && [availabilityTag(known), ' ', known.smets1Note],
        users.map((step, i) => [
          i > 0 && ', ',
          html`<a href="${relative('', `#${step.id}`)}">${step.label}</a>`,
        ]),
      ];
    });
  return html`<section aria-labelledby="h-srvs">
    <h2 id="h-srvs">Service requests</h2>
    ${tableOf('h-srvs', ['SRV', 'Name', 'SMETS1', 'Steps'], rows)}
  </section>`;
}
