import { compareNumbers } from '../../../core/catalogue/numbers';
import { html, type Piece } from '../html';
import { page } from '../page';
import { processPath, relative } from '../paths';
import { tableOf } from '../parts/table';
import { availabilityTag, impactLinks, useList } from '../parts/tags';
import type { SiteContext } from '../SiteContext';

interface Row {
  id?: string;
  cells: readonly Piece[];
}

interface Table {
  path: string;
  title: string;
  intro: string;
  columns: readonly string[];
  /** The first cell of a row names it, and is what its address leads to. */
  rows: readonly Row[];
}

/** BAD tables 6 to 10 as one catalogue, with where each request is used. */
export function serviceRequestsPage(context: SiteContext): string {
  const path = 'service-requests.html';
  const { serviceRequests } = context.input.registers;
  const rows = serviceRequests
    .toSorted((a, b) => compareNumbers(a.srv, b.srv))
    .map((request) => {
      const { srv, name, badTables, critical, smets1Note, impacts } = request;
      const uses = context.usesOfServiceRequest.get(srv) ?? [];
      const cells = [
        srv,
        name,
        badTables.join(', '),
        critical ? 'critical' : 'not critical',
        [
          availabilityTag(request),
          ' ',
          smets1Note,
          impacts.length > 0 && html` <span class="quiet">${impactLinks(context, impacts, path)}</span>`,
        ],
        uses.length > 0 && useList(uses, path),
      ];
      return { id: `srv-${srv}`, cells };
    });
  return tablePage(context, {
    path,
    title: 'Service requests',
    intro: `${rows.length} service requests that a User can send to the DCC, whether SMETS1 devices have them, and the steps that use them.`,
    columns: ['SRV', 'Name', 'BAD table', 'Critical', 'SMETS1', 'Used by'],
    rows,
  });
}

/** The sections of the document, each with the process that draws it. */
export function sectionsPage(context: SiteContext): string {
  const path = 'sections.html';
  const rows = context.input.registers.sections
    .toSorted((a, b) => compareNumbers(a.number, b.number))
    .map(({ number, title, kind, impacts, inferred, note }) => {
      const process = processFor(context, number);
      const link =
        process &&
        html`<a href="${relative(path, processPath({ stem: process.stem, view: 'baseline' }))}"
          >${process.number} ${process.name}</a
        >`;
      const words = [
        title || html`<span class="quiet">no title is given</span>`,
        inferred && html` <span class="quiet">(inferred)</span>`,
        note && html`<br /><span class="quiet">${note}</span>`,
      ];
      return { cells: [number, words, kind, link, impactLinks(context, impacts, path)] };
    });
  return tablePage(context, {
    path,
    title: 'Document sections',
    intro: `${rows.length} sections of the Business Architecture Document that the SMETS1 release names, with the process that draws each.`,
    columns: ['Section', 'Title', 'Kind', 'Process', 'Impacts'],
    rows,
  });
}

export function glossaryPage(context: SiteContext): string {
  const path = 'glossary.html';
  const rows = context.input.registers.glossary
    .toSorted((a, b) => a.term.localeCompare(b.term, 'en'))
    .map(({ term, expansion, definition, smets1Note, impacts }) => ({
      cells: [
        term,
        [expansion && html`<b>${expansion}.</b> `, definition],
        [
          smets1Note,
          impacts.length > 0 && html` <span class="quiet">${impactLinks(context, impacts, path)}</span>`,
        ],
      ],
    }));
  return tablePage(context, {
    path,
    title: 'Glossary',
    intro: `${rows.length} terms of the Smart Energy Code and of this model.`,
    columns: ['Term', 'Meaning', 'What SMETS1 changes'],
    rows,
  });
}

function processFor({ byNumber }: SiteContext, section: string) {
  for (let number = section; number.includes('.'); number = number.slice(0, number.lastIndexOf('.'))) {
    const process = byNumber.get(number);
    if (process) return process;
  }
  return undefined;
}

function tablePage(context: SiteContext, { path, title, intro, columns, rows }: Table): string {
  return page(context, {
    path,
    title,
    description: intro,
    crumbs: [{ label: context.input.library.title, path: 'index.html' }, { label: title }],
    body: html`<h1 id="h-title">${title}</h1>
      <p class="lead">${intro}</p>
      ${tableOf(
        'h-title',
        columns,
        rows.map(({ cells }) => cells),
        rows.map(({ id }) => id),
      )}`,
    wide: true,
  });
}
