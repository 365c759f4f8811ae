import type { MarkStyle } from '../../../core/variation/mark-styles';

interface Inks {
  /** Ground, light. */
  ground: string;
  /** Lines, dark. */
  line: string;
}

const tiled = (id: string, size: number, { ground, line }: Inks, figure: string) =>
  `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><rect width="${size}" height="${size}" fill="${ground}" stroke="none"/><path fill="none" stroke="${line}" stroke-opacity=".35" stroke-width="1" d="${figure}"/></pattern>`;

/** Fills that tell marks apart without colour: the lines are faint enough to read a name on them. */
export const PATTERNS: Record<Exclude<MarkStyle['fill'], 'none'>, (id: string, inks: Inks) => string> = {
  hatch: (id, inks) => tiled(id, 8, inks, 'M-2 2L2-2M0 8L8 0M6 10L10 6'),
  'cross-hatch': (id, inks) => tiled(id, 8, inks, 'M-2 2L2-2M0 8L8 0M6 10L10 6M-2 6L2 10M0 0L8 8M6-2L10 2'),
  dots: (id, inks) => tiled(id, 8, inks, 'M2 2h.01M6 6h.01'),
  stripes: (id, inks) => tiled(id, 8, inks, 'M0 4H8'),
  strike: (id, { ground, line }) =>
    `<pattern id="${id}" width="1" height="1" patternContentUnits="objectBoundingBox"><rect width="1" height="1" fill="${ground}" stroke="none"/><path stroke="${line}" stroke-opacity=".5" stroke-width=".02" d="M0 1L1 0"/></pattern>`,
};
