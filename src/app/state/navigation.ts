import type { View } from '../../core/variation/types';
import type { RegisterPage, RegisterPlace } from './registerPlace';
import type { ComparePlace } from './compare-place';
import type { ReleasePlace } from './release-place';
import type { Slice } from './slice';

/** What this window is looking at; the address bar says the same (see `address.ts`). */
export interface Place {
  processKey?: string;
  view: View;
  /** The layer shown or edited; undefined means the library's first layer. */
  layer?: string;
  elementId?: string;
  /** The comment that is open beside the process. */
  comment?: string;
  /** A page of the registers that is shown in place of the process. */
  register?: RegisterPlace;
  /** What is compared, in place of the process. */
  compare?: ComparePlace;
  /** The releases or one of them, in place of the process. */
  release?: ReleasePlace;
}

export interface NavigationSlice {
  place: Place;
  /** Number or key that the address names and the library does not hold. */
  missing?: string;
  openProcess: (processKey: string, at?: Partial<Omit<Place, 'processKey'>>) => void;
  closeProcess: () => void;
  /** Shows a page of the registers; the process that was open stays the one to come back to. */
  openRegister: (page: RegisterPage, parameters?: RegisterPlace['parameters']) => void;
  /** Changes what the page shows; '' takes a parameter out. */
  amendRegister: (parameters: RegisterPlace['parameters']) => void;
  closeRegister: () => void;
  /** Shows the page that compares; the process that was open stays the one to come back to. */
  openCompare: (compare: ComparePlace) => void;
  /** Changes what is compared or how it shows. */
  amendCompare: (compare: Partial<ComparePlace>) => void;
  closeCompare: () => void;
  /** Shows a page of the releases; the process that was open stays the one to come back to. */
  openRelease: (release: Partial<ReleasePlace>) => void;
  /** Changes what the tab shows; '' takes a parameter out. */
  amendRelease: (parameters: ReleasePlace['parameters']) => void;
  closeRelease: () => void;
  showView: (view: View, layer?: string) => void;
  selectElement: (elementId: string | undefined) => void;
  showComment: (comment: string | undefined) => void;
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
  openRegister: (page, parameters = {}) =>
    set(
      ({ place }) => ({
        place: { ...place, register: { page, parameters }, compare: undefined, release: undefined },
        missing: undefined,
        drawer: undefined,
      }),
      undefined,
      'navigation/openRegister',
    ),
  amendRegister: (parameters) =>
    set(
      ({ place }) =>
        place.register
          ? {
              place: {
                ...place,
                register: {
                  ...place.register,
                  parameters: Object.fromEntries(
                    Object.entries({ ...place.register.parameters, ...parameters }).filter(
                      ([, value]) => value !== '',
                    ),
                  ),
                },
              },
            }
          : {},
      undefined,
      'navigation/amendRegister',
    ),
  closeRegister: () =>
    set(({ place: { register: _, ...place } }) => ({ place }), undefined, 'navigation/closeRegister'),
  openCompare: (compare) =>
    set(
      ({ place }) => ({
        place: { ...place, compare, register: undefined, release: undefined },
        missing: undefined,
        drawer: undefined,
      }),
      undefined,
      'navigation/openCompare',
    ),
  amendCompare: (compare) =>
    set(
      ({ place }) =>
        place.compare ? { place: { ...place, compare: { ...place.compare, ...compare } } } : {},
      undefined,
      'navigation/amendCompare',
    ),
  closeCompare: () =>
    set(({ place: { compare: _, ...place } }) => ({ place }), undefined, 'navigation/closeCompare'),
  openRelease: ({ parameters = {}, ...release }) =>
    set(
      ({ place }) => ({
        place: { ...place, release: { ...release, parameters }, register: undefined, compare: undefined },
        missing: undefined,
        drawer: undefined,
      }),
      undefined,
      'navigation/openRelease',
    ),
  amendRelease: (parameters) =>
    set(
      ({ place }) => {
        if (!place.release) return {};
        const all = { ...place.release.parameters, ...parameters };
        const kept = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
        return { place: { ...place, release: { ...place.release, parameters: kept } } };
      },
      undefined,
      'navigation/amendRelease',
    ),
  closeRelease: () =>
    set(({ place: { release: _, ...place } }) => ({ place }), undefined, 'navigation/closeRelease'),
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
  showComment: (comment) =>
    set(({ place }) => ({ place: { ...place, comment } }), undefined, 'navigation/showComment'),
  goTo: (place, missing) => set({ place, missing }, undefined, 'navigation/goTo'),
});
