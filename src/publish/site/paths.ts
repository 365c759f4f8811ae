import type { View } from '../../core/variation/types';

/** A page of a process: the baseline, or a view for a layer. `compare` shows two of them side by side. */
export interface ProcessPage {
  stem: string;
  view: View | 'compare';
  /** Absent for the baseline only. */
  layer?: string;
}

/** Where a process's page stands. Names of layers become letters, digits and dashes. */
export function processPath({ stem, view, layer }: ProcessPage): string {
  if (view === 'baseline' || layer === undefined) return `processes/${stem}.html`;
  const ending = view === 'resolved' ? '' : `.${view}`;
  return `processes/${stem}.${slugOf(layer)}${ending}.html`;
}

export const downloadPath = (stem: string, fileName: string): string => `downloads/${stem}/${fileName}`;

/** A text as part of a path or of an id: lower case, without anything that an address would have to escape. */
export function slugOf(text: string): string {
  const slug = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug || 'x';
}

/**
 * An address within the site, as seen from one of its pages. The site works under any path and from `file:`, so no
 * address begins with a slash.
 *
 * @param from path of the page, such as `processes/7.2.2.html`
 * @param to path with or without a `#fragment`
 */
export function relative(from: string, to: string): string {
  const [path = '', fragment] = to.split('#');
  const hash = fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`;
  if (path === '' || path === from) return hash || escaped(path.slice(path.lastIndexOf('/') + 1));
  const here = from.split('/').slice(0, -1);
  const there = path.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  const up = here.slice(shared).map(() => '..');
  return `${[...up, ...there.slice(shared).map(escaped)].join('/')}${hash}`;
}

const escaped = (part: string): string => encodeURIComponent(part);
