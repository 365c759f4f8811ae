import { coverageOf } from '../../../core/register/coverage';
import { IMPACT_STATES, type ImpactState, type ImpactStatus } from '../../../core/register/impactStatus';
import { statusesOf } from '../../../core/register/statuses';
import { IMPACT_STATE_WORDS } from '../../../core/release/notes/words/notes-blocks';
import { subjectsOfImpacts } from '../consultation/PageSubjects';
import { html, type Html, type Piece } from '../html';
import { page } from '../page';
import { useList } from '../parts/tags';
import type { SiteContext } from '../SiteContext';

const EXPLAINED: Readonly<Record<ImpactState, string>> = {
  answered: 'a variation, a governance row or a register answers it',
  'no-change': 'a written reason says why the models stay as they are',
  question: 'a question about it still waits for its answer',
  open: 'nothing names it yet',
};

/** As the cells of each row say on a phone. */
const COLUMNS = ['Impact', 'State', 'SEC text', 'BAD section', 'What changes', 'Answered at'];

/** The impact register: which SEC text touches which part of the document, and where the model answers it, with its state. */
export function impactsPage(context: SiteContext): string {
  const path = 'impacts.html';
  const { registers } = context.input;
  const models = context.processes.map(({ register }) => register);
  const statuses = registers.registers.flatMap((register) => statusesOf(register, registers, models));
  const title = 'SMETS1 impacts';
  const total = statuses.length;
  const intro = `${total} places where the SMETS1 Services Release of the Smart Energy Code touches the Business Architecture Document, and where the model answers them.`;
  return page(context, {
    path,
    title,
    description: intro,
    crumbs: [{ label: context.input.library.title, path: 'index.html' }, { label: title }],
    body: html`<h1 id="h-title">${title}</h1>
      <p class="lead">${intro}</p>
      ${
        total > 0 &&
        html`${filter(statuses)}
          <div class="table" tabindex="0" role="group" aria-labelledby="h-title">
            <table class="impacts">
              <thead>
                <tr>
                  ${COLUMNS.map((column) => html`<th scope="col">${column}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${statuses.map((status) => row(context, status, path))}
              </tbody>
            </table>
          </div>`
      }`,
    wide: true,
    subjects: subjectsOfImpacts(context),
  });
}

/** Choices that the style sheet follows, so that they need no script. */
function filter(statuses: readonly ImpactStatus[]): Html {
  const counts = coverageOf(statuses);
  const choice = (id: string, words: Piece, isFirst: boolean) =>
    html`<label
      ><input type="radio" name="state" id="state-${id}" ${isFirst && html` checked`} /> ${words}</label
    >`;
  const states = IMPACT_STATES.map((state) =>
    choice(
      state,
      html`<b>${counts[state]} ${IMPACT_STATE_WORDS[state]}</b>
        <span class="quiet">${EXPLAINED[state]}</span>`,
      false,
    ),
  );
  return html`<fieldset class="filter">
      <legend>Show</legend>
      ${choice('all', html`<b>all ${counts.total}</b>`, true)}${states}
    </fieldset>
    ${nothingLeft(counts)}`;
}

/** A sentence in place of the rows for each choice that leaves none, shown by the style sheet as well. */
function nothingLeft(counts: Readonly<Record<ImpactState | 'total', number>>): Piece {
  const empty = IMPACT_STATES.filter((state) => counts[state] === 0);
  if (empty.length === 0) return undefined;
  return html`<div role="status">
    ${empty.map(
      (state) =>
        html`<p class="notice nothing nothing-${state}">
          No impact has the state “${IMPACT_STATE_WORDS[state]}”. Choose “all ${counts.total}” above to see
          every impact again.
        </p>`,
    )}
  </div>`;
}

function row(context: SiteContext, { impact, state, links }: ImpactStatus, path: string): Html {
  const { id, secDocument, secDocumentTitle, section, badSection, badTarget, summary, openQuestion } = impact;
  const uses = context.usesOfImpact.get(id) ?? [];
  const reasons = links.filter(({ kind, answers }) => kind === 'disposition' && answers);
  const others = links.filter(
    ({ kind, answers }) => answers && (kind === 'governance' || kind === 'catalogue'),
  );
  return html`<tr id="${id}" data-state="${state}">
    <th scope="row">${id}</th>
    <td data-label="State"><span class="tag tag-state-${state}">${IMPACT_STATE_WORDS[state]}</span></td>
    <td data-label="SEC text">
      ${secDocument}${secDocumentTitle && html` <span class="quiet">${secDocumentTitle}</span>`}<br />${section}
    </td>
    <td data-label="BAD section">${badSection && html`<b>${badSection}</b> `}${badTarget}</td>
    <td data-label="What changes">
      ${summary}${openQuestion && html`<p class="question"><b>Open question:</b> ${openQuestion}</p>`}
    </td>
    <td data-label="Answered at">
      ${uses.length > 0 && useList(uses, path)}
      ${others.map(({ kind, subject, title }) => html`<p>${elsewhere(kind, subject, title)}</p>`)}
      ${reasons.map(({ text }) => html`<p class="quiet">${text}</p>`)}
    </td>
  </tr>`;
}

const elsewhere = (kind: string, subject: string, title: string): Html =>
  kind === 'governance'
    ? html`<a href="governance.html#${subject}">Governance ${subject}</a> ${title}`
    : html`<a href="service-requests.html#srv-${subject}">${title}</a>`;
