import type { Notebook } from './Notebook';
import { el } from './dom';
import { isSame, type SubjectHere } from './subjects-here';

const BUTTON = 'comment-button';

/**
 * Puts a button at each place of the page that can be commented on: page, steps, variations, impacts. The details beside a
 * drawing are a copy of the step's words, so that the button comes along; a click is therefore heard on the page.
 */
export function markPlaces(
  subjects: readonly SubjectHere[],
  notebook: Notebook,
  open: (subject: SubjectHere, choices: readonly SubjectHere[]) => void,
): void {
  const byAnchor = new Map<string, SubjectHere[]>();
  for (const subject of subjects)
    if (subject.anchor !== undefined)
      byAnchor.set(subject.anchor, [...(byAnchor.get(subject.anchor) ?? []), subject]);
  for (const anchor of byAnchor.keys()) place(anchor);
  const here = document.querySelector('.comment-here');
  if (subjects[0]) {
    const words = wordsOf(subjects[0]);
    here?.append(el('p', {}, buttonFor('', words)));
    document
      .querySelector('.process > header')
      ?.after(el('p', { class: 'comment-line' }, buttonFor('', words)));
  }

  document.addEventListener('click', ({ target }) => {
    const anchor = (target as Element).closest<HTMLElement>(`.${BUTTON}`)?.dataset['anchor'];
    if (anchor === undefined) return;
    const choices = anchor === '' ? subjects : byAnchor.get(anchor);
    if (choices?.[0]) open(choices[0], choices);
  });
  const count = () => showCounts(subjects, byAnchor, notebook);
  notebook.onChange(count);
  count();
}

const wordsOf = ({ about }: SubjectHere): string =>
  about.kind === 'process' ? 'Comment on this process' : 'Comment on the release';

function place(anchor: string): void {
  const found = document.getElementById(anchor);
  if (!found) return;
  const name = found.querySelector('h3, th')?.textContent?.replace(/\s+/g, ' ').trim() ?? anchor;
  const it = buttonFor(anchor, 'Comment', ` on ${name}`);
  if (found instanceof HTMLTableRowElement) found.querySelector('th')?.append(el('br'), it);
  else (found.querySelector('.step-words') ?? found).append(el('p', { class: 'comment-line' }, it));
}

/** @param more what a screen reader says beside the words, since many buttons of a page show the same */
const buttonFor = (anchor: string, words: string, more = ''): HTMLButtonElement =>
  el(
    'button',
    { type: 'button', class: BUTTON, 'data-anchor': anchor },
    el('span', {}, words),
    more !== '' && el('span', { class: 'unseen' }, more),
    el('span', { class: 'own-count', hidden: true }),
  );

/** How many comments of one's own each place has, also in copies of the words. */
function showCounts(
  subjects: readonly SubjectHere[],
  byAnchor: ReadonlyMap<string, readonly SubjectHere[]>,
  notebook: Notebook,
): void {
  const { comments } = notebook.notes;
  for (const it of document.querySelectorAll<HTMLButtonElement>(`.${BUTTON}`)) {
    const anchor = it.dataset['anchor'] ?? '';
    const mine = anchor === '' ? subjects.slice(0, 1) : (byAnchor.get(anchor) ?? []);
    const count = comments.filter(({ about }) => mine.some((each) => isSame(each.about, about))).length;
    const badge = it.querySelector<HTMLElement>('.own-count')!;
    badge.hidden = count === 0;
    badge.replaceChildren(
      ' ',
      el('span', { class: 'count' }, String(count)),
      el('span', { class: 'unseen' }, ` ${count === 1 ? 'comment' : 'comments'} of yours`),
    );
  }
}
