import type { Slice } from './slice';

export const PANELS = ['library', 'properties', 'problems'] as const;
export type PanelName = (typeof PANELS)[number];

export interface PanelsSlice {
  folded: Record<PanelName, boolean>;
  /** Sizes in percent of the split that holds the panel, as the user last left them. */
  sizes: Partial<Record<PanelName, number>>;
  /** At narrow widths the side panels are drawers; at most one is open. */
  drawer?: PanelName;
  /** The welcome of the first run was read. */
  welcomed: boolean;
  foldPanel: (panel: PanelName, folded: boolean) => void;
  sizePanel: (panel: PanelName, percent: number) => void;
  openDrawer: (panel: PanelName | undefined) => void;
  dismissWelcome: () => void;
}

export const createPanelsSlice: Slice<PanelsSlice> = (set) => ({
  folded: { library: false, properties: false, problems: true },
  sizes: {},
  welcomed: false,
  foldPanel: (panel, folded) =>
    set((s) => ({ folded: { ...s.folded, [panel]: folded } }), undefined, 'panels/fold'),
  sizePanel: (panel, percent) =>
    set((s) => ({ sizes: { ...s.sizes, [panel]: percent } }), undefined, 'panels/size'),
  openDrawer: (drawer) => set({ drawer }, undefined, 'panels/drawer'),
  dismissWelcome: () => set({ welcomed: true }, undefined, 'panels/dismissWelcome'),
});
