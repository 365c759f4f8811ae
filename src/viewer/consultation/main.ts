import type { PackFacts } from '../../publish/site/consultation/SiteConsultation';
import { CommentDialog } from './CommentDialog';
import { button, el, several } from './dom';
import { Notebook } from './Notebook';
import { unsavedOf } from './notes';
import { periodOf } from './period';
import { markPlaces } from './places';
import { subjectsHere } from './subjects-here';
import { YourComments } from './YourComments';

/** The script of a consultation pack. It runs before the site's own, which copies the words of steps. */
const given = document.body.dataset['consultation'];
if (given !== undefined) start(JSON.parse(given) as PackFacts);

function start(facts: PackFacts): void {
  const notebook = new Notebook(
    `bam-consultation ${facts.release} ${facts.seal.slice(0, 16)}`,
    () => localStorage,
  );
  window.addEventListener('storage', () => notebook.tell());
  window.addEventListener('pageshow', () => notebook.tell());
  const say = messages();
  const dialog = new CommentDialog(notebook, say);
  showBanner(facts, notebook);
  markPlaces(subjectsHere(), notebook, ({ about }, choices) => dialog.open({ about, choices }));
  const page = document.getElementById('your-comments');
  if (page) new YourComments(page, facts, notebook, dialog, say);
}

/** What was done, and the way back, for eyes and screen readers. */
function messages(): (message: string, undo?: () => void) => void {
  const status = el('div', { class: 'said', role: 'status' });
  document.body.append(status);
  let timer = 0;
  return (message, undo) => {
    const close = () => status.replaceChildren();
    status.replaceChildren(
      el('span', {}, message),
      ...(undo
        ? [
            button('Undo', () => {
              undo();
              close();
            }),
          ]
        : []),
      button('×', close, { 'aria-label': 'Close this message' }),
    );
    clearTimeout(timer);
    timer = window.setTimeout(close, undo ? 30_000 : 12_000);
  };
}

function showBanner(facts: PackFacts, notebook: Notebook): void {
  const banner = document.querySelector<HTMLElement>('.consultation');
  const link = banner?.querySelector<HTMLAnchorElement>('[data-yours]');
  if (!banner || !link) return;
  const { state, words } = periodOf(facts, new Date().toISOString());
  banner.dataset['state'] = state;
  banner.querySelector('[data-period]')!.textContent = words;
  const count = el('span', { class: 'count' });
  link.append(' ', count);
  const address = link.getAttribute('href')!;
  const trouble = el('p', { class: 'trouble' });
  trouble.hidden = true;
  banner.append(trouble);
  const expected = Number(/^#kept=(\d+)$/.exec(location.hash)?.[1] ?? 0);
  const show = () => {
    const { notes } = notebook;
    count.textContent = String(notes.comments.length);
    count.hidden = notes.comments.length === 0;
    link.setAttribute(
      'aria-label',
      notes.comments.length === 0
        ? 'Your comments'
        : `Your comments: ${several(notes.comments.length, 'comment')}`,
    );
    // The other page can tell from it whether it sees what was written here.
    link.href = link.hasAttribute('aria-current') ? address : `${address}#kept=${notes.comments.length}`;
    const complaint = troubleOf(notebook, expected);
    trouble.hidden = complaint === '';
    trouble.textContent = complaint;
  };
  notebook.onChange(show);
  show();
  window.addEventListener('beforeunload', (event) => {
    if (notebook.trouble && unsavedOf(notebook.notes) > 0) event.preventDefault();
  });
}

function troubleOf({ trouble, notes }: Notebook, expected: number): string {
  if (trouble === 'full')
    return 'This browser has no more room. What you write now is lost when you leave the page: save your comments as a file first.';
  if (trouble === 'blocked')
    return 'This browser keeps nothing for this pack. What you write is lost when you leave the page: save it as a file first, or use another browser or window.';
  if (notes.comments.length < expected)
    return `This browser keeps the comments of each page apart, since the pack was opened from a folder: ${expected} were written elsewhere. Open the pack in Chrome or Edge, or from a web server.`;
  return '';
}
