import { overlaps } from './free-place';
import type { Bounds } from '../../bpmn/bounds';

const WIDTH = 360;
const LINE_HEIGHT = 16;
const CHARACTERS_A_LINE = 52;
const MARGIN = 20;
/** The names of a pool and of its lanes stand at its left. */
const BANDS = 60;
const STEP = 20;

/**
 * Where a note goes inside a box: near its left top, at the first place where it covers nothing; at the left top when it is full.
 *
 * @param text decides how tall the note is
 */
export function noteBoundsIn(box: Bounds, text: string, obstacles: readonly Bounds[]): Bounds {
  const width = Math.max(100, Math.min(WIDTH, box.width - BANDS - 2 * MARGIN));
  const height = LINE_HEIGHT * (Math.ceil(text.length / CHARACTERS_A_LINE) * (WIDTH / width) + 1);
  const first = { x: box.x + BANDS + MARGIN, y: box.y + MARGIN, width, height: Math.ceil(height) };
  const inside = obstacles.filter((obstacle) => overlaps(obstacle, box));
  for (let y = first.y; y + first.height <= box.y + box.height; y += STEP) {
    for (let x = first.x; x + width <= box.x + box.width; x += STEP) {
      const place = { ...first, x, y };
      if (!inside.some((obstacle) => overlaps(obstacle, place))) return place;
    }
  }
  return first;
}
