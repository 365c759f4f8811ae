import { expect, it } from 'vitest';
import { diagram } from '../../../src/publish/site/parts/figure';

const LARGER = { fileName: 'a.pdf', href: 'downloads/a.pdf' };

function figureOf(width: number, height: number, larger?: typeof LARGER): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"></svg>`;
  return diagram({ id: 'P', name: 'A', svg, sizeClass: 'h-1' }, 'A', true, larger).text;
}

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
