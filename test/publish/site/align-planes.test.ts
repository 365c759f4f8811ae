import { expect, it } from 'vitest';
import { alignPlanes } from '../../../src/publish/site/facts/align-planes';
import type { DrawnPlane } from '../../../src/publish/site/facts/process-view';

const plane = (id: string, x: number, y: number, width: number, height: number): DrawnPlane => ({
  id,
  name: id,
  svg: `<svg viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}"><g/></svg>`,
  sizeClass: `h-${height}`,
  landmarks: () => {
    throw new Error('is not asked for here');
  },
});

it('puts drawings of the same plane on sheets that hold both, whichever begins further up or left', () => {
  const rules = new Map<string, string>();
  const [[left], [right]] = alignPlanes(
    [[plane('P', -10.5, 70, 500, 300)], [plane('P', 100, -30, 600, 250)]],
    rules,
  ) as [[DrawnPlane], [DrawnPlane]];
  const svg = '<svg viewBox="-10.5 -30 710.5 400" width="710.5" height="400"><g/></svg>';
  expect([left.svg, right.svg]).toEqual([svg, svg]);
  expect([left.sizeClass, right.sizeClass]).toEqual(['h-400', 'h-400']);
  expect([...rules]).toEqual([['h-400', '.h-400{--height:400px}']]);
});

it('pairs planes by their ids, in any order, and leaves one that the other side lacks as it is', () => {
  const [left, right] = alignPlanes(
    [
      [plane('P', 0, 0, 100, 100), plane('Gone', 5, 5, 40, 40)],
      [plane('New', 7, 7, 60, 60), plane('P', 0, 0, 100, 200)],
    ],
    new Map(),
  );
  const sheets = (planes: DrawnPlane[]) => planes.map(({ svg }) => / width.*?(?=>)/.exec(svg)![0].trim());
  expect(sheets(left)).toEqual(['width="100" height="200"', 'width="40" height="40"']);
  expect(sheets(right)).toEqual(['width="60" height="60"', 'width="100" height="200"']);
});
