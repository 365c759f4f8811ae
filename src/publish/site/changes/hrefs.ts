import type { HrefOf } from '../../notes/blocks-html';
import { processPath, relative } from '../paths';
import { siblingPath } from '../releases/sibling-paths';
import type { SiteContext, SiteProcess } from '../SiteContext';

/** Where the page with the old and the new drawing of a process stands. */
export const sincePath = ({ stem }: Pick<SiteProcess, 'stem'>): string => `processes/${stem}.since.html`;

/** True for a process that has a page with its old and new drawing. */
export function hasSince(context: SiteContext, process: SiteProcess): boolean {
  const note = noteOn(context, process);
  return note?.before !== undefined && note.after !== undefined;
}

/** What the notes say of a process; undefined where it says and shows the same. */
export const noteOn = ({ notes }: SiteContext, { processIds }: SiteProcess) => notes.get(processIds[0] ?? '');

/** Addresses of what the notes speak of, as seen from a page of the site; what is gone leads to the release before. */
export function hrefsFrom(context: SiteContext, path: string): HrefOf {
  const { byProcessId, impacts, input } = context;
  const previous = input.siblings?.find(({ id }) => id === input.changes?.since.id);
  return (target) => {
    if (target.kind === 'impact')
      return impacts.has(target.id) ? relative(path, `impacts.html#${target.id}`) : undefined;
    const process = byProcessId.get(target.processId);
    if (target.kind === 'comparison')
      return process && hasSince(context, process) ? relative(path, sincePath(process)) : undefined;
    if (target.side === 'before') {
      const known = previous?.processes.get(target.processId);
      if (!previous || !known) return undefined;
      return siblingPath(path, previous.id, processPath({ stem: known.stem, view: 'baseline' }));
    }
    if (!process) return undefined;
    const { stem } = process;
    if (target.kind === 'process') return relative(path, processPath({ stem, view: 'baseline' }));
    if (!process.steps.some(({ id }) => id === target.elementId)) return undefined;
    const page =
      target.layer === undefined || !process.layers.includes(target.layer)
        ? processPath({ stem, view: 'baseline' })
        : processPath({ stem, view: 'overlay', layer: target.layer });
    return relative(path, `${page}#${target.elementId}`);
  };
}
