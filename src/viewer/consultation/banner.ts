import type { PackFacts } from '../../publish/site/consultation/SiteConsultation';
import { button, el } from './dom';
import type { Notebook, Trouble } from './Notebook';
import { unsavedOf } from './notes';
import { periodOf } from './period';
import { saveComments } from './saveComments';
import { counted } from '../../core/text/counted';

/** The bar at the top: until when comments are taken, the way to one's own, and what the browser does not keep. */
export function showBanner(facts: PackFacts, notebook: Notebook, say: (message: string) => void): void {
  const banner = document.querySelector<HTMLElement>('.consultation');
  const link = banner?.querySelector<HTMLAnchorElement>('[data-yours]');
  if (!banner || !link) return;
  const { state, words } = periodOf(facts, new Date().toISOString());
  banner.dataset['state'] = state;
  banner.querySelector('[data-period]')!.textContent = words;
  const count = el('span', { class: 'count' });
  link.append(' ', count);
  const complaint = el('span');
  const saving = button('Save my comments', () => saveComments('json', facts, notebook, say));
  const trouble = el('p', { class: 'trouble' }, complaint, ' ', saving);
  trouble.hidden = true;
  banner.append(trouble);
  const show = () => {
    const { notes } = notebook;
    count.textContent = String(notes.comments.length);
    count.hidden = notes.comments.length === 0;
    link.setAttribute(
      'aria-label',
      notes.comments.length === 0
        ? 'Your comments'
        : `Your comments: ${counted(notes.comments.length, 'comment')}`,
    );
    trouble.hidden = notebook.trouble === undefined;
    complaint.textContent = notebook.trouble ? COMPLAINTS[notebook.trouble] : '';
    saving.hidden = notes.comments.length === 0 || link.hasAttribute('aria-current');
  };
  notebook.onChange(show);
  show();
  window.addEventListener('beforeunload', (event) => {
    if (notebook.trouble && unsavedOf(notebook.notes) > 0) event.preventDefault();
  });
}

const COMPLAINTS: Readonly<Record<Trouble, string>> = {
  full: 'This browser has no more room. What you write now is lost when you leave the page: save your comments as a file first.',
  blocked:
    'This browser keeps nothing for this pack. What you write is lost when you leave the page: save it as a file first, or use another browser or window.',
  apart:
    'This browser keeps the comments of each page apart, since the pack was opened from a folder. Save a file on each page where you comment and send them all, or use another browser.',
};
