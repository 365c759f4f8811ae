import type { ServiceRequest, Smets1Availability } from '../../../core/catalogue/serviceRequests';
import { linkParts } from '../../../core/text/link-parts';
import { html, type Html, type Piece } from '../html';
import { relative } from '../paths';
import type { SiteContext, Use } from '../SiteContext';

export const AVAILABILITY: Readonly<Record<Smets1Availability, string>> = {
  available: 'SMETS1: yes',
  'available-with-variation': 'SMETS1: with differences',
  'not-available': 'SMETS1: no',
  unknown: 'SMETS1: not stated',
};

/** Whether SMETS1 has a service request, in words; the look is by class only. */
export const availabilityTag = ({ smets1 }: ServiceRequest): Html =>
  html`<span class="tag tag-${smets1}">${AVAILABILITY[smets1]}</span>`;

/** A service request by its number, with its name, leading to the catalogue. */
export function serviceRequestTag({ serviceRequests }: SiteContext, srv: string, path: string): Html {
  const known = serviceRequests.get(srv);
  if (!known) return html`<span class="srv">${srv}</span> <span class="quiet">(not in the catalogue)</span>`;
  const address = relative(path, `service-requests.html#srv-${srv}`);
  return html`<a class="srv" href="${address}">${srv}</a> ${known.name} ${availabilityTag(known)}`;
}

/** Impact ids, each leading to the register. */
export function impactLinks({ impacts }: SiteContext, ids: readonly string[], path: string): Piece {
  return ids.map((id, index) => [
    index > 0 && ', ',
    impacts.has(id) ? html`<a href="${relative(path, `impacts.html#${id}`)}">${id}</a>` : id,
  ]);
}

/** Places that speak of something, as a list of links. */
export function useList(uses: readonly Use[], path: string): Html {
  const items = uses.map(
    ({ process, step, path: target, layer }) =>
      html`<li>
        <a href="${relative(path, target)}">${process.number} ${process.name}${step && `: ${step.label}`}</a
        >${layer !== undefined && html` <span class="tag tag-layer">${layer}</span>`}
      </li>`,
  );
  return html`<ul class="uses">
    ${items}
  </ul>`;
}

/** Text of a model in paragraphs: an empty line begins a new one. Addresses of the web are links. */
export const paragraphs = (text: string): Piece =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => html`<p>${linked(part)}</p>`);

/** Text of a model, in which addresses of the web are links. */
const linked = (text: string): Piece =>
  linkParts(text).map(({ text: words, href }) =>
    href === undefined ? words : html`<a href="${href}" rel="noopener noreferrer">${words}</a>`,
  );
