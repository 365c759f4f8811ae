import type { View } from '../../core/variation/types';
import type { Slice } from './slice';

/** What this window is looking at; the address bar says the same (see `address.ts`). */
export interface Place {
  processKey?: string;
  view: View;
  /** The layer shown or edited; undefined means the library's first layer. */
  layer?: string;
  elementId?: string;
}

export interface NavigationSlice {
  place: Place;
  /** Number or key that the address names and the library does not hold. */
  missing?: string;
  openProcess: (processKey: string, at?: Partial<Omit<Place, 'processKey'>>) => void;
  closeProcess: () => void;
  showView: (view: View, layer?: string) => void;
  selectElement: (elementId: string | undefined) => void;
  /** Takes over what the address says; the address is not written back. */
  goTo: (place: Place, missing?: string) => void;
}

export const createNavigationSlice: Slice<NavigationSlice> = (set) => ({
  place: { view: 'overlay' },
  openProcess: (processKey, at = {}) =>
    set(
      ({ place }) => ({
        place: { view: place.view, layer: place.layer, ...at, processKey },
        missing: undefined,
        drawer: undefined,
      }),
      undefined,
      'navigation/openProcess',
    ),
  closeProcess: () =>
    set(
      ({ place }) => ({ place: { view: place.view, layer: place.layer } }),
      undefined,
      'navigation/closeProcess',
    ),
  showView: (view, layer) =>
    set(
      ({ place }) => ({ place: { ...place, view, layer: layer ?? place.layer } }),
      undefined,
      'navigation/showView',
    ),
  selectElement: (elementId) =>
    set(
      ({ place }) => (place.elementId === elementId ? {} : { place: { ...place, elementId } }),
      undefined,
      'navigation/selectElement',
    ),
  goTo: (place, missing) => set({ place, missing }, undefined, 'navigation/goTo'),
});
