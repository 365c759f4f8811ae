import type { Slice } from './slice';

export type ThemeChoice = 'system' | 'light' | 'dark';

export interface ThemeSlice {
  theme: ThemeChoice;
  chooseTheme: (theme: ThemeChoice) => void;
}

export const createThemeSlice: Slice<ThemeSlice> = (set) => ({
  theme: 'system',
  chooseTheme: (theme) => set({ theme }, undefined, 'theme/choose'),
});

/** Puts the choice on the document; `system` leaves it to the media query. */
export function applyTheme(theme: ThemeChoice, root: HTMLElement): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
