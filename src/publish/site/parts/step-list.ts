import { html, type Html, type Piece } from '../html';
import { processPath, relative } from '../paths';
import type { SiteContext } from '../SiteContext';
import type { Next, Step } from '../facts/steps';
import { impactLinks, paragraphs, serviceRequestTag } from './tags';
import { effectInWords } from '../../../core/variation/effect-words';

export interface StepListOptions {
  context: SiteContext;
  /** Path of the page. */
  path: string;
  steps: readonly Step[];
}

/** Steps in one list; the processes of the BAM have one list. */
const MOST_IN_A_LIST = 60;
/** Steps in each of several: a browser leaves a whole list alone while nobody is near it, and the first one is near the drawing. */
const IN_EACH_LIST = 20;

/**
 * The diagram as an ordered list: what each step is, who does it, and where the flow goes from there. Many steps are
 * several lists that count on, so that those far below cost the page no time.
 */
export function stepList({ context, path, steps }: StepListOptions): Html {
  const placeOf = new Map(steps.map(({ id }, index) => [id, index + 1]));
  const items = (from: number, to: number) =>
    steps.slice(from, to).map((step) => stepItem(step, context, path, placeOf));
  if (steps.length <= MOST_IN_A_LIST)
    return html`<ol class="steps">
      ${items(0, steps.length)}
    </ol>`;
  const lists = Array.from({ length: Math.ceil(steps.length / IN_EACH_LIST) }, (_, index) => {
    const from = index * IN_EACH_LIST;
    const to = Math.min(from + IN_EACH_LIST, steps.length);
    const full = to - from === IN_EACH_LIST && ' steps-full';
    return html`<ol class="steps${full}" start="${from + 1}" aria-label="Steps ${from + 1} to ${to}">
      ${items(from, to)}
    </ol>`;
  });
  return html`${lists}`;
}

function stepItem(
  step: Step,
  context: SiteContext,
  path: string,
  placeOf: ReadonlyMap<string, number>,
): Html {
  const { id, kind, lane, documentation, trace, layer, next, messages, variations, questions, isUndrawn } =
    step;
  return html`<li id="${id}" class="step" tabindex="-1">
    <div class="step-words">
      <h3>
        ${step.label}${layer !== undefined && html` <span class="tag tag-layer">added by ${layer}</span>`}
      </h3>
      <p class="quiet">${capital(kind)}${lane && `, ${lane}`}${isUndrawn && '; not in the diagram'}</p>
      ${documentation.map(paragraphs)} ${callLine(step, context, path)}
      ${
        trace.serviceRequests.length > 0 &&
        html`<p><b>Service requests:</b></p>
          <ul class="plain">
            ${trace.serviceRequests.map((srv) => html`<li>${serviceRequestTag(context, srv, path)}</li>`)}
          </ul>`
      }
      ${(trace.badSection || trace.references) && html`<p><b>Document:</b> ${trace.badSection && `BAD ${trace.badSection}`}${trace.badSection && trace.references && '; '}${trace.references}</p>`}
      ${messages.map((message) => html`<p>${message}.</p>`)}
      ${variations.map((variation) => html`<p class="variation"><b>${variation.layer}: ${effectInWords(variation)}.</b> ${variation.reason} ${variation.impacts.length > 0 && html`<span class="quiet">Impacts: ${impactLinks(context, variation.impacts, path)}</span>`}</p>`)}
      ${questions.map((question) => html`<p class="question"><b>Open question:</b> ${question.text}</p>`)}
      ${nextLine(next, placeOf)}
    </div>
  </li>`;
}

function callLine({ calls }: Step, { byProcessId }: SiteContext, path: string): Piece {
  if (calls === undefined) return undefined;
  const called = byProcessId.get(calls);
  if (!called) return html`<p><b>Calls</b> a process that is not in this library (${calls}).</p>`;
  const address = relative(path, processPath({ stem: called.stem, view: 'baseline' }));
  return html`<p><b>Calls</b> <a class="call" href="${address}">${called.number} ${called.name}</a></p>`;
}

function nextLine(next: readonly Next[], placeOf: ReadonlyMap<string, number>): Piece {
  if (next.length === 0) return undefined;
  const ways = next.map(({ id, name, label }) => {
    const place = placeOf.get(id);
    const target = html`<a href="#${encodeURIComponent(id)}"
      >${name}${place !== undefined && ` (${place})`}</a
    >`;
    return label ? html`${label}: ${target}` : target;
  });
  if (ways.length === 1) return html`<p class="next"><b>Then</b> ${ways[0]}</p>`;
  return html`<p class="next"><b>Then</b></p>
    <ul class="plain">
      ${ways.map((way) => html`<li>${way}</li>`)}
    </ul>`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
