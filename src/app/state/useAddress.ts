import { useEffect, useRef } from 'react';
import { addressOf, keyOf, readAddress, writeAddress, type Addressed } from './address';
import type { Place } from './navigation';
import { useWorkspace } from './store';

/**
 * Keeps the address bar and the place in step, both ways. Another process, view or layer is a step in the
 * browser's history, and so is another page of the registers or releases; another element, or another filter of a page, only amends the
 * present one, so that Back does not replay each click.
 */
export function useAddress(processes: readonly Addressed[]): void {
  const shown = useWorkspace((s) => s.place);
  const goTo = useWorkspace((s) => s.goTo);
  const known = useRef(processes);
  const written = useRef<Place>(undefined);

  useEffect(() => {
    known.current = processes;
    const { missing } = useWorkspace.getState();
    const found = missing === undefined ? undefined : keyOf(missing, processes);
    if (found !== undefined) goTo({ ...useWorkspace.getState().place, processKey: found });
  }, [processes, goTo]);

  useEffect(() => {
    const follow = () => {
      const { process, ...rest } = readAddress(window.location.hash);
      const processKey = process === undefined ? undefined : keyOf(process, known.current);
      const next: Place = { ...rest, processKey };
      written.current = next;
      goTo(next, processKey === undefined ? process : undefined);
    };
    follow();
    window.addEventListener('hashchange', follow);
    window.addEventListener('popstate', follow);
    return () => {
      window.removeEventListener('hashchange', follow);
      window.removeEventListener('popstate', follow);
    };
  }, [goTo]);

  useEffect(() => {
    const before = written.current;
    // Not `shown`: when the page opens, the effect above has just taken the place from the address.
    const { missing, place } = useWorkspace.getState();
    // A link that leads nowhere stays in the address bar: the process may still come, from another tab say.
    if (!before || (missing !== undefined && before === place)) return;
    written.current = place;
    const { processKey, ...rest } = place;
    const process = processKey === undefined ? undefined : addressOf(processKey, processes);
    const hash = writeAddress({ ...rest, process });
    if (hash === window.location.hash) return;
    const sameStep =
      before.register?.page === place.register?.page &&
      before.release?.id === place.release?.id &&
      before.release?.tab === place.release?.tab &&
      (before.release === undefined) === (place.release === undefined) &&
      before.compare?.a === place.compare?.a &&
      before.compare?.b === place.compare?.b &&
      before.processKey === place.processKey &&
      before.view === place.view &&
      before.layer === place.layer;
    // Neither of these fires hashchange, so the address is not read back.
    if (sameStep) window.history.replaceState(null, '', hash);
    else window.history.pushState(null, '', hash);
  }, [shown, processes]);
}
