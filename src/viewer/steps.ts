import type { Paper } from './Paper';

/** Marks the chosen step in the drawing and shows its words beside it; the address follows. */
export function followSteps(papers: readonly Paper[]): void {
  const panel = document.querySelector<HTMLElement>('.details');
  if (!panel) return;
  const show = () => choose(idInAddress(), papers, panel);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.('figure.diagram a');
    const target = link?.getAttribute('href');
    if (!target?.startsWith('#')) return;
    event.preventDefault();
    // Beside the drawing, and not down in the list: the reader stays where they are.
    history.pushState(undefined, '', target);
    show();
  });
  window.addEventListener('popstate', show);
  window.addEventListener('hashchange', show);
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    history.pushState(undefined, '', location.pathname + location.search);
    show();
  });
  panel.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('[data-close]')) return;
    history.pushState(undefined, '', location.pathname + location.search);
    show();
  });
  show();
  // A shared address means the step in the drawing; the browser went down to its words.
  const drawn = papers.find((paper) => paper.find(idInAddress()));
  if (drawn && !panel.hidden) requestAnimationFrame(() => drawn.figure.scrollIntoView({ block: 'center' }));
}

function choose(id: string, papers: readonly Paper[], panel: HTMLElement): void {
  document.querySelectorAll('.is-chosen').forEach((each) => each.classList.remove('is-chosen'));
  const item = id === '' ? null : document.getElementById(id);
  const isStep = item?.classList.contains('step') === true;
  panel.hidden = !isStep;
  panel.replaceChildren();
  if (!isStep || !item) return;
  panel.append(closeButton(), ...wordsOf(item));
  item.classList.add('is-chosen');
  for (const paper of papers) {
    const drawn = paper.find(id);
    if (!drawn) continue;
    drawn.classList.add('is-chosen');
    paper.reveal(drawn);
  }
}

/** A copy of the step's words from the list, so that both always say the same. */
function wordsOf(item: HTMLElement): Node[] {
  const copy = item.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('[id]').forEach((each) => each.removeAttribute('id'));
  // Here it stands under the page's title, and not under that of the list.
  copy.querySelector('h3')?.setAttribute('aria-level', '2');
  return [...copy.childNodes];
}

function closeButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['close'] = '';
  button.textContent = 'Close';
  return button;
}

function idInAddress(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}
