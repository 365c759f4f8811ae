import { openSearchIndex, type SiteAnswer, type SiteHit } from '../publish/search/site-search';

type Ask = (query: string) => SiteAnswer;

/** The search field: the index is loaded when somebody comes to it, from the site's own files. */
export function startSearch(): void {
  const form = document.querySelector<HTMLElement>('.search');
  const field = form?.querySelector('input');
  if (!form || !field) return;
  form.hidden = false;
  const list = document.createElement('ul');
  list.className = 'hits';
  list.hidden = true;
  const status = document.createElement('p');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  form.append(list, status);
  const root = document.body.dataset['root'] ?? '';
  let asked: Promise<Ask> | undefined;
  // Who types and presses Enter before the index is here is led on when it is.
  let isLoading = true;
  const load = () => (asked ??= loadIndex(root).finally(() => (isLoading = false)));

  field.addEventListener('focus', () => void load().catch(() => undefined)); // the first letter says so
  field.addEventListener('input', () => void answer());
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && isLoading) void answer().then(() => leadOn(list));
    onFieldKey(event, list);
  });
  list.addEventListener('keydown', (event) => onListKey(event, field));
  document.addEventListener('click', ({ target }) => {
    if (!form.contains(target as Node)) list.hidden = true;
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !form.contains(relatedTarget)) list.hidden = true;
  });
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLInputElement;
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    field.focus();
  });

  async function answer(): Promise<void> {
    const query = field!.value.trim();
    const ask = await load().catch(() => undefined);
    if (!ask) {
      asked = undefined; // the next letter tries again
      status.textContent = 'The search could not be loaded.';
      return;
    }
    if (query !== field!.value.trim()) return;
    const answer = ask(query);
    list.replaceChildren(...answer.hits.map((hit) => itemOf(hit, root)));
    list.hidden = query === '';
    const words = query === '' ? '' : inWords(answer, query);
    status.textContent = words;
    if (answer.hits.length === 0 || answer.isPartial) list.prepend(noteOf(words));
  }
}

function loadIndex(root: string): Promise<Ask> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${root}assets/search-index.js`;
    script.onload = () => {
      const { bamSearchIndex } = globalThis as unknown as { bamSearchIndex: string };
      resolve(openSearchIndex(bamSearchIndex));
    };
    script.onerror = () => reject(new Error('the search index cannot be loaded'));
    document.head.append(script);
  });
}

function itemOf({ title, what, path }: SiteHit, root: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = root + path;
  const name = document.createElement('b');
  name.textContent = title;
  const place = document.createElement('span');
  place.textContent = what;
  link.append(name, place);
  item.append(link);
  return item;
}

function noteOf(words: string): HTMLLIElement {
  const item = document.createElement('li');
  item.textContent = words;
  return item;
}

function inWords({ hits, total, isPartial }: SiteAnswer, query: string): string {
  if (total === 0) return `Nothing found for “${query}”.`;
  if (isPartial) return `Nothing has all of these words; ${total === 1 ? 'this has' : 'these have'} some.`;
  return total > hits.length ? `${total} found; the first ${hits.length} are shown` : `${total} found`;
}

function onFieldKey(event: KeyboardEvent, list: HTMLElement): void {
  if (event.key === 'Escape') list.hidden = true;
  if (event.key === 'ArrowDown' && !list.hidden) {
    event.preventDefault();
    list.querySelector('a')?.focus();
  }
  if (event.key === 'Enter') leadOn(list);
}

function leadOn(list: HTMLElement): void {
  if (!list.hidden) list.querySelector('a')?.click();
}

function onListKey(event: KeyboardEvent, field: HTMLInputElement): void {
  const item = (event.target as Element).closest('li');
  if (event.key === 'Escape') {
    field.focus();
    field.closest<HTMLElement>('.search')!.querySelector<HTMLElement>('.hits')!.hidden = true;
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const next = event.key === 'ArrowDown' ? item?.nextElementSibling : item?.previousElementSibling;
  const link = next?.querySelector('a');
  if (link) link.focus();
  else if (event.key === 'ArrowUp') field.focus();
}
