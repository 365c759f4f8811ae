import type { Box } from '../geometry';
import { drawLabel } from '../label';
import { textOf } from '../names';
import { INNER_SIZE, type Pen } from '../Pen';
import type { SceneShape } from '../scene';
import { num } from '../xml';
import { path, rect } from './shapes';

/** The band at the left (or the top, of a vertical one) that holds the name of a pool or lane. */
const HEADER = 30;

/** A pool: with a header band when it shows its process, else a black box with its name in the middle. */
export function drawPool(shape: SceneShape, pen: Pen): string {
  const { element, box, expanded, horizontal } = shape;
  pen.extent.add(box);
  const band = expanded ? header(shape) : box;
  const { x, y, width, height } = box;
  const line = horizontal
    ? `M${num(x + HEADER)} ${num(y)}v${num(height)}`
    : `M${num(x)} ${num(y + HEADER)}h${num(width)}`;
  const many = element.participantMultiplicity != null;
  return [
    rect(box, 0, 'w15'),
    expanded ? path(line, 'w15') : '',
    drawName(shape, band, expanded ? horizontal : !horizontal && height > width, pen),
    many ? pen.sheet.icon('parallel-instances', num(x + width / 2 - 7), num(y + height - 17)) : '',
  ].join('');
}

/** A lane: outlined, with its name in a band that has no line of its own. */
export function drawLane(shape: SceneShape, pen: Pen): string {
  pen.extent.add(shape.box);
  const filled = shape.colours.fill ? 'w15 tint' : 'none w15';
  return rect(shape.box, 0, filled) + drawName(shape, header(shape), shape.horizontal, pen);
}

/** A turned name is not put here, but behind all others: see `Pen.turned`. */
function drawName({ element, colours }: SceneShape, band: Box, rotated: boolean, pen: Pen): string {
  const label = drawLabel(textOf(element), band, { size: INNER_SIZE, rotated }, pen.extent);
  if (!rotated || !label) return label;
  const { stroke, text } = colours;
  const classes = pen.sheet.colourClasses({ ...(stroke && { stroke }), ...(text && { text }) }).trim();
  pen.turned.push(classes ? `<g class="${classes}">${label}</g>` : label);
  return '';
}

function header({ box, horizontal }: SceneShape): Box {
  return horizontal
    ? { ...box, width: Math.min(HEADER, box.width) }
    : { ...box, height: Math.min(HEADER, box.height) };
}
