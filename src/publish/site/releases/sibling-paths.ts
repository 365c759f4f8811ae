import { processPath, relative, type ProcessPage } from '../paths';
import type { Sibling } from './Sibling';

/** From a page of a release to a file at the root, where the releases stand in folders of their own. */
export const rootPath = (from: string, target: string): string => relative(`release of/${from}`, target);

/** From a page of one release to a page of another. */
export const siblingPath = (from: string, id: string, target: string): string =>
  relative(`release of/${from}`, `${id}/${target}`);

/** Where a release has the page of a process that another release has, and whether it is the very same view. */
export function samePage(
  { processes }: Sibling,
  processId: string,
  { view, layer }: Omit<ProcessPage, 'stem'>,
): { path: string; isSame: boolean } | undefined {
  const known = processes.get(processId);
  if (!known) return undefined;
  const { stem, layers } = known;
  const isSame = view === 'baseline' || (layer !== undefined && layers.includes(layer));
  const page = isSame
    ? { stem, view, ...(layer !== undefined && { layer }) }
    : { stem, view: 'baseline' as const };
  return { path: processPath(page), isSame };
}
