import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readBpmn } from '../../../../src/core/bpmn/read';
import { drawnViews } from '../../../../src/publish/files/drawnViews';
import { overviewSvg, pieceSvg, viewBoxOf } from '../../../../src/publish/svg/cut/cut-drawing';
import { landmarksOf } from '../../../../src/publish/svg/cut/landmarks';
import { piecesOf } from '../../../../src/publish/svg/cut/pieces';
import type { Box } from '../../../../src/publish/svg/geometry';
import { parseSvg } from '../support';

const ROOM = { width: 2000, height: 1300 };

async function cut(stem: string) {
  const text = readFileSync(new URL(`../../../../models/processes/${stem}.bpmn`, import.meta.url), 'utf8');
  const [{ definitions, drawings }] = drawnViews(await readBpmn(text), stem) as [
    ReturnType<typeof drawnViews>[number],
  ];
  const { svg, planeId } = drawings[0]!;
  const landmarks = landmarksOf(definitions, planeId);
  return { svg, landmarks, pieces: piecesOf(viewBoxOf(svg), landmarks, ROOM) };
}

const holds = (box: Box, { x, y, width, height }: Box) =>
  box.x <= x && box.y <= y && x + width <= box.x + box.width && y + height <= box.y + box.height;

it.each(['7.2.2-install-and-leave', '7.7.1-transitional-change-of-supplier'])(
  '%s is cut into pieces that fit, with each step whole in one of them and the way to the next',
  async (stem) => {
    const { landmarks, pieces } = await cut(stem);
    expect(pieces.length).toBeGreaterThan(2);
    const small = landmarks.steps.filter(({ width, height }) => width <= 120 && height <= 120);
    expect(small.length).toBeGreaterThan(40);
    for (const step of small) expect(pieces.some(({ box }) => holds(box, step))).toBe(true);
    for (const [index, { box, names, right, below }] of pieces.entries()) {
      expect(box.width + (names?.width ?? 0)).toBeLessThanOrEqual(ROOM.width);
      expect(box.height).toBeLessThanOrEqual(ROOM.height);
      if (right !== undefined) expect(pieces[right - 1]!.left).toBe(index + 1);
      if (below !== undefined) expect(pieces[below - 1]!.above).toBe(index + 1);
      // The first column has the names of the lanes anyway.
      expect(names === undefined).toBe(box.x === viewOf(pieces).x);
    }
  },
);

const viewOf = (pieces: readonly { box: Box }[]) => ({ x: Math.min(...pieces.map(({ box }) => box.x)) });

it('a piece says where the flow goes on, the overview which piece shows what', async () => {
  const { svg, pieces } = await cut('7.2.2-install-and-leave');
  const [first, second] = pieces as [(typeof pieces)[0], (typeof pieces)[0]];
  const words = (text: string) => parseSvg(text).filter(({ name }) => name === 'text');
  const texts = words(pieceSvg(svg, first)).map(({ text }) => text);
  expect(texts).toContain('Goes on in part 2');
  expect(texts).not.toContain('Part 1');
  expect(words(pieceSvg(svg, second)).map(({ text }) => text)).toContain('Part 1');
  const numbers = words(overviewSvg(svg, pieces)).map(({ text }) => text);
  for (const index of pieces.keys()) expect(numbers).toContain(String(index + 1));
  expect(viewBoxOf(overviewSvg(svg, pieces)).width).toBe(viewBoxOf(svg).width);
});

it('what fits is one piece, and what holds no step is none', () => {
  const view = { x: 0, y: 0, width: 5000, height: 500 };
  const step = { x: 100, y: 100, width: 100, height: 80 };
  const one = piecesOf(view, { steps: [step], laneEdges: [] }, { width: 5000, height: 500 });
  expect(one).toEqual([{ box: view }]);
  const left = piecesOf(view, { steps: [step], laneEdges: [] }, { width: 1000, height: 500 });
  expect(left).toHaveLength(1);
  expect(left[0]!.right).toBeUndefined();
  expect(piecesOf(view, { steps: [], laneEdges: [] }, { width: 1000, height: 500 })).toEqual([]);
});
