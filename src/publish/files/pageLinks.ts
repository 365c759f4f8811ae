import { planeAnchor } from '../site/parts/figure';
import { downloadPath, processPath, relative } from '../site/paths';
import type { SiteContext, SiteProcess } from '../site/SiteContext';
import { planesOf } from '../svg/planes';
import type { LinksOf } from './drawnViews';

/**
 * Where the elements of a downloaded drawing lead: a call to the page of the process that is called, the frame of a sub-process to
 * the drawing of its inside, every other step to its words, where its SEC texts and service requests are. By full address
 * where the site has one, so that the file can be passed on; else as seen from the folder of downloads.
 */
export function pageLinks(
  { byProcessId, input }: SiteContext,
  { stem, steps, processIds }: SiteProcess,
): LinksOf {
  const calls = new Map(steps.map(({ id, calls: called }) => [id, called]));
  const from = downloadPath(stem, 'x');
  return ({ view, layer, definitions }) => {
    const page = processPath({ stem, view, ...(layer !== undefined && { layer }) });
    const insides = new Map(
      planesOf(definitions)
        .slice(1)
        .map(({ id, elementId }) => [elementId, id]),
    );
    const pathOf = (id: string): string | undefined => {
      const called = byProcessId.get(calls.get(id) ?? '');
      if (called && !processIds.includes(called.processIds[0] ?? ''))
        return processPath({ stem: called.stem, view: 'baseline' });
      const inside = insides.get(id);
      if (inside !== undefined) return `${page}#${planeAnchor(inside)}`;
      return calls.has(id) ? `${page}#${id}` : undefined;
    };
    return (id) => {
      const path = pathOf(id);
      if (path === undefined) return undefined;
      return input.baseUrl === undefined ? relative(from, path) : `${input.baseUrl}${relative('x', path)}`;
    };
  };
}
