import { dateInWords } from '../../../core/calendar/date-in-words';
import { html, type Html, type Piece } from '../html';
import type { SiteContext } from '../SiteContext';
import type { SiteInput } from '../SiteInput';
import { processInWords } from '../../../core/review/subjects';
import type { PageSubjects } from './PageSubjects';
import { COMMENTS_PATH, PACK_SCRIPT, PACK_STYLES, TABLE_PATH, type PackFacts } from './SiteConsultation';

type To = (path: string) => string;

/** What a page of a consultation pack has in its head beside the site's own. Nothing for other sites, as of all parts here. */
export const packHead = ({ consultation }: SiteInput, to: To): Piece =>
  consultation &&
  html`<link rel="stylesheet" href="${to(PACK_STYLES)}" />
    <script src="${to(PACK_SCRIPT)}" defer></script>`;

/** What the script needs to know, on the page's body. */
export function packAttribute({ consultation, release }: SiteInput): Piece {
  if (!consultation) return undefined;
  const facts: PackFacts = { ...consultation, title: release.title };
  return html` data-consultation="${JSON.stringify(facts)}"`;
}

/** The dates of the consultation, and the way to the respondent's own comments. */
export function packBanner({ consultation, release }: SiteInput, path: string, to: To): Piece {
  if (!consultation) return undefined;
  const { edition, opens, closes } = consultation;
  return html`<aside class="consultation" aria-label="Consultation">
    <p>
      <b>Consultation on ${release.title}</b>, edition ${edition}:
      <time datetime="${opens}">${dateInWords(opens)}</time> to
      <time datetime="${closes}">${dateInWords(closes)}</time>. <span data-period></span>
    </p>
    <p class="row">
      <a href="${to(COMMENTS_PATH)}" data-yours ${path === COMMENTS_PATH && html` aria-current="page"`}
        >Your comments</a
      >
    </p>
  </aside>`;
}

/** At the end of each page: where the script puts the form, and what to do without scripts. */
export function packSection(
  { input }: SiteContext,
  subjects: PageSubjects | 'none' = { whole: { kind: 'release' } },
  to: To,
): Piece {
  const { consultation } = input;
  if (!consultation || subjects === 'none') return undefined;
  return html`<section
    class="comment-here"
    aria-labelledby="h-comment"
    data-subjects="${JSON.stringify(subjects)}"
  >
    <h2 id="h-comment">Comment</h2>
    <noscript>
      <p>
        ${withoutScript(consultation.replyTo, subjects)} Or fill in
        <a href="${to(TABLE_PATH)}" download>the table of everything that can be commented on</a>.
        <a href="${to(`${COMMENTS_PATH}#h-how`)}">How to send comments</a>
      </p>
    </noscript>
  </section>`;
}

function withoutScript(replyTo: string | undefined, { whole }: PageSubjects): Html {
  const what = whole.kind === 'process' ? `“${processInWords(whole.process)}”` : 'the page';
  return html`The form needs scripts, which are switched off here. You can comment by e-mail all the same:
  name ${what}, the step${' '}if it is about one, and what you want to say; send it to ${addressOf(replyTo)}.`;
}

/** Where responses go. */
export const addressOf = (replyTo: string | undefined): Html =>
  replyTo === undefined
    ? html`the address that you had this pack from`
    : html`<a href="mailto:${replyTo}">${replyTo}</a>`;
