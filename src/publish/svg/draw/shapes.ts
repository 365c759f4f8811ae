import { num } from '../xml';
import { centreOf, type Box } from '../geometry';

const classes = (className: string) => (className ? ` class="${className}"` : '');

/** @param attributes more of them, with a space before each */
export function rect({ x, y, width, height }: Box, radius = 0, className = '', attributes = ''): string {
  const corner = radius > 0 ? ` rx="${num(Math.min(radius, width / 2, height / 2))}"` : '';
  return `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}"${corner}${classes(className)}${attributes}/>`;
}

/** The circle of an event, or the ellipse where its box is no square. `inset` makes the inner ring. */
export function ring(box: Box, inset = 0, className = ''): string {
  const { x, y } = centreOf(box);
  const rx = Math.max(0, box.width / 2 - inset);
  const ry = Math.max(0, box.height / 2 - inset);
  const place = `cx="${num(x)}" cy="${num(y)}"`;
  if (Math.abs(rx - ry) < 1) return `<circle ${place} r="${num(Math.min(rx, ry))}"${classes(className)}/>`;
  return `<ellipse ${place} rx="${num(rx)}" ry="${num(ry)}"${classes(className)}/>`;
}

/** A rectangle with rounded corners as a path, which can have a marker where it begins: right of its upper left corner. */
export function roundedPath({ x, y, width, height }: Box, radius: number, attributes: string): string {
  const corner = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [num(width - 2 * radius), num(height - 2 * radius)];
  const top = `M${num(x + radius)} ${num(y)}h${across}${corner(radius, radius)}v${down}`;
  const foot = `${corner(-radius, radius)}h-${across}${corner(-radius, -radius)}v-${down}${corner(radius, -radius)}Z`;
  return `<path d="${top}${foot}"${attributes}/>`;
}

/** @param attributes more of them, with a space before each */
export function diamond({ x, y, width, height }: Box, attributes = ''): string {
  const w = num(width / 2);
  const h = num(height / 2);
  return `<path d="M${num(x + width / 2)} ${num(y)}l${w} ${h}-${w} ${h}-${w}-${h}Z"${attributes}/>`;
}

export function path(d: string, className = ''): string {
  return `<path d="${d}"${classes(className)}/>`;
}

/** A box made smaller on every side. */
export function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: Math.max(0, width - 2 * by), height: Math.max(0, height - 2 * by) };
}
