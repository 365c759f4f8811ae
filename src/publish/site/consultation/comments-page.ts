import { html } from '../html';
import { page } from '../page';
import { processPath, relative } from '../paths';
import type { SiteContext } from '../SiteContext';
import { addressOf } from './pack-parts';
import { dateInWords } from '../../../core/calendar/date-in-words';
import { COMMENTS_PATH, TABLE_PATH, type SiteConsultation } from './SiteConsultation';

/** The page with all of a respondent's comments, and how they reach who asked for them. */
export function commentsPage(context: SiteContext, consultation: SiteConsultation): string {
  const { library, release } = context.input;
  const { opens, closes, replyTo } = consultation;
  const to = (target: string) => relative(COMMENTS_PATH, target);
  const places = Object.fromEntries(
    context.processes.map(({ processIds, stem, number }) => [
      processIds[0] ?? number,
      to(processPath({ stem, view: 'baseline' })),
    ]),
  );
  return page(context, {
    path: COMMENTS_PATH,
    title: 'Your comments',
    description: `What you have to say to ${release.title}.`,
    subjects: 'none',
    crumbs: [{ label: library.title, path: 'index.html' }, { label: 'Your comments' }],
    body: html`<h1>Your comments</h1>
      <div id="your-comments" data-places="${JSON.stringify(places)}"></div>
      <section aria-labelledby="h-how">
        <h2 id="h-how">How to send comments</h2>
        <p>
          The consultation on ${release.title} is open from ${dateInWords(opens)} to ${dateInWords(closes)},
          both days included.
        </p>
        <noscript>
          <p class="question">
            <b>Scripts are switched off here</b>, so that this pack can show no form and keep no comments. Use
            one of the two ways below.
          </p>
        </noscript>
        <h3>With this pack</h3>
        <ol>
          <li>
            Comment where you read: on a process, a step, a variation, an impact, or on the release as a
            whole.
          </li>
          <li>Come back to this page and choose <b>Save my comments</b>. You get one file.</li>
          <li>Send that file by e-mail to ${addressOf(replyTo)}.</li>
        </ol>
        <p>
          Until then your name and your comments stay in this browser. Nothing is sent anywhere. If you change
          something later, save and send the file again: nothing will be counted twice.
        </p>
        <h3>Without it</h3>
        <ul>
          <li>
            Write an e-mail to ${addressOf(replyTo)}. Name the number of the process (such as 7.2.2) and the
            step.
          </li>
          <li>
            Or fill in
            <a href="${to(TABLE_PATH)}" download>the table of everything that can be commented on</a>
            (CSV, for any spreadsheet): your name and organisation in the first row, a comment in each row
            that you have something to say to, and in the column “kind” one of error, question, suggestion,
            agreement or other. Leave the other columns as they are, and send the file as CSV (UTF-8).
          </li>
        </ul>
      </section>`,
  });
}
