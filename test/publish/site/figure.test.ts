import { expect, it } from 'vitest';
import { diagram } from '../../../src/publish/site/parts/figure';

const LARGER = { fileName: 'a.pdf', href: 'downloads/a.pdf' };

/** With a step at every 200 units along the middle. */
function figureOf(width: number, height: number, larger?: typeof LARGER): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><title>A</title><desc>B</desc><defs></defs><g>ink</g><g aria-hidden="true">names</g></svg>`;
  const steps = Array.from({ length: Math.floor(width / 200) }, (_, index) => ({
    x: 40 + index * 200,
    y: height / 2,
    width: 100,
    height: 80,
  }));
  const landmarks = () => ({ steps, laneEdges: [0], namesEnd: 30 });
  return diagram({ id: 'P', name: 'A', svg, sizeClass: 'h-1', landmarks }, 'A', true, larger).text;
}

/** Width and height in points, and points for a unit, of each part that is printed. */
const partsOf = (text: string) =>
  [
    ...text.matchAll(
      /<svg class="bam-svg" viewBox="0 0 ([\d.]+) [\d.]+" width="([\d.]+)pt" height="([\d.]+)pt"/g,
    ),
  ].map(([, units, width, height]) => ({
    width: Number(width),
    height: Number(height),
    scale: Number(width) / Number(units),
  }));

it.each([
  ['a small one stays upright', 991, 732, false, false],
  ['a wide one lies across', 1500, 700, true, false],
  ['one that is larger than a page lies across too', 4519, 1406, true, true],
  ['a high one gains nothing across', 1200, 2400, false, true],
])('on paper, %s', (_, width, height, across, note) => {
  const text = figureOf(width, height, LARGER);
  expect(/class="diagram across"/.test(text)).toBe(across);
  expect(text.includes('<a href="downloads/a.pdf">a.pdf</a>')).toBe(note);
});

it('names no file where there is none', () => {
  expect(figureOf(4519, 1406)).not.toContain('print-only');
});

it('prints one that is larger than a page in parts that fit a sheet of A4 and can be read, and holds the drawing once', () => {
  const text = figureOf(4519, 1406);
  const parts = partsOf(text);
  expect(parts.length).toBeGreaterThan(3);
  const [long, short] = [297, 210].map((millimetres) => (millimetres / 25.4) * 72) as [number, number];
  const isAcross = text.includes('sheet-across');
  for (const { width, height, scale } of parts) {
    expect(scale * 12).toBeGreaterThanOrEqual(5.48);
    expect(width).toBeLessThan((isAcross ? long : short) - 68);
    expect(height).toBeLessThan((isAcross ? short : long) - 68);
  }
  expect(text.match(/<g>ink<\/g>/g)).toHaveLength(1);
  // Turned names apart, since a group that holds them is painted whole.
  expect(text).toContain(
    '<g id="whole-p" class="bam-svg"><g>ink</g></g><g id="whole-p-1" class="bam-svg"><g aria-hidden="true">names</g></g><g class="cuts" aria-hidden="true">',
  );
  expect(new Set(text.match(/<use href="[^"]*"/g))).toEqual(
    new Set(['<use href="#whole-p"', '<use href="#whole-p-1"']),
  );
  // A policy without inline styles refuses such attributes.
  expect(text).not.toContain(' style=');
  // Text to a browser that runs scripts.
  expect(text.slice(0, text.indexOf('<noscript>'))).not.toContain('<use');
});

it.each([
  ['fits a page', 991, 732],
  ['would take dozens of pages', 30_000, 9000],
])('prints no parts of one that %s', (_, width, height) => {
  const text = figureOf(width, height, LARGER);
  expect(partsOf(text)).toEqual([]);
  expect(text).toContain('</defs><g>ink</g>');
});
