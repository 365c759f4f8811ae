import { compareNumbers } from '../../../core/catalogue/numbers';
import { html, type Html } from '../html';
import { page } from '../page';
import { processPath, relative } from '../paths';
import { tableOf } from '../parts/table';
import { impactLinks } from '../parts/tags';
import type { SiteContext } from '../SiteContext';

/** The governance tables of all processes: which clause each rests on; and the SEC texts that their steps name. */
export function governancePage(context: SiteContext): string {
  const path = 'governance.html';
  const title = 'Governance';
  const { registers } = context.input.registers;
  const entries = registers
    .flatMap(({ governance }) => governance)
    .toSorted((a, b) => compareNumbers(a.section, b.section) || compareNumbers(a.id, b.id));
  const rows = entries.map(({ id, process, section, reference, layer, impacts, note }) => [
    html`<span id="${id}">${section}</span>`,
    linkTo(context, process, path),
    reference,
    layer && html`<span class="tag tag-layer">${layer}</span>`,
    note,
    impactLinks(context, impacts, path),
  ]);
  const intro = `${rows.length} ${rows.length === 1 ? 'clause' : 'clauses'} of the Smart Energy Code in the governance tables of the Business Architecture Document, and the SEC texts that steps of the processes name.`;
  return page(context, {
    path,
    title,
    description: intro,
    crumbs: [{ label: context.input.library.title, path: 'index.html' }, { label: title }],
    body: html`<h1>${title}</h1>
      <p class="lead">${intro}</p>
      ${
        rows.length > 0 &&
        html`<h2 id="h-tables">Governance tables</h2>
          ${tableOf('h-tables', ['BAD section', 'Process', 'SEC reference', 'Layer', 'What it means', 'Impacts'], rows)}`
      }
      ${references(context, path)}`,
    wide: true,
  });
}

/** Each SEC text with the processes whose steps name it. */
function references(context: SiteContext, path: string) {
  const users = new Map<string, Set<string>>();
  for (const { number, steps } of context.processes)
    for (const { trace } of steps)
      for (const reference of trace.references.split(';').map((part) => part.trim()))
        if (reference !== '') users.set(reference, (users.get(reference) ?? new Set()).add(number));
  if (users.size === 0) return undefined;
  const rows = [...users]
    .sort(([a], [b]) => compareNumbers(a, b))
    .map(([reference, numbers]) => [
      reference,
      [...numbers].map((number, i) => [i > 0 && html`<br />`, linkTo(context, number, path)]),
    ]);
  return html`<h2 id="h-references">SEC texts behind the steps</h2>
    ${tableOf('h-references', ['SEC text', 'Processes whose steps name it'], rows)}`;
}

function linkTo({ byNumber }: SiteContext, number: string, path: string): Html | string {
  const process = byNumber.get(number);
  if (!process) return number;
  const address = relative(path, processPath({ stem: process.stem, view: 'baseline' }));
  return html`<a href="${address}">${process.number} ${process.name}</a>`;
}
