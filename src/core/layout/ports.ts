import type { Link, Vertex } from './scene';

/** A side of a shape, as the direction in which a line leaves it. */
export const RIGHT = 0;
export const DOWN = 1;
export const LEFT = 2;
export const UP = 3;
export type Side = typeof RIGHT | typeof DOWN | typeof LEFT | typeof UP;

export const DX = [1, 0, -1, 0] as const;
export const DY = [0, 1, 0, -1] as const;
export const opposite = (side: Side): Side => ((side + 2) % 4) as Side;

/** What it costs, in DI units of way, to leave a shape at a side. */
export function leavingCost({ kind, isBack }: Link, { kind: shape }: Vertex, side: Side): number {
  if (kind === 'message') return side === UP || side === DOWN ? 0 : 200;
  if (kind === 'association') return side === UP || side === DOWN ? 0 : 30;
  if (isBack) return [25, 0, 100, 0][side]!;
  const upright = shape === 'gateway' ? 10 : 35;
  return [0, upright, 220, upright][side]!;
}

/** What it costs to arrive at a side of a shape. */
export function arrivingCost({ kind, isBack }: Link, { kind: shape }: Vertex, side: Side): number {
  if (kind === 'message') return side === UP || side === DOWN ? 0 : 200;
  if (kind === 'association') return side === UP || side === DOWN ? 0 : 30;
  if (isBack) return [120, 0, 40, 0][side]!;
  const upright = shape === 'gateway' ? 10 : 20;
  return [220, upright, 0, upright][side]!;
}

/** What it costs to share a side of a shape with a line that is there: little where shapes are wide, more at their corners. */
export function sharingCost({ kind }: Vertex, isSameDirection: boolean): number {
  const base = kind === 'gateway' || kind === 'event' ? 90 : 40;
  return isSameDirection ? base : base + 150;
}
