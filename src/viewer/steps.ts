import type { Paper } from './Paper';

/** Marks the chosen step in the drawing and shows its words beside it; the address follows. */
export function followSteps(papers: readonly Paper[]): void {
  if (papers.length === 0) return;
  // Where drawings stand side by side there is no panel: a step leads to its description.
  const panel = document.querySelector<HTMLElement>('.details');
  const show = () => choose(idInAddress(), papers, panel);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.('.paper a');
    const target = link?.getAttribute('href');
    if (!panel || !target?.startsWith('#')) return;
    event.preventDefault();
    // Beside the drawing, and not down in the list: the reader stays where they are.
    history.pushState(undefined, '', target);
    show();
  });
  window.addEventListener('popstate', show);
  window.addEventListener('hashchange', show);
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !panel || panel.hidden) return;
    history.pushState(undefined, '', location.pathname + location.search);
    show();
  });
  panel?.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('[data-close]')) return;
    history.pushState(undefined, '', location.pathname + location.search);
    show();
  });
  // Nothing is chosen yet, and to look for nothing in a long page takes its time.
  if (idInAddress() === '') return;
  show();
  // A shared address means the step in the drawing; the browser went down to its words.
  const drawn = papers.find((paper) => paper.find(idInAddress()));
  const chosen = drawn?.find(idInAddress());
  if (!drawn || !chosen) return;
  requestAnimationFrame(() => {
    drawn.figure.scrollIntoView({ block: 'center' });
    moveIntoTheClear(chosen, panel);
  });
}

function choose(id: string, papers: readonly Paper[], panel: HTMLElement | null): void {
  document.querySelectorAll('.is-chosen').forEach((each) => each.classList.remove('is-chosen'));
  document.querySelectorAll('.ring').forEach((each) => each.remove());
  const item = id === '' ? null : document.getElementById(id);
  const isStep = item?.classList.contains('step') === true;
  carryAlong(item && !isStep ? '' : id);
  document.body.classList.toggle('has-details', isStep && panel !== null);
  panel?.replaceChildren();
  if (panel) panel.hidden = !isStep;
  if (isStep && panel) panel.append(closeButton(), ...wordsOf(item));
  if (isStep) item.classList.add('is-chosen');
  if (id === '' || (item && !isStep)) return;
  for (const paper of papers) {
    const drawn = paper.find(id);
    if (!drawn) continue;
    // A line cannot hold its ring.
    if (drawn instanceof SVGGElement) drawn.append(ringAround(drawn));
    else drawn.after(ringAround(drawn));
    drawn.classList.add('is-chosen');
    paper.reveal(drawn);
    moveIntoTheClear(drawn, panel);
  }
}

/** The other views and releases open at the same step. One that has no such step opens at its top, and leads back to it. */
function carryAlong(id: string): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('.views a, .releases li a, main > .notice a');
  for (const link of links) link.hash = id === '' ? '' : `#${encodeURIComponent(id)}`;
}

const REACH = 7;

function ringAround(drawn: SVGGraphicsElement): SVGRectElement {
  const { x, y, width, height } = drawn.getBBox();
  const ring = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ring.classList.add('ring');
  const box = { x: x - REACH, y: y - REACH, width: width + 2 * REACH, height: height + 2 * REACH, rx: REACH };
  for (const [name, value] of Object.entries(box)) ring.setAttribute(name, String(value));
  return ring;
}

/** Moves the page where a drawn step is out of the window, or under the panel that says what it is. */
function moveIntoTheClear(drawn: Element, panel: HTMLElement | null): void {
  const box = drawn.getBoundingClientRect();
  const words = panel?.hidden === false ? panel.getBoundingClientRect() : undefined;
  const bottom = words && box.right > words.left ? words.top : window.innerHeight;
  if (box.top >= 0 && box.bottom <= bottom) return;
  window.scrollBy({ top: (box.top + box.bottom) / 2 - bottom / 2 });
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
